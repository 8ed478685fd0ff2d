// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.Arrays;

/**
 * Stability under many rankings of one listed graph: the moves are given once, rankings are set again and again. A
 * {@link Kernel} up to 64 states, a search for all states at once beyond. A set of states is given as words, state s
 * being bit s mod 64 of word s / 64. Not for use by several threads at once.
 */
public sealed interface Sweep {

    /** The number of words of a set. */
    int words();

    /**
     * Sets the ranking of decision maker {@code i}.
     *
     * @param ranks by state, from 1 (best), none skipped; equally good states share a rank
     */
    void rank(int i, int[] ranks);

    /** The states that decision maker {@code i} has no reason to leave. For Nash, GMR and SMR only its own ranking counts. */
    long[] stable(SanctionConcept concept, int i);

    /** A sweep over a graph; its rankings are those of the model until others are set. */
    static Sweep of(GraphModel model, Budget budget) {
        Sweep sweep = model.size() <= Kernel.MOST_STATES
                ? new Small(new Kernel(reach(model)))
                : new Large(ListedSearch.of(model, budget), (model.size() + 63) / 64);
        for (int i = 0; i < model.decisionMakers(); i++) {
            sweep.rank(i, model.ranking(i).ranks());
        }
        return sweep;
    }

    private static long[][] reach(GraphModel model) {
        long[][] reach = new long[model.decisionMakers()][model.size()];
        for (int i = 0; i < reach.length; i++) {
            for (int s = 0; s < model.size(); s++) {
                reach[i][s] = model.moves(i).from(s).mapToLong(t -> 1L << t).reduce(0, (a, b) -> a | b);
            }
        }
        return reach;
    }

    /** Up to 64 states. */
    record Small(Kernel kernel) implements Sweep {
        @Override
        public int words() {
            return 1;
        }

        @Override
        public void rank(int i, int[] ranks) {
            kernel.rank(i, ranks);
        }

        @Override
        public long[] stable(SanctionConcept concept, int i) {
            return new long[] {kernel.stable(concept, i)};
        }
    }

    /** Any number of listed states. */
    final class Large implements Sweep {

        private final ListedSearch search;
        private final int words;

        private Large(ListedSearch search, int words) {
            this.search = search;
            this.words = words;
        }

        @Override
        public int words() {
            return words;
        }

        @Override
        public void rank(int i, int[] ranks) {
            search.rank(i, ranks);
        }

        @Override
        public long[] stable(SanctionConcept concept, int i) {
            return Arrays.copyOf(search.stable(concept, i).words(), words);
        }
    }
}
