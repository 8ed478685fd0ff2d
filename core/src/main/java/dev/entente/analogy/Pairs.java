// SPDX-License-Identifier: Apache-2.0
package dev.entente.analogy;

import dev.entente.Fraction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How two orders of the same things compare, pair by pair (Kendall, 1938; key Kendall1938).
 *
 * @param concordant pairs that both put strictly in the same order
 * @param discordant pairs that one puts strictly the one way and the other the other
 * @param tied pairs that both put level
 * @param all of them
 */
public record Pairs(long concordant, long discordant, long tied, long all) {

    /**
     * Of two orders as ranks, 1 being best. Cost: n log n.
     *
     * @param one the rank of each thing
     * @param other likewise, of the same things
     */
    public static Pairs of(int[] one, int[] other) {
        int n = one.length;
        List<Integer> byFirst = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> one[k]).thenComparing(k -> other[k]))
                .toList();
        int[] seen = new int[Arrays.stream(other).max().orElse(0) + 1];
        long concordant = 0;
        long discordant = 0;
        long tied = 0;
        int from = 0;
        while (from < n) {
            int to = from;
            while (to < n && one[byFirst.get(to)] == one[byFirst.get(from)]) {
                int rank = other[byFirst.get(to)];
                long below = sum(seen, rank - 1);
                concordant += below;
                discordant += from - sum(seen, rank);
                tied += level(byFirst, other, from, to);
                to++;
            }
            for (int k = from; k < to; k++) {
                add(seen, other[byFirst.get(k)]);
            }
            from = to;
        }
        return new Pairs(concordant, discordant, tied, (long) n * (n - 1) / 2);
    }

    /** How many before it in its group, which is in order of the other ranks, are level with the last. */
    private static long level(List<Integer> order, int[] other, int from, int last) {
        int at = last;
        while (at > from && other[order.get(at - 1)] == other[order.get(last)]) {
            at--;
        }
        return last - at;
    }

    /** How many ranks up to this were added to a Fenwick tree. */
    private static long sum(int[] tree, int rank) {
        long sum = 0;
        for (int at = rank; at > 0; at -= at & -at) {
            sum += tree[at];
        }
        return sum;
    }

    private static void add(int[] tree, int rank) {
        for (int at = rank; at < tree.length; at += at & -at) {
            tree[at]++;
        }
    }

    /** Pairs that both orders put alike, of all; 1 where there is none. */
    public Fraction agreed() {
        return all == 0 ? Fraction.ONE : Fraction.of(concordant + tied, all);
    }

    /** Whether more pairs are put the opposite way than the same. */
    public boolean clash() {
        return discordant > concordant;
    }
}
