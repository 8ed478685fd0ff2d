// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.Outcome;
import dev.entente.brief.section.AttitudesSection;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.design.search.AttitudeSearch;
import dev.entente.design.search.LeastAttitudes;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Relational;
import java.util.List;
import java.util.Optional;

/** What is told under a concept that asks about attitudes: which least changes of them would make the goal hold. */
record DesignAttitudes(Case subject, Outcome goal, Relational concept, Budget budget) {

    /** How many answers are kept. */
    private static final int MOST_ANSWERS = 200;

    /** What is known. */
    DesignPreferences.Known of(GraphModel model) {
        Optional<String> refusal = concept.refusal(model);
        if (refusal.isPresent()) {
            return new DesignPreferences.Known(List.of(DesignPart.refused(DesignTopic.ATTITUDES, refusal.get())), true);
        }
        AttitudesSection told = new AttitudesSection(new Wording(subject, model), goal);
        StateSet states = model.space().where(goal.when());
        LeastAttitudes least = new AttitudeSearch(model, concept, states, MOST_ANSWERS, budget).least();
        DesignPart part = new DesignPart(
                DesignTopic.ATTITUDES,
                new DesignFound.OfAttitudes(least),
                List.of(told.section(DesignTopic.ATTITUDES.heading(), least)));
        return new DesignPreferences.Known(List.of(part), least.settled());
    }
}
