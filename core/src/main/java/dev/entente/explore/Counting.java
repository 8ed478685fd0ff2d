// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Budget;
import dev.entente.BudgetSpent;
import dev.entente.StateSpace;

/** Counts in some worlds of a design, for one of those among whom a runner shares them out. */
public final class Counting {

    private static final long BETWEEN_CHECKS = 1 << 4;

    private final Worlds worlds;
    private final Design design;
    private final Strata strata;
    private final Answers answers;
    private final Budget budget;
    private final Tally tally;

    public Counting(Worlds worlds, Design design, Budget budget) {
        this.worlds = worlds;
        this.design = design;
        this.budget = budget;
        this.strata = worlds.strata();
        StateSpace all = StateSpace.of(Setting.ofAll(worlds.of()));
        this.answers = new Answers(worlds, design.concepts(), all, budget);
        this.tally = new Tally(
                design.concepts().size(),
                all.size(),
                worlds.of().outcomes().size(),
                worlds.strata().count());
    }

    /**
     * Counts in the worlds with numbers from {@code first} to before {@code end}.
     *
     * @throws BudgetSpent when it is time to stop; the worlds before are counted
     */
    public void count(long first, long end) {
        for (long world = first; world < end; world++) {
            if (world % BETWEEN_CHECKS == 0) {
                budget.check();
            }
            long[] choices = choices(worlds, design.extent(), world);
            Answer answer = answers.of(choices, this::settle);
            answer.await(strata.of(choices), strata.count());
            tally.record(world, answer);
        }
    }

    static long[] choices(Worlds worlds, Design.Extent extent, long world) {
        return switch (extent) {
            case Design.Extent.Every _ -> worlds.numbered(world);
            case Design.Extent.Sample(long _, long seed) -> worlds.drawn(SeededDraws.of(seed, world));
        };
    }

    private void settle(Answer answer) {
        answer.settle(tally);
    }

    /** What was counted. */
    public Tally tally() {
        answers.drop(this::settle);
        return tally;
    }
}
