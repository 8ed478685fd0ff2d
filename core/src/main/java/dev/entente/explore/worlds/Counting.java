// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import java.util.Objects;

/**
 * Counts in some worlds of a design, for one of those among whom a runner shares them out.
 *
 * <p>Source: docs/theory.md §6.3. Cost: what {@link Answers} costs, for each world.
 */
public final class Counting {

    private static final long BETWEEN_CHECKS = 1 << 4;

    private final Worlds worlds;
    private final ExperimentDesign design;
    private final TypeProfiles strata;
    private final Answers answers;
    private final Budget budget;
    private final int states;
    private Tally tally;

    public Counting(Worlds worlds, ExperimentDesign design, Budget budget) {
        this.worlds = worlds;
        this.design = design;
        this.budget = budget;
        this.strata = worlds.strata();
        StateSpace all = worlds.space();
        this.answers = new Answers(worlds, design.concepts(), all, budget);
        this.states = all.size();
        this.tally = new Tally(worlds, design, states);
    }

    /**
     * Counts in the worlds with numbers from {@code first} to before {@code end}.
     *
     * @throws IndexOutOfBoundsException when the design has not all of them
     * @throws BudgetSpent when it is time to stop; the worlds before are counted
     */
    public void count(long first, long end) {
        Objects.checkFromToIndex(first, end, design.extent().worlds());
        for (long world = first; world < end; world++) {
            if (world % BETWEEN_CHECKS == 0) {
                budget.check();
            }
            long[] choices = worlds.chosen(design, world);
            WorldAnswer answer = answers.of(choices, this::settle);
            answer.await(strata.of(choices), strata.count());
            if (design.records(world)) {
                tally.record(Math.toIntExact(world), answer);
            }
        }
    }

    private void settle(WorldAnswer answer) {
        answer.settle(tally);
    }

    /** What was counted since it was last taken. */
    public Tally tally() {
        answers.drop(this::settle);
        return tally;
    }

    /** The same, and what follows is counted anew; what was learnt of the case is kept for it. */
    public Tally taken() {
        answers.each(this::settle);
        Tally taken = tally;
        tally = new Tally(worlds, design, states);
        return taken;
    }
}
