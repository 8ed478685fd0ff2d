// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HexFormat;

/**
 * 128 bits that tell about how many words two texts have in common, and nothing of the words: of each of 128 hash functions
 * the lowest bit of the least value over the words (b-bit minwise hashing with b = 1; Li and König, 2010; key LK2010). The
 * hash functions are the finalizer of SplitMix64 over the first eight bytes of a word's SHA-256, each with its own offset.
 *
 * @param high the bits of functions 0 to 63, the first one highest
 * @param low those of functions 64 to 127
 */
record Sketch(long high, long low) {

    private static final int FUNCTIONS = 128;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    static Sketch of(Collection<String> words) {
        long[] seeds = words.stream()
                .distinct()
                .mapToLong(word -> ByteBuffer.wrap(Passage.sha256(word)).getLong())
                .toArray();
        return new Sketch(bits(seeds, 0), bits(seeds, FUNCTIONS / 2));
    }

    private static long bits(long[] seeds, int from) {
        long bits = 0;
        for (int function = from; function < from + FUNCTIONS / 2; function++) {
            long least = -1;
            for (long seed : seeds) {
                long value = mixed(seed + (function + 1) * STEP);
                least = Long.compareUnsigned(value, least) < 0 ? value : least;
            }
            bits = bits << 1 | (least & 1);
        }
        return bits;
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** An estimate of the words in common as a share of the words of both; its standard error is at most 0.09. */
    double overlap(Sketch other) {
        int differing = Long.bitCount(high ^ other.high) + Long.bitCount(low ^ other.low);
        return Math.max(0, 1 - 2.0 * differing / FUNCTIONS);
    }

    /** As 32 hexadecimal digits. */
    String text() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }

    static Sketch parse(String text) {
        return new Sketch(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }
}
