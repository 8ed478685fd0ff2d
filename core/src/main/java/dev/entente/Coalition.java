// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A set of decision makers of one conflict; a single one is a coalition too.
 *
 * @param members bit i is set when decision maker i, from 0, belongs to it
 */
public record Coalition(long members) {

    /** The greatest number of decision makers that a conflict can have. */
    public static final int LARGEST = Long.SIZE - 1;

    /** By size, then by decision makers. */
    public static final Comparator<Coalition> SMALLER_FIRST =
            Comparator.comparingInt(Coalition::size).thenComparingLong(Coalition::members);

    public static Coalition of(int... decisionMakers) {
        return new Coalition(
                IntStream.of(decisionMakers).mapToLong(i -> 1L << i).reduce(0, (a, b) -> a | b));
    }

    /** All decision makers of a conflict with that many. */
    public static Coalition all(int decisionMakers) {
        return new Coalition((1L << decisionMakers) - 1);
    }

    /** Every non-empty coalition within this one, smaller ones first. */
    public List<Coalition> subsets() {
        List<Coalition> subsets = new ArrayList<>();
        for (long bits = members; bits != 0; bits = (bits - 1) & members) {
            subsets.add(new Coalition(bits));
        }
        subsets.sort(SMALLER_FIRST);
        return subsets;
    }

    public boolean contains(int decisionMaker) {
        return (members >> decisionMaker & 1) == 1;
    }

    public boolean contains(Coalition other) {
        return (other.members & ~members) == 0;
    }

    public boolean isEmpty() {
        return members == 0;
    }

    public int size() {
        return Long.bitCount(members);
    }

    /** Those of a conflict with that many decision makers who don't belong to it. */
    public Coalition others(int decisionMakers) {
        return new Coalition(all(decisionMakers).members & ~members);
    }

    /** The members, in ascending order. */
    public List<Integer> list() {
        List<Integer> list = new ArrayList<>(size());
        for (long rest = members; rest != 0; rest &= rest - 1) {
            list.add(Long.numberOfTrailingZeros(rest));
        }
        return Collections.unmodifiableList(list);
    }

    /** Whether the test is true for every member. */
    public boolean all(IntPredicate test) {
        for (long rest = members; rest != 0; rest &= rest - 1) {
            if (!test.test(Long.numberOfTrailingZeros(rest))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the test is true for some member. */
    public boolean any(IntPredicate test) {
        return !all(test.negate());
    }
}
