// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import java.util.Arrays;
import java.util.List;

/**
 * A whole number for every choice of a {@link BitPlanes}, 64 at a time: a kernel.
 *
 * <p><em>Idea.</em> Wants, most important first, are the binary digits of such numbers already (docs/theory.md §6): comparing
 * states by preference is comparing numbers, and 64 states are compared at once by five logical operations per digit,
 * of which there may be any number. What the worst-reply form of the concepts needs (docs/theory.md §4) is one step: bring every
 * number down to its neighbour's where that is less and a move leads there.
 *
 * <p><em>Layout.</em> A plane per digit, gone through in blocks, two digits at a time: with more the
 * JVM's compiler no longer takes several words at once. All arrays of an inner loop have
 * the same index, so that the JVM can see that it may take several words at once; that is why a neighbour's digits are
 * copied to where they are compared. Planes of zeros make the digits an even number.
 *
 * <p><em>Cost.</em> {@link #lower}: five operations and a copy per digit and word, in blocks where a move is allowed.
 */
public final class StateValues {

    private static final int BLOCK = 256;
    private static final int GROUP = 2;
    private static final long LOWEST_OF_BYTES = 0x0101010101010101L;

    private final int digits;
    private final int words;
    private final long[][] planes;
    private final long[][] moved;
    private final long[] open;
    private final long[] less;

    private StateValues(int digits, int words, long[][] given) {
        this.digits = digits;
        this.words = words;
        int padded = (digits + GROUP - 1) / GROUP * GROUP;
        this.planes = Arrays.copyOf(given, padded);
        this.moved = new long[padded][];
        long[] zeros = new long[words];
        for (int k = 0; k < padded; k++) {
            planes[k] = k < digits ? planes[k] : zeros;
            moved[k] = k < digits ? new long[words] : zeros;
        }
        this.open = new long[words];
        this.less = new long[words];
    }

    /** The numbers with these digits, most important first; a plane of so many words each, which are copied. */
    static StateValues of(List<long[]> digits, int words) {
        return new StateValues(
                digits.size(), words, digits.stream().map(long[]::clone).toArray(long[][]::new));
    }

    /** The same numbers with one more digit before all others. */
    StateValues behind(long[] first) {
        long[][] more = new long[digits + 1][];
        more[0] = first.clone();
        for (int k = 0; k < digits; k++) {
            more[k + 1] = planes[k].clone();
        }
        return new StateValues(digits + 1, words, more);
    }

    /** The same numbers without the first digit; they share the planes. */
    StateValues withoutFirst() {
        return new StateValues(digits - 1, words, Arrays.copyOfRange(planes, 1, digits));
    }

    StateValues copy() {
        return part(0, words);
    }

    /** The numbers of some words of states. */
    public StateValues part(int from, int length) {
        long[][] part = new long[digits][];
        for (int k = 0; k < digits; k++) {
            part[k] = Arrays.copyOfRange(planes[k], from, from + length);
        }
        return new StateValues(digits, length, part);
    }

    /** Puts the numbers of some words of states, as {@link #part} gave them, in their place. */
    public void put(StateValues part, int from) {
        for (int k = 0; k < digits; k++) {
            System.arraycopy(part.planes[k], 0, planes[k], from, part.words);
        }
    }

    /**
     * The numbers one by one; there must be at most 16 digits.
     *
     * @param count how many
     */
    char[] numbers(int count) {
        char[] numbers = new char[count];
        for (int at = 0; at < count; at += Byte.SIZE) {
            long low = eight(at, Math.max(0, digits - Byte.SIZE), digits);
            long high = eight(at, 0, digits - Byte.SIZE);
            for (int k = 0; k < Math.min(Byte.SIZE, count - at); k++) {
                numbers[at + k] = (char) (eighth(low, k) | (eighth(high, k) << Byte.SIZE));
            }
        }
        return numbers;
    }

    private static long eighth(long word, int k) {
        return (word >>> (Byte.SIZE * k)) & 0xFF;
    }

    /** For eight states, a byte each, up to eight of their digits, the last in the lowest bit. */
    private long eight(int state, int from, int to) {
        long eight = 0;
        for (int k = from; k < to; k++) {
            eight = (eight << 1) | Long.expand(planes[k][state >>> BitPlanes.WORD_BITS] >>> state, LOWEST_OF_BYTES);
        }
        return eight;
    }

    /** Turns the order round: what was greater is less. */
    void negate() {
        for (int k = 0; k < digits; k++) {
            for (int w = 0; w < words; w++) {
                planes[k][w] = ~planes[k][w];
            }
        }
    }

    /** Sets the first digit where the set holds. */
    void raiseFirst(long[] set) {
        for (int w = 0; w < words; w++) {
            planes[0][w] |= set[w];
        }
    }

    /**
     * Lowers every number in {@code allowed} to that of the state whose own number differs in the bits of {@code flip},
     * where that is less.
     *
     * @param from where the other states' numbers are looked up; as many digits as here
     * @return whether a number of a state in {@code noticed} became less
     */
    boolean lower(StateValues from, int flip, long[] allowed, long[] noticed) {
        long changed = 0;
        for (int start = 0; start < words; start += BLOCK) {
            int end = Math.min(words, start + BLOCK);
            if (any(allowed, start, end)) {
                System.arraycopy(allowed, start, open, start, end - start);
                compare(from, flip, start, end);
                if (any(less, start, end)) {
                    changed |= meeting(noticed, start, end);
                    for (int k = 0; k < digits; k++) {
                        take(planes[k], moved[k], less, start, end);
                    }
                }
            }
        }
        return changed != 0;
    }

    private static boolean any(long[] set, int start, int end) {
        long any = 0;
        for (int w = start; w < end; w++) {
            any |= set[w];
        }
        return any != 0;
    }

    private long meeting(long[] set, int start, int end) {
        long meeting = 0;
        for (int w = start; w < end; w++) {
            meeting |= set[w] & less[w];
        }
        return meeting;
    }

    /** Puts into {@code less} where, of what is {@code open}, the neighbour's number is less. */
    private void compare(StateValues from, int flip, int start, int end) {
        Arrays.fill(less, start, end, 0);
        for (int k = 0; k < planes.length; k += GROUP) {
            for (int own = k; own < Math.min(digits, k + GROUP); own++) {
                BitPlanes.flip(from.planes[own], flip, moved[own], start, end);
            }
            compare(moved[k], moved[k + 1], planes[k], planes[k + 1], open, less, start, end);
        }
    }

    /** Adds to {@code less} where the digits a, b are below c, d, and closes where they differ. */
    private static void compare(long[] a, long[] b, long[] c, long[] d, long[] open, long[] less, int start, int end) {
        for (int w = start; w < end; w++) {
            long first = a[w] ^ c[w];
            long second = b[w] ^ d[w];
            long still = open[w] & ~first;
            less[w] = less[w] | (open[w] & first & c[w]) | (still & second & d[w]);
            open[w] = still & ~second;
        }
    }

    private static void take(long[] own, long[] other, long[] where, int start, int end) {
        for (int w = start; w < end; w++) {
            own[w] ^= (own[w] ^ other[w]) & where[w];
        }
    }

    /** The states whose number is less than that of the state whose own number differs in the bits of {@code flip}. */
    long[] lessThanAt(int flip) {
        Arrays.fill(open, -1);
        compare(this, flip, 0, words);
        return BitPlanes.flipped(less, flip); // asked from the other end: there the neighbour's number was the lesser
    }

    /** The states whose number is at most what {@code other} says. */
    long[] atMost(StateValues other) {
        Arrays.fill(open, -1);
        compare(other, 0, 0, words);
        long[] atMost = new long[words];
        for (int w = 0; w < words; w++) {
            atMost[w] = ~less[w];
        }
        return atMost;
    }
}
