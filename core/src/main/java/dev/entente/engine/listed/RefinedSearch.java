// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.RefinedConcept;
import dev.entente.stability.steps.Losses;
import dev.entente.stability.steps.MoveKind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Stable states under concepts with finer relations than a complete order (docs/theory.md §6), all states at once. What the others can
 * bring about and what counts as a loss are sets of states as bits; a departure is deterred when they meet. Sets of losses
 * are made once for states that stand to all others alike. What a decision maker's others can bring about is kept for further
 * questions, n bits for each of n states and kind of step.
 *
 * <p>Source: docs/engines.md §10. Cost: for each decision maker and kind of step what the others can bring about from
 * every state, once, and the losses of each kind of state; then n/64 words for each departure. A spent budget ends it
 * by {@link dev.entente.limits.BudgetSpent}.
 */
final class RefinedSearch {

    private final GraphModel model;
    private final Budget budget;
    private final Map<Answering, long[][]> answers = new HashMap<>();
    private final Map<Losing, long[]> losses = new HashMap<>();

    private record Answering(int decisionMaker, MoveKind which) {}

    /** In whose place what counts as a loss, and whether one that could be escaped still does. */
    private record Losing(int decisionMaker, int alike, Losses losses, boolean lasting) {}

    RefinedSearch(GraphModel model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    /** The states that decision maker {@code i} has no reason to leave. */
    StateSet stable(RefinedConcept concept, int i) {
        Moves moves = model.moves(i);
        boolean nothingDeters = !concept.base().answered();
        long[][] reached = nothingDeters ? new long[0][] : answers(i, concept.answers());
        return StateSet.where(
                model.size(),
                s -> moves.from(s)
                        .filter(t -> concept.departures().allow(model, i, s, t))
                        .noneMatch(t -> nothingDeters || !intersect(reached[t], deterring(concept, i, s))));
    }

    private long[][] answers(int i, MoveKind which) {
        return answers.computeIfAbsent(
                new Answering(i, which),
                _ -> LegalClosure.of(model, Coalition.of(i).others(model.decisionMakers()), which, budget));
    }

    private long[] deterring(RefinedConcept concept, int i, int s) {
        boolean lasting = concept.base().symmetric();
        Losing losing = new Losing(i, concept.losses().alike(model, i, s), concept.losses(), lasting);
        long[] known = losses.get(losing);
        if (known == null) {
            budget.check();
            known = lasting ? lasting(i, s, concept.losses()) : losses(i, s, concept.losses());
            losses.put(losing, known);
        }
        return known;
    }

    private long[] losses(int i, int s, Losses which) {
        return StateSet.where(model.size(), u -> which.count(model, i, s, u)).words();
    }

    /** The losses from which every move of its own is to a loss again. */
    private long[] lasting(int i, int s, Losses which) {
        BitSet losses = BitSet.valueOf(losses(i, s, which));
        return StateSet.where(
                        model.size(),
                        u -> losses.get(u) && model.moves(i).from(u).allMatch(losses::get))
                .words();
    }

    private static boolean intersect(long[] one, long[] other) {
        for (int w = Math.min(one.length, other.length) - 1; w >= 0; w--) {
            if ((one[w] & other[w]) != 0) {
                return true;
            }
        }
        return false;
    }
}
