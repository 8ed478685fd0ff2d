// SPDX-License-Identifier: Apache-2.0
package dev.entente.analogy;

import dev.entente.Fraction;
import java.util.Arrays;

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
        long[] both = new long[n];
        for (int k = 0; k < n; k++) {
            both[k] = (long) one[k] << Integer.SIZE | other[k];
        }
        Arrays.sort(both);
        int[] seen = new int[Arrays.stream(other).max().orElse(0) + 1];
        long concordant = 0;
        long discordant = 0;
        long tied = 0;
        int from = 0;
        while (from < n) {
            int to = from;
            long level = 0;
            while (to < n && first(both[to]) == first(both[from])) {
                level = to > from && both[to] == both[to - 1] ? level + 1 : 0;
                tied += level;
                concordant += sum(seen, second(both[to]) - 1);
                discordant += from - sum(seen, second(both[to]));
                to++;
            }
            for (int k = from; k < to; k++) {
                add(seen, second(both[k]));
            }
            from = to;
        }
        return new Pairs(concordant, discordant, tied, (long) n * (n - 1) / 2);
    }

    private static int first(long both) {
        return (int) (both >> Integer.SIZE);
    }

    private static int second(long both) {
        return (int) both;
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
