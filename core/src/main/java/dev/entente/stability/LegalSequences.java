// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.Latest;
import dev.entente.stability.steps.Layers;
import dev.entente.stability.steps.MoveKind;
import dev.entente.stability.steps.Steps;
import dev.entente.stability.steps.Walks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Legal sequences of moves (Fang, Hipel and Kilgour, 1993, ch. 4; key FHK1993; docs/theory.md §2): walks along the arcs of a
 * coalition's members in which <em>no decision maker moves twice in succession</em>, though it may move again after
 * another has. Searches cost the order of the coalition's arcs, and what they find is remembered. And joint moves,
 * which decision makers who move together can also make at once (docs/theory.md §5, "At once"). Not for use by several threads
 * at once.
 */
public final class LegalSequences {

    /** The mover before the first step. */
    private static final int NOBODY = -1;

    /** The searches that are kept. */
    private static final int MOST_LAYERS = 4;

    private final GraphModel model;
    private final Walks walks;
    private final Latest<Beginning, Layers> layers = new Latest<>(MOST_LAYERS);
    private final Optional<Forming> forming;
    private final Budget budget;
    private final Map<Boolean, Foresight> foresight = new HashMap<>();

    /** How sequences begin that are looked for: from where, by whom, in continuation of whose move. */
    private record Beginning(Coalition coalition, MoveKind which, int start, int after) {}

    /** A step of a sequence, by the decision maker who makes it. */
    public record Step(int mover, int from, int to) {}

    public LegalSequences(GraphModel model) {
        this(model, Budget.UNLIMITED);
    }

    /** As long as the budget allows. */
    public LegalSequences(GraphModel model, Budget budget) {
        this(model, new Walks(model), Optional.empty(), budget);
    }

    private LegalSequences(GraphModel model, Walks walks, Optional<Forming> forming, Budget budget) {
        this.model = model;
        this.walks = walks;
        this.forming = forming;
        this.budget = budget;
    }

    /** The same, with joint moves of those alone who can move together where the move starts. */
    public LegalSequences among(Forming able) {
        return new LegalSequences(model, walks, Optional.of(able), budget);
    }

    public GraphModel model() {
        return model;
    }

    /** What ends a search that takes long. */
    Budget budget() {
        return budget;
    }

    /**
     * R_H(s), or R_H⁺(s) by {@link Steps#IMPROVEMENTS}: the states that legal sequences of H lead to from s. The state
     * itself belongs to it when a sequence leads back.
     */
    public StateSet reachable(Coalition coalition, MoveKind which, int start) {
        return walks.reachable(coalition, which, start);
    }

    /**
     * R*_H(s), the state itself left out, where nobody gains or loses anything: where H can go together (docs/theory.md §5).
     * For two or more that is R_H(s) and where they can go {@linkplain GraphModel#atOnce at once}; for a single one its
     * moves. Where H can't form, it is where those of H can go who can.
     */
    public StateSet joint(Coalition coalition, int start) {
        return forming.map(able -> able.within(model, coalition, start)).orElse(List.of(coalition)).stream()
                .map(together -> together(together, start))
                .reduce(StateSet::or)
                .orElseThrow();
    }

    private StateSet together(Coalition coalition, int start) {
        if (coalition.size() == 1) {
            return reachable(coalition, Steps.ALL, start);
        }
        StateSet atOnce = model.atOnce(coalition, start);
        return model.atOnceIsAll()
                ? atOnce
                : atOnce.or(reachable(coalition, Steps.ALL, start)).without(start);
    }

    /** Whether H gets from a state to one of R*_H only if all of those who change something do so at the same moment: no legal sequence leads there. */
    public boolean onlyAtOnce(Coalition coalition, int from, int to) {
        return !model.everyOrder() && !reachable(coalition, Steps.ALL, from).contains(to);
    }

    /** What is anticipated move by move between two decision makers; with or without what hangs on ties. */
    Foresight foresight(boolean ties) {
        return foresight.computeIfAbsent(ties, _ -> new Foresight(model, budget, ties));
    }

    /** The shortest legal sequences of the coalition from a state to those that pass the test; at least one step each. */
    public ShortestSequences shortest(Coalition coalition, MoveKind which, int start, IntPredicate goal) {
        return shortestAfter(NOBODY, coalition, which, start, goal);
    }

    /** How far every state is from some by legal sequences of the coalition, found by one search for all. */
    public Approach towards(Coalition coalition, MoveKind which, StateSet goal) {
        return new Approach(model, coalition, which, goal);
    }

    /** As {@link #shortest}, in continuation of a move by {@code after}: another has to make the first step. */
    public ShortestSequences shortestAfter(
            int after, Coalition coalition, MoveKind which, int start, IntPredicate goal) {
        return new ShortestSequences(
                model,
                which,
                layers.computeIfAbsent(
                        new Beginning(coalition, which, start, after),
                        _ -> new Layers(model, coalition, which, start, after)),
                goal);
    }
}
