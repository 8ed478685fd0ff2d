// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;

/** The engine for any conflict whose states are listed, by {@link ListedSearch}. */
public final class ListedEngine extends ListedAnswers {

    private final ListedSearch search;

    public ListedEngine(GraphModel model, Budget budget) {
        super(model, budget);
        this.search = ListedSearch.of(model, budget);
        for (int i = 0; i < model.decisionMakers(); i++) {
            search.rank(i, model.ranking(i).ranks());
        }
    }

    @Override
    public String name() {
        return "explicit-listed";
    }

    @Override
    public StateSet stable(SanctionConcept concept, int i) {
        return search.stable(concept, i);
    }
}
