// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.Budget;
import dev.entente.GraphModel;
import dev.entente.StateSet;
import dev.entente.stability.SanctionConcept;

/** The engine for conflicts of at most 64 states: a {@link Kernel} with the rankings of the case. */
final class KernelEngine extends ListedAnswers {

    private final Kernel kernel;

    /** @throws IllegalArgumentException beyond {@link Kernel#MOST_STATES} states */
    KernelEngine(GraphModel model, Budget budget) {
        super(model, budget);
        this.kernel = kernel(model);
    }

    /** A kernel with the moves and rankings of a conflict. */
    static Kernel kernel(GraphModel model) {
        Kernel kernel = new Kernel(reach(model));
        int[] ranks = new int[model.size()];
        for (int i = 0; i < model.decisionMakers(); i++) {
            for (int s = 0; s < ranks.length; s++) {
                ranks[s] = model.ranking(i).rank(s);
            }
            kernel.rank(i, ranks);
        }
        return kernel;
    }

    private static long[][] reach(GraphModel model) {
        long[][] reach = new long[model.decisionMakers()][model.size()];
        for (int i = 0; i < reach.length; i++) {
            for (int s = 0; s < model.size(); s++) {
                for (int k = 0; k < model.moves(i).degree(s); k++) {
                    reach[i][s] |= 1L << model.moves(i).to(s, k);
                }
            }
        }
        return reach;
    }

    @Override
    public String name() {
        return "explicit-kernel";
    }

    @Override
    StateSet stable(SanctionConcept concept, int i) {
        long stable = kernel.stable(concept, i);
        return StateSet.where(model().size(), s -> (stable >>> s & 1) == 1);
    }
}
