// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.Arrays;
import java.util.LongSummaryStatistics;

/**
 * Stability of all states at once, as in {@link Sweep}, where some decision makers can be set <em>free</em>: their moves
 * are answers whether they gain by them or not, as when their preference is not settled yet. Costs the order of the moves
 * for each question, on any number of states. Not for use by several threads at once.
 */
public final class FreeSweep {

    /** So many levels are gone through rather than sorted. */
    private static final int MOST_LEVELS = 1 << 16;

    private final ListedSearch search;

    /** Its rankings are those of the model until others are set. */
    public FreeSweep(GraphModel model, Budget budget) {
        this.search = ListedSearch.of(model, budget);
        for (int i = 0; i < model.decisionMakers(); i++) {
            search.rank(i, model.ranking(i).ranks());
        }
    }

    /** From now on the states are worth that much to a decision maker: the greater the better. */
    public void set(int i, long[] worth) {
        search.rank(i, ranks(worth));
    }

    /** Ranks from 1, the best, by what states are worth. */
    public static int[] ranks(long[] worth) {
        LongSummaryStatistics range = Arrays.stream(worth).summaryStatistics();
        return range.getMin() >= 0 && range.getMax() < MOST_LEVELS
                ? counted(worth, (int) range.getMax())
                : sorted(worth);
    }

    private static int[] counted(long[] worth, int greatest) {
        int[] rank = new int[greatest + 1];
        for (long one : worth) {
            rank[(int) one] = 1;
        }
        int count = 0;
        for (int level = greatest; level >= 0; level--) {
            count += rank[level];
            rank[level] = count;
        }
        int[] ranks = new int[worth.length];
        for (int s = 0; s < ranks.length; s++) {
            ranks[s] = rank[(int) worth[s]];
        }
        return ranks;
    }

    private static int[] sorted(long[] worth) {
        long[] levels = Arrays.stream(worth).sorted().distinct().toArray();
        return Arrays.stream(worth)
                .mapToInt(one -> levels.length - Arrays.binarySearch(levels, one))
                .toArray();
    }

    /** The states that decision maker {@code i} has no reason to leave. */
    public StateSet stable(SanctionConcept concept, int i, Coalition free) {
        return search.stable(concept, i, free);
    }
}
