// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.engine.listed.Kernel;
import dev.entente.engine.listed.ListedAnswers;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;

/** The engine for conflicts of at most 64 states: a {@link Kernel} with the rankings of the case. */
final class KernelEngine extends ListedAnswers {

    private final Kernel kernel;

    /** @throws IllegalArgumentException beyond {@link Kernel#MOST_STATES} states */
    KernelEngine(GraphModel model, Budget budget) {
        super(model, budget);
        this.kernel = Kernel.of(model);
    }

    @Override
    public String name() {
        return "explicit-kernel";
    }

    @Override
    public StateSet stable(SanctionConcept concept, int i) {
        long stable = kernel.stable(concept, i);
        return StateSet.where(model().size(), s -> (stable >>> s & 1) == 1);
    }
}
