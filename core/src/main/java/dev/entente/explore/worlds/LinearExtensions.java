// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import dev.entente.limits.LimitExceeded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The complete orders that fit what is known of an order, numbered from 0 in lexicographic order; number 0 is the order
 * written. An order by chance is one whose number is drawn: as likely as any other, since each has one number.
 *
 * <p><em>How they are counted.</em> Which items are still to come is a set that holds with an item all that must come after
 * it. The orders of a set are those of the set without one of its highest items, summed over these. Parts of a set of
 * which nothing is known toward the rest interleave in every way, so that only connected sets have to be remembered: none
 * where nothing is known. An order is found from its number by the same sums, and a number from its order.
 *
 * <p><em>Cost.</em> At most one remembered number for each connected set; beyond {@link #MOST_SETS} it gives up. Up to
 * {@link #MOST_ITEMS} items.
 */
public final class LinearExtensions {

    public static final int MOST_ITEMS = 62;
    private static final int MOST_SETS = 1 << 18;

    private static final int MOST_WHOLE = 1 << 12;

    /** 20! is the last factorial that a long holds. */
    private static final int MOST_IN_A_LONG = 20;

    private static final long[] FACTORIALS = factorials();

    private final int items;
    private final List<int[]> known;
    private final long[] above;
    private final long[] beside;
    private final Map<Long, BigInteger> counts = new HashMap<>();

    /** Sets of which all parts were multiplied, so that order after order is found without doing so again. */
    private final Map<Long, BigInteger> whole = new HashMap<>();

    private final BigInteger count;

    /** @throws LimitExceeded when there are too many items, or what is known of them is too tangled to count */
    public LinearExtensions(OpenOrder order) {
        this(order.count(), pairs(order));
    }

    private LinearExtensions(int items, List<int[]> known) {
        this.items = items;
        if (items > MOST_ITEMS) {
            throw new LimitExceeded("the order of " + items + " wants or states is open at once, and at most "
                    + MOST_ITEMS + " can be treated");
        }
        this.above = new long[items];
        this.beside = new long[items];
        for (int[] pair : known) {
            above[pair[1]] |= 1L << pair[0];
            beside[pair[1]] |= 1L << pair[0];
            beside[pair[0]] |= 1L << pair[1];
        }
        this.known = known;
        this.count = count((1L << items) - 1);
    }

    private static long[] factorials() {
        long[] factorials = new long[MOST_IN_A_LONG + 1];
        factorials[0] = 1;
        for (int n = 1; n <= MOST_IN_A_LONG; n++) {
            factorials[n] = n * factorials[n - 1];
        }
        return factorials;
    }

    private static List<int[]> pairs(OpenOrder order) {
        List<int[]> pairs = new ArrayList<>();
        for (Above known : order.known()) {
            pairs.add(new int[] {known.higher() - order.first(), known.lower() - order.first()});
        }
        return pairs;
    }

    /**
     * Those of them that put one item above another, which need not be so in the order written.
     *
     * @param higher counted from the first of the order, from 0
     * @throws IllegalArgumentException when what is known puts the other above it; the items are one; or one is none
     * @throws LimitExceeded when they can’t be counted
     */
    public LinearExtensions with(int higher, int lower) {
        if (Math.min(higher, lower) < 0
                || Math.max(higher, lower) >= items
                || higher == lower
                || above(/* higher= */ lower, /* lower= */ higher)) {
            throw new IllegalArgumentException("an order that what is known rules out (" + higher + " above " + lower
                    + " of " + items + " items)");
        }
        List<int[]> more = new ArrayList<>(known);
        more.add(new int[] {higher, lower});
        return new LinearExtensions(items, more);
    }

    /** How many there are. */
    public BigInteger count() {
        return count;
    }

    /** Whether what is known puts neither of two items above the other. */
    public boolean open(int one, int other) {
        return !above(one, other) && !above(other, one);
    }

    /** Whether what is known puts one item above another, be it by way of others. */
    public boolean above(int higher, int lower) {
        long seen = above[lower];
        long before = 0;
        while (before != seen) {
            before = seen;
            for (long rest = before; rest != 0; rest &= rest - 1) {
                seen |= above[Long.numberOfTrailingZeros(rest)];
            }
        }
        return (seen >>> higher & 1) == 1;
    }

    /** The items, from 0, in the order of that number. */
    public int[] at(BigInteger number) {
        return known.isEmpty() && items <= MOST_IN_A_LONG ? permutation(number.longValueExact()) : found(number);
    }

    /** Where nothing is known: the digits of the number in the system of factorials say which item left comes next. */
    private int[] permutation(long number) {
        long rest = number;
        long left = (1L << items) - 1;
        int[] order = new int[items];
        for (int p = 0; p < items; p++) {
            long orders = FACTORIALS[items - p - 1];
            // Short numbers are divided in half the time, and dividing takes most of it.
            long skipped = rest <= Integer.MAX_VALUE && orders <= Integer.MAX_VALUE
                    ? (int) rest / (int) orders
                    : rest / orders;
            rest -= skipped * orders;
            long next = Long.expand(1L << skipped, left);
            order[p] = Long.numberOfTrailingZeros(next);
            left ^= next;
        }
        return order;
    }

    private synchronized int[] found(BigInteger number) {
        int[] order = new int[items];
        long left = (1L << items) - 1;
        BigInteger rest = number;
        for (int p = 0; p < items; p++) {
            int next = -1;
            BigInteger before = BigInteger.ZERO;
            for (long highest = highest(left); next < 0; highest &= highest - 1) {
                int item = Long.numberOfTrailingZeros(highest);
                BigInteger beginning = count(left & ~(1L << item));
                if (rest.compareTo(before.add(beginning)) < 0) {
                    next = item;
                } else {
                    before = before.add(beginning);
                }
            }
            rest = rest.subtract(before);
            order[p] = next;
            left &= ~(1L << next);
        }
        return order;
    }

    /**
     * The number of an order.
     *
     * @param order the items, from 0, the highest first
     * @throws IllegalArgumentException when it is none of these orders
     */
    public synchronized BigInteger number(int[] order) {
        long left = (1L << items) - 1;
        BigInteger number = BigInteger.ZERO;
        for (int item : order) {
            long highest = highest(left);
            if (order.length != items || item < 0 || item >= items || (highest >>> item & 1) == 0) {
                throw new IllegalArgumentException("an order that what is known rules out (" + Arrays.toString(order)
                        + " of " + items + " items)");
            }
            for (long before = highest & ((1L << item) - 1); before != 0; before &= before - 1) {
                number = number.add(count(left & ~Long.lowestOneBit(before)));
            }
            left &= ~(1L << item);
        }
        return number;
    }

    /** The items of a set that none of the set is known to be above. */
    private long highest(long set) {
        long highest = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int item = Long.numberOfTrailingZeros(rest);
            highest |= (above[item] & set) == 0 ? 1L << item : 0;
        }
        return highest;
    }

    private BigInteger count(long set) {
        BigInteger before = whole.get(set);
        if (before != null) {
            return before;
        }
        BigInteger orders = multiplied(set);
        if (whole.size() < MOST_WHOLE) {
            whole.put(set, orders);
        }
        return orders;
    }

    private BigInteger multiplied(long set) {
        BigInteger orders = BigInteger.ONE;
        int placed = 0;
        for (long part : parts(set)) {
            int size = Long.bitCount(part);
            placed += size;
            orders = orders.multiply(choose(placed, size)).multiply(connected(part));
        }
        return orders;
    }

    /** The connected parts of a set. */
    private List<Long> parts(long set) {
        List<Long> parts = new ArrayList<>();
        long left = set;
        while (left != 0) {
            long part = Long.lowestOneBit(left);
            long grown = grown(part, set);
            while (grown != part) {
                part = grown;
                grown = grown(part, set);
            }
            parts.add(part);
            left &= ~part;
        }
        return parts;
    }

    private long grown(long part, long within) {
        long grown = part;
        for (long rest = part; rest != 0; rest &= rest - 1) {
            grown |= beside[Long.numberOfTrailingZeros(rest)] & within;
        }
        return grown;
    }

    private BigInteger connected(long set) {
        if (Long.bitCount(set) == 1) {
            return BigInteger.ONE;
        }
        BigInteger known = counts.get(set);
        if (known != null) {
            return known;
        }
        BigInteger orders = BigInteger.ZERO;
        for (long rest = highest(set); rest != 0; rest &= rest - 1) {
            orders = orders.add(count(set & ~Long.lowestOneBit(rest)));
        }
        if (counts.size() >= MOST_SETS) {
            throw new LimitExceeded(
                    "too little is known of the order of " + items
                            + " wants or states to count in how many ways it can be completed; say more, or open fewer at once");
        }
        counts.put(set, orders);
        return orders;
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
