// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.steps.Steps;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an equilibrium can be reached from a state: by whose moves, or together (docs/theory.md §5, §7).
 *
 * <p>Cost: a search by each kind of moves, and the joint moves to it; a spent budget ends it with {@link
 * dev.entente.limits.BudgetSpent}.
 *
 * @param state the equilibrium
 * @param routes the shortest paths to it by each kind of moves by which there are any
 * @param joint the minimal joint moves of two or more that lead to it
 */
public record Reach(int state, Map<Steps, Routes> routes, List<JointMove> joint) {

    private static final int MOST_PATHS = 3;

    public Reach {
        routes = Map.copyOf(routes);
        joint = List.copyOf(joint);
    }

    /**
     * Computes it.
     *
     * @param joint asked for one end after another
     */
    static Reach of(LegalSequences sequences, JointMoves joint, int from, int state, Budget budget) {
        StateSet only = StateSet.where(sequences.model().size(), s -> s == state);
        budget.check();
        List<JointMove> together = from == state
                ? List.of()
                : joint.minimal(from, state).stream()
                        .filter(move -> move.coalition().size() > 1)
                        .toList();
        return new Reach(state, routes(sequences, from, only, MOST_PATHS, budget), together);
    }

    /** The shortest paths by each kind of moves by which there are any. */
    static Map<Steps, Routes> routes(LegalSequences sequences, int from, StateSet targets, int most, Budget budget) {
        Map<Steps, Routes> routes = new EnumMap<>(Steps.class);
        for (Steps which : Steps.values()) {
            budget.check();
            Routes.of(sequences, from, which, targets, most).ifPresent(found -> routes.put(which, found));
        }
        return routes;
    }

    /** The shortest paths to it by moves of a kind. */
    public Optional<Routes> by(Steps which) {
        return Optional.ofNullable(routes.get(which));
    }
}
