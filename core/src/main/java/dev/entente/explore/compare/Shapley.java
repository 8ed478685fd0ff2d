// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What each of a few parts adds to what they bring about together (Shapley, 1953; key Shapley1953), how two of them
 * interact (Grabisch and Roubens, 1999; key GR1999), and which few suffice. Exact. A set of parts is an int, bit p for
 * part p; its worth is a whole number. Costs the order of parts times 2^parts.
 */
public final class Shapley {

    /** The most parts: their sets are gone through one by one. */
    public static final int MOST_PARTS = 16;

    private Shapley() {}

    /**
     * The share of each part: its marginal worth, averaged over all orders in which the parts can come. Together they
     * make up the worth of all less the worth of none.
     */
    public static List<Fraction> values(int parts, IntToLongFunction worth) {
        long[] known = tabled(parts, worth);
        return IntStream.range(0, parts)
                .mapToObj(p -> mean(parts - 1, known, without(1 << p), set -> known[set | 1 << p] - known[set]))
                .toList();
    }

    /**
     * How much two parts bring about together beyond what each does alone, averaged over the sets that they can join:
     * positive where they need each other, negative where one does in place of the other.
     */
    public static Fraction interaction(int parts, IntToLongFunction worth, int p, int q) {
        long[] known = tabled(parts, worth);
        int one = 1 << p;
        int other = 1 << q;
        return mean(
                parts - 2,
                known,
                without(one | other),
                set -> known[set | one | other] - known[set | one] - known[set | other] + known[set]);
    }

    /** The minimal sets of parts with a property, smaller ones first. */
    public static List<Integer> minimal(int parts, IntPredicate property) {
        requireFew(parts);
        List<Integer> minimal = new ArrayList<>();
        for (int size = 0; size <= parts; size++) {
            for (int set = 0; set < 1 << parts; set++) {
                int candidate = set;
                if (Integer.bitCount(set) == size
                        && minimal.stream().noneMatch(smaller -> (smaller & ~candidate) == 0)
                        && property.test(set)) {
                    minimal.add(set);
                }
            }
        }
        return minimal;
    }

    private static IntPredicate without(int parts) {
        return set -> (set & parts) == 0;
    }

    private static long[] tabled(int parts, IntToLongFunction worth) {
        requireFew(parts);
        return IntStream.range(0, 1 << parts).mapToLong(worth).toArray();
    }

    private static void requireFew(int parts) {
        if (parts < 0 || parts > MOST_PARTS) {
            throw new IllegalArgumentException("at most " + MOST_PARTS + " parts (" + parts + ")");
        }
    }

    /** The mean over the sizes 0 to {@code others} of the mean gain over the sets of that size. */
    private static Fraction mean(int others, long[] known, IntPredicate among, IntToLongFunction gain) {
        long[] bySize = new long[others + 1];
        for (int set = 0; set < known.length; set++) {
            if (among.test(set)) {
                int size = Integer.bitCount(set);
                bySize[size] = Math.addExact(bySize[size], gain.applyAsLong(set));
            }
        }
        Fraction mean = Fraction.ZERO;
        BigInteger ofSize = BigInteger.ONE;
        for (int size = 0; size <= others; size++) {
            mean = mean.plus(new Fraction(BigInteger.valueOf(bySize[size]), ofSize));
            ofSize = ofSize.multiply(BigInteger.valueOf(others - size)).divide(BigInteger.valueOf(size + 1));
        }
        return mean.times(Fraction.of(1, others + 1));
    }
}
