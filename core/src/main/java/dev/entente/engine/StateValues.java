// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import java.util.Arrays;
import java.util.List;

/**
 * A whole number for every choice of a {@link BitPlanes}, its binary digits a plane each, most important first: a
 * kernel.
 *
 * <p><em>Idea.</em> Wants, most important first, are such digits already (THEORY §6): comparing states by preference is
 * comparing numbers, and 64 states are compared at once by a few logical operations per digit, which the JVM does on
 * eight words at a time. What the worst-reply form of the concepts needs (THEORY §4) is one step: bring every number
 * down to its neighbour's where that is less and a move leads there. Any number of wants is as good as eight.
 *
 * <p><em>Layout.</em> Planes are gone through in blocks that stay in the first cache.
 *
 * <p><em>Cost.</em> {@link #lower}: some ten operations per digit and word of 64 states. Not for use by several threads
 * at once.
 */
final class StateValues {

    private static final int BLOCK = 64;

    private final long[][] digits;
    private final int words;
    private final int block;
    private final long[][] moved;
    private final long[] open;
    private final long[] less;

    /** The numbers whose digits are given, to be changed in place. */
    private StateValues(long[][] digits, int words) {
        this.digits = digits;
        this.words = words;
        this.block = Math.min(BLOCK, words);
        this.moved = new long[digits.length][block];
        this.open = new long[block];
        this.less = new long[block];
    }

    /** The numbers with these digits, most important first; the planes are copied. */
    static StateValues of(List<long[]> digits, int words) {
        return new StateValues(digits.stream().map(long[]::clone).toArray(long[][]::new), words);
    }

    /** The same numbers with one more digit before all others. */
    StateValues behind(long[] first) {
        long[][] more = new long[digits.length + 1][];
        more[0] = first.clone();
        for (int k = 0; k < digits.length; k++) {
            more[k + 1] = digits[k].clone();
        }
        return new StateValues(more, words);
    }

    /** The same numbers without the first digit; the planes are shared. */
    StateValues withoutFirst() {
        return new StateValues(Arrays.copyOfRange(digits, 1, digits.length), words);
    }

    StateValues copy() {
        return of(List.of(digits), words);
    }

    /** The numbers of some words of states. */
    StateValues part(int from, int length) {
        long[][] part = new long[digits.length][];
        for (int k = 0; k < digits.length; k++) {
            part[k] = Arrays.copyOfRange(digits[k], from, from + length);
        }
        return new StateValues(part, length);
    }

    /** Puts the numbers of some words of states, as {@link #part} gave them, in their place. */
    void put(StateValues part, int from) {
        for (int k = 0; k < digits.length; k++) {
            System.arraycopy(part.digits[k], 0, digits[k], from, part.words);
        }
    }

    /** Turns the order round: what was greater is less. */
    void negate() {
        for (long[] digit : digits) {
            for (int w = 0; w < words; w++) {
                digit[w] = ~digit[w];
            }
        }
    }

    /** Sets the first digit where the set holds. */
    void raiseFirst(long[] set) {
        for (int w = 0; w < words; w++) {
            digits[0][w] |= set[w];
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
        boolean changed = false;
        for (int start = 0; start < words; start += block) {
            if (any(allowed, start) && findLess(from, flip, allowed, start)) {
                changed |= meets(noticed, start);
                for (int k = 0; k < digits.length; k++) {
                    take(digits[k], moved[k], less, start);
                }
            }
        }
        return changed;
    }

    private boolean any(long[] set, int start) {
        long any = 0;
        for (int k = 0; k < block; k++) {
            any |= set[start + k];
        }
        return any != 0;
    }

    private boolean meets(long[] set, int start) {
        long any = 0;
        for (int k = 0; k < block; k++) {
            any |= set[start + k] & less[k];
        }
        return any != 0;
    }

    private boolean findLess(StateValues from, int flip, long[] allowed, int start) {
        System.arraycopy(allowed, start, open, 0, block);
        Arrays.fill(less, 0);
        for (int k = 0; k < digits.length; k++) {
            BitPlanes.flipped(from.digits[k], start, block, flip, moved[k]);
            compare(digits[k], moved[k], open, less, start);
        }
        long any = 0;
        for (long word : less) {
            any |= word;
        }
        return any != 0;
    }

    private static void compare(long[] own, long[] other, long[] open, long[] less, int start) {
        for (int k = 0; k < less.length; k++) {
            long value = own[start + k];
            long differs = value ^ other[k];
            less[k] |= open[k] & differs & value;
            open[k] &= ~differs;
        }
    }

    private static void take(long[] own, long[] other, long[] where, int start) {
        for (int k = 0; k < where.length; k++) {
            own[start + k] ^= (own[start + k] ^ other[k]) & where[k];
        }
    }

    /** The states whose number is less than that of the state whose own number differs in the bits of {@code flip}. */
    long[] lessThanAt(int flip) {
        long[] result = new long[words];
        for (int start = 0; start < words; start += block) {
            Arrays.fill(open, -1);
            Arrays.fill(less, 0);
            for (int k = 0; k < digits.length; k++) {
                BitPlanes.flipped(digits[k], start, block, flip, moved[k]);
                compareUp(digits[k], moved[k], open, less, start);
            }
            System.arraycopy(less, 0, result, start, block);
        }
        return result;
    }

    private static void compareUp(long[] own, long[] other, long[] open, long[] less, int start) {
        for (int k = 0; k < less.length; k++) {
            long value = own[start + k];
            long differs = value ^ other[k];
            less[k] |= open[k] & differs & ~value;
            open[k] &= ~differs;
        }
    }

    /** The states whose number is at most what {@code other} says. */
    long[] atMost(StateValues other) {
        long[] open = new long[words];
        long[] greater = new long[words];
        Arrays.fill(open, -1);
        for (int k = 0; k < digits.length; k++) {
            long[] own = digits[k];
            long[] than = other.digits[k];
            for (int w = 0; w < words; w++) {
                long differs = own[w] ^ than[w];
                greater[w] |= open[w] & differs & own[w];
                open[w] &= ~differs;
            }
        }
        for (int w = 0; w < words; w++) {
            greater[w] = ~greater[w];
        }
        return greater;
    }
}
