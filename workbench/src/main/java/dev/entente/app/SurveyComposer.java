// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import dev.entente.Budget;
import dev.entente.BudgetSpent;
import dev.entente.Case;
import dev.entente.Coalition;
import dev.entente.Outcome;
import dev.entente.explore.Design;
import dev.entente.explore.Exploration;
import dev.entente.explore.Fingerprint;
import dev.entente.explore.Runner;
import dev.entente.explore.Survey;
import dev.entente.explore.Worlds;
import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the worlds that a case leaves open, and looks for what decides an outcome in them.
 *
 * @param design which worlds, and for which concepts
 * @param concept one of these, that "holds" means where an outcome is asked after
 * @param side whose packages are tried; nobody's where it is empty
 */
public record SurveyComposer(
        Case of,
        Design design,
        SanctionConcept concept,
        Optional<Outcome> outcome,
        Coalition side,
        Runner runner,
        Budget budget) {

    /** What fixes the worlds that are drawn, where nobody says. */
    public static final long USUAL_SEED = 1;

    /**
     * What was seen.
     *
     * @param whole whether all worlds of the design were looked at, and everything that was asked
     */
    public record Surveyed(Survey survey, boolean whole) {}

    /**
     * A design for some concepts: all worlds where they are not more than {@code most}, else so many by chance.
     *
     * @param seed what fixes those that are drawn
     */
    public static Design design(Case of, List<SanctionConcept> concepts, long most, long seed) {
        return new Design(Fingerprint.of(of), concepts, Exploration.extent(Worlds.of(of), most, seed));
    }

    /** Looks; where the budget is spent before all is seen, it is released, and what is known is told. */
    public Surveyed compose() {
        Exploration explored = Exploration.of(Worlds.of(of), design, runner, budget);
        if (explored.whole()) {
            try {
                return new Surveyed(survey(explored, side), true);
            } catch (BudgetSpent spent) {
                // What is counted is told, and no package is tried.
            }
        }
        budget.release();
        return new Surveyed(survey(explored, new Coalition(0)), false);
    }

    private Survey survey(Exploration explored, Coalition trying) {
        return Survey.of(explored, concept, outcome, trying, runner, budget);
    }
}
