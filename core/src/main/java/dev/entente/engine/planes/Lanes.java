// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Several small whole numbers side by side in a word, its lanes, compared all at once (Warren, 2012, §2-18; key Warren2012). The top digit
 * of each lane stays clear, so that no borrow gets from one to the next: eight numbers below 128, or four below 32,768.
 *
 * <p>Of an array of words the lanes are numbered through: the lowest bits of a number's place say which lane of a word,
 * the others which word.
 */
enum Lanes {
    BYTES(3),
    CHARS(4);

    private final int width;
    private final int widthBits;
    private final long tops;

    Lanes(int widthBits) {
        this.widthBits = widthBits;
        this.width = 1 << widthBits;
        this.tops = Long.divideUnsigned(-1, (1L << (1 << widthBits)) - 1) << (width - 1);
    }

    /** The narrowest for so many different numbers, at most 32,768. */
    static Lanes of(int numbers) {
        return numbers <= 1 << (Byte.SIZE - 1) ? BYTES : CHARS;
    }

    /** The greatest number in all lanes. */
    long greatest() {
        return ~tops;
    }

    /** The digits of those lanes whose number has a bit clear. */
    long clear(int bit) {
        return BitPlanes.clear(widthBits + bit);
    }

    int width() {
        return width;
    }

    /** How many bits of a place tell the lane. */
    int bits() {
        return BitPlanes.WORD_BITS - widthBits;
    }

    /** The number at a place. */
    char at(long[] words, int place) {
        return (char) (words[place >>> bits()] >>> (place << widthBits) & (1L << width) - 1);
    }

    /** Lane by lane the lesser number. */
    long least(long a, long b) {
        long difference = (a | tops) - b;
        long notLess = difference & tops;
        return a - (difference & (notLess - (notLess >>> (width - 1))));
    }

    /** The top digits of the lanes in which a number is at least the other. */
    long notLess(long a, long b) {
        return ((a | tops) - b) & tops;
    }

    /** The greatest number in all lanes whose bit is set, of so many bits from the lowest on. */
    long greatestWhere(long bits) {
        return Long.expand(bits, tops >>> (width - 1)) * ((1L << (width - 1)) - 1);
    }

    /** As lowest bits, whether the top digits of lanes are set. */
    long whereTop(long word) {
        return Long.compress(word, tops);
    }

    /**
     * Numbers that hang on some bits of a place only.
     *
     * @param parts for each bit of a place what it contributes to the sum that a number hangs on; 0 for nothing
     * @param numbers by such sums
     */
    long[] spread(int[] parts, IntUnaryOperator numbers) {
        int[] byLane = LaneLayout.sums(IntStream.range(0, bits())
                .map(bit -> bit < parts.length ? parts[bit] : 0)
                .toArray());
        int[] wordParts = IntStream.of(parts).skip(bits()).toArray();
        int[] byWord = LaneLayout.sums(
                IntStream.of(wordParts).filter(part -> part != 0).toArray());
        int telling = IntStream.range(0, wordParts.length)
                .filter(bit -> wordParts[bit] != 0)
                .map(bit -> 1 << bit)
                .sum();
        long[] packed = new long[byWord.length];
        for (int w = 0; w < byWord.length; w++) {
            for (int lane = 0; lane < byLane.length; lane++) {
                packed[w] |= (long) numbers.applyAsInt(byWord[w] + byLane[lane]) << (lane << widthBits);
            }
        }
        long[] words = new long[1 << wordParts.length];
        for (int w = 0; w < words.length; w++) {
            words[w] = packed[Integer.compress(w, telling)];
        }
        return words;
    }

    /** The word with lanes exchanged whose numbers differ in one bit. */
    long exchanged(long word, int bit) {
        long clear = clear(bit);
        int by = width << bit;
        return (word >>> by & clear) | (word & clear) << by;
    }

    /** Exchanges two bits of all places: one that tells the lane and one that tells the word. */
    void exchange(long[] words, int laneBit, int wordBit) {
        long clear = clear(laneBit);
        int by = width << laneBit;
        int stride = 1 << wordBit;
        for (int from = 0; from < words.length; from += 2 * stride) {
            for (int w = from; w < from + stride; w++) {
                long moved = (words[w] >>> by ^ words[w + stride]) & clear;
                words[w + stride] ^= moved;
                words[w] ^= moved << by;
            }
        }
    }
}
