// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.cases.Case;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.Runner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * Many cases looked at alike, each in the worlds that it leaves open. A case with more worlds than are looked at is gone
 * through once for each seed; any other once.
 *
 * <p>Source: docs/theory.md §6.3. Cost: an {@link Exploration} for each case and seed, one after the other.
 *
 * @param concepts at least one
 * @param most of a case with more worlds, so many are drawn by chance
 * @param seeds what fixes those that are drawn; at least one
 */
public record Sweep(List<SanctionConcept> concepts, long most, List<Long> seeds) {

    public Sweep {
        concepts = List.copyOf(concepts);
        seeds = List.copyOf(seeds);
    }

    /** What came of one case, with one seed where its worlds were drawn. */
    public sealed interface Run {

        /** Its worlds were gone through, or as many of them as there was time for. */
        record Looked(Exploration explored) implements Run {}

        /** It can’t be gone through, for this reason; one run whatever the seeds. */
        record Refused(Case subject, String because) implements Run {}
    }

    /**
     * Goes through cases, until all is done or the budget is spent.
     *
     * @param told takes each run as soon as it is done, and the place of its case
     * @return how many of the cases were not gone through at all
     */
    public int over(List<Case> cases, Runner runner, Budget budget, ObjIntConsumer<Run> told) {
        int begun = 0;
        try {
            for (Case subject : cases) {
                budget.check();
                int place = begun++;
                over(subject, runner, budget, run -> told.accept(run, place));
            }
        } catch (BudgetSpent spent) {
            // What was told is all there is.
        }
        return cases.size() - begun;
    }

    private void over(Case subject, Runner runner, Budget budget, Consumer<Run> told) {
        try {
            Worlds worlds = Worlds.of(subject);
            String fingerprint = Fingerprint.of(subject);
            for (Extent extent : extents(worlds)) {
                ExperimentDesign design = new ExperimentDesign(fingerprint, concepts, extent);
                told.accept(new Run.Looked(Exploration.of(worlds, design, runner, budget)));
                budget.check();
            }
        } catch (LimitExceeded limit) {
            told.accept(new Run.Refused(subject, String.valueOf(limit.getMessage())));
        }
    }

    private List<Extent> extents(Worlds worlds) {
        return seeds.stream()
                .map(seed -> Exploration.extent(worlds, most, seed))
                .distinct()
                .toList();
    }
}
