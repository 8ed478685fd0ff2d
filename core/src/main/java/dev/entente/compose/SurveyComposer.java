// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.cases.Case;
import dev.entente.explore.Exploration;
import dev.entente.explore.Survey;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.Runner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.List;

/**
 * Goes through the worlds that a case leaves open, and looks for what decides an outcome in them.
 *
 * @param design which worlds, and for which concepts
 * @param question what is asked of them
 */
public record SurveyComposer(
        Case subject, ExperimentDesign design, Survey.Question question, Runner runner, Budget budget) {

    /**
     * A design for some concepts: all worlds where they are not more than {@code most}, else so many by chance.
     *
     * @param seed what fixes those that are drawn
     */
    public static ExperimentDesign design(Case subject, List<SanctionConcept> concepts, long most, long seed) {
        return new ExperimentDesign(
                Fingerprint.of(subject), concepts, Exploration.extent(Worlds.of(subject), most, seed));
    }

    /** Looks; where the budget is spent before all is seen, it is released, and what is known is told. */
    public Survey compose() {
        return Survey.of(Exploration.of(Worlds.of(subject), design, runner, budget), question, runner, budget);
    }
}
