// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.cases.Case;
import dev.entente.explore.Believed;
import dev.entente.explore.Exploration;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.Runner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.List;

/**
 * Asks what belief in types makes of what holds.
 *
 * @param subject a case in which somebody is of several types
 */
public record EvidenceComposer(Case subject, SanctionConcept holds, Runner runner, Budget budget) {

    /** More worlds than these are sampled. */
    private static final long MOST_WORLDS = 10_000;

    /**
     * What holds, by belief.
     *
     * @throws dev.entente.limits.LimitExceeded when there are too many states or worlds
     */
    public Believed believed() {
        ExperimentDesign design = SurveyComposer.design(subject, List.of(holds), MOST_WORLDS, Exploration.USUAL_SEED);
        return Believed.of(Exploration.of(Worlds.of(subject), design, runner, budget), holds);
    }
}
