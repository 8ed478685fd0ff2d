// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.Outcome;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Draws;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.Runner;
import dev.entente.explore.worlds.Tally;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.SanctionConcept;
import java.util.BitSet;
import java.util.List;

/**
 * The worlds of each mixture of two cases in which some equilibrium satisfies an outcome. Where worlds are drawn, they are
 * drawn with common numbers: what is not known of a part is completed in world w in the same way whichever mixture the
 * part is in, so that mixtures differ by their parts and not by chance (Law, 2015, section 11.2; key Law2015).
 */
record MixtureWorlds(Mixtures mixtures, Outcome outcome, SanctionConcept concept, Runner runner, Budget budget) {

    /** The worlds of a mixture. */
    Worlds of(int set) {
        Case mixture = mixtures.mixture(set);
        return Worlds.of(mixture.askedOnly(outcome));
    }

    /**
     * In which of its worlds the outcome holds, by their numbers.
     *
     * @throws BudgetSpent when the budget is spent before all are looked at
     */
    BitSet holding(int set, Extent extent) {
        Worlds worlds = of(set);
        ExperimentDesign design =
                new ExperimentDesign(Fingerprint.of(worlds.subject()), List.of(concept), extent, Draws.BY_UNKNOWN);
        Tally tally = runner.run(worlds, design, budget);
        if (tally.worlds() < extent.worlds()) {
            throw new BudgetSpent();
        }
        return tally.recorded(0, 0);
    }
}
