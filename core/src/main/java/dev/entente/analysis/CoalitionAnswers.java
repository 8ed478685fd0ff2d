// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What coalitions do to the equilibria of a concept (Kilgour, Hipel, Fang and Peng, 2001; key KHFP2001; docs/theory.md §5).
 *
 * @param asked the equilibria that were asked about; not all where there are very many
 * @param jumps the equilibrium jumps between these: each minimal coalition of two or more that can go from one equilibrium straight to
 *     another, to the gain of each of its members
 * @param surviving those of these that survive every coalition that can form, as far as the case says; empty when the
 *     concept isn't defined for coalitions, or coalitions are too many to go through
 * @param survivingAll those that survive every coalition that there could be
 */
public record CoalitionAnswers(
        StateSet asked, List<JointMove> jumps, Optional<StateSet> surviving, Optional<StateSet> survivingAll) {

    /** Where nothing was asked. */
    static final CoalitionAnswers NONE =
            new CoalitionAnswers(StateSet.where(0, _ -> false), List.of(), Optional.empty(), Optional.empty());

    /** The most arcs that are looked at in all, where each state that is asked about takes the order of them for each coalition. */
    private static final long MOST_ARCS = 1L << 29;

    /** So many states are asked about even where that takes more. */
    private static final int FEW = 8;

    public CoalitionAnswers {
        jumps = List.copyOf(jumps);
    }

    /**
     * Computes them. Cost: the order of pairs of equilibria times coalitions, behind a search for each of their starts. Where
     * that is more than can be waited for, only the first equilibria are asked about.
     *
     * @param equilibria those that matter most first
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static CoalitionAnswers of(
            Case subject, StabilityEngine engine, Concept concept, List<Integer> equilibria, Budget budget) {
        StateSet asked = asked(engine.model(), equilibria);
        return of(subject, engine, concept, asked, budget);
    }

    private static StateSet asked(GraphModel model, List<Integer> equilibria) {
        long arcs = 1 + model.arcs();
        long coalitions = 1L << model.decisionMakers();
        long most = Math.max(FEW, MOST_ARCS / arcs / coalitions);
        Set<Integer> first = equilibria.stream().limit(most).collect(Collectors.toSet());
        return StateSet.where(model.size(), first::contains);
    }

    private static CoalitionAnswers of(
            Case subject, StabilityEngine engine, Concept concept, StateSet equilibria, Budget budget) {
        JointMoves moves = new JointMoves(engine.sequences());
        List<JointMove> jumps = new ArrayList<>();
        budget.begin("jumps between equilibria");
        equilibria.stream().forEach(from -> {
            budget.check();
            jumps.addAll(moves.jumps(from, equilibria));
        });
        budget.begin("what survives coalitions");
        Coalition everyone = Coalition.all(engine.model().decisionMakers());
        return new CoalitionAnswers(
                equilibria,
                jumps,
                surviving(subject, engine, concept, equilibria, budget),
                Channels.few(everyone)
                        ? surviving(engine, concept, Forming.everywhere(everyone.subsets()), equilibria, budget)
                        : Optional.empty());
    }

    /**
     * Of some equilibria those that survive the coalitions that can form: that are equilibria of the coalition concept
     * too. Empty when there is none, or when the coalitions are too many to go through.
     */
    static Optional<StateSet> surviving(
            Case subject, StabilityEngine engine, Concept concept, StateSet equilibria, Budget budget) {
        return Channels.few(subject)
                ? surviving(engine, concept, Channels.forming(subject), equilibria, budget)
                : Optional.empty();
    }

    private static Optional<StateSet> surviving(
            StabilityEngine engine, Concept concept, Forming forming, StateSet equilibria, Budget budget) {
        return Concepts.named("C" + concept.name(), forming)
                .map(coalitional -> StateSet.where(engine.model().size(), s -> {
                    budget.check();
                    return equilibria.contains(s) && engine.isEquilibrium(coalitional, s);
                }));
    }
}
