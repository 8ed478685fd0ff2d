// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.Budget;
import dev.entente.GraphModel;
import dev.entente.StateSet;
import dev.entente.stability.SanctionConcept;

/** The answers of an engine for regions, for a conflict whose states are listed nevertheless. */
final class RegionAnswers extends ListedAnswers {

    private final RegionEngine engine;

    RegionAnswers(RegionEngine engine, GraphModel model, Budget budget) {
        super(model, budget);
        this.engine = engine;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    StateSet stable(SanctionConcept concept, int i) {
        Region stable = engine.stable(concept, i);
        return StateSet.where(
                model().size(), s -> stable.contains(model().space().state(s)));
    }
}
