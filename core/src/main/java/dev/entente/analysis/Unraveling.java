// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a state that doesn't last comes apart: one way on by improvements that nothing sanctions, each the best that its
 * mover has of these. Those who would leave the state move first, one after another; then whoever would leave where that has
 * led.
 *
 * <p>Source: docs/theory.md §7.1. Cost: who would leave each state on the way, and what follows from the first.
 *
 * @param steps one after another; each starts where the one before ends
 * @param holds whether it ends in an equilibrium; otherwise it goes round
 * @param only whether every way by unsanctioned improvements ends there
 */
public record Unraveling(List<Step> steps, boolean holds, boolean only) {

    private static final int MOST_STEPS = 24;

    public Unraveling {
        steps = List.copyOf(steps);
    }

    /** Where it ends. */
    public int end() {
        return steps.getLast().to();
    }

    /**
     * Follows it.
     *
     * @param from a state that somebody would leave
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static Unraveling of(StabilityEngine engine, SanctionConcept concept, int from, Budget budget) {
        List<Integer> first = Findings.leavers(engine, concept, from);
        Set<Integer> met = new HashSet<>(Set.of(from));
        List<Step> steps = new ArrayList<>();
        int at = from;
        int waiting = 0;
        while (!engine.isEquilibrium(concept, at) && steps.size() < MOST_STEPS) {
            budget.check();
            int mover = mover(first, waiting++, Findings.leavers(engine, concept, at));
            int to = best(engine, concept, mover, at);
            steps.add(new Step(mover, at, to));
            at = to;
            if (!met.add(at)) {
                break;
            }
        }
        boolean holds = engine.isEquilibrium(concept, at);
        int end = at;
        StateSet only = StateSet.where(engine.model().size(), s -> s == end);
        return new Unraveling(
                steps,
                holds,
                holds && Sequels.of(engine, concept, budget).from(from, only).would());
    }

    /** Those who would leave at first, in turn, as long as they still would; then the first of those who would now. */
    private static int mover(List<Integer> first, int waiting, List<Integer> leavers) {
        return Stream.concat(first.stream().skip(waiting), leavers.stream())
                .filter(leavers::contains)
                .findFirst()
                .orElseThrow();
    }

    /** The best of the improvements of one who would leave a state that nothing sanctions; of equally good ones the nearest. */
    public static int best(StabilityEngine engine, SanctionConcept concept, int i, int s) {
        GraphModel model = engine.model();
        return Explanation.of(engine, concept, i, s).answers().stream()
                .map(Explanation.Answer::improvement)
                .min(Comparator.<Integer>comparingInt(t -> model.ranking(i).rank(t))
                        .thenComparingInt(t -> model.space().distance(s, t)))
                .orElseThrow();
    }
}
