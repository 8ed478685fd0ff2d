// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.limits.Budget;

/**
 * What carries out a design. A world's answer depends on the case, the design and the world's number only, and tallies
 * add up, so that every runner gives the same tally, however it shares the worlds out: each of those who work
 * {@linkplain Counting counts} in some range of numbers, in this process or, by the bytes of an {@link Experiment} and of
 * a {@link Tally}, in another.
 *
 * <p>Source: docs/theory.md §6.3. Cost: an answer for each world of the design, shared out.
 */
public interface Runner {

    /**
     * Counts in all worlds of a design; in some of them where the budget is spent before.
     *
     * @param worlds those of the case that the design is for
     */
    Tally run(Worlds worlds, ExperimentDesign design, Budget budget);
}
