// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which of some states may still hold: decision makers are asked one after another where they stay, for all states at once,
 * until few are left; first those who left the most when it was asked before. Not for use by several threads at once.
 */
final class Winnowing {

    /** No fewer states than these are asked one by one. */
    private static final int FEW = 4;

    private final List<Integer> inOrder;

    /** @param asked the decision makers */
    Winnowing(IntStream asked) {
        this.inOrder = asked.boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Of how many states it is asked one by one who leaves each, since to ask of all at once goes through every move: more where
     * one move of one other answers, so that a state takes no more than one's moves times the other's.
     */
    static int few(GraphModel model) {
        if (model.decisionMakers() != 2) {
            return FEW;
        }
        double each =
                (double) model.moves(0).count() / model.size() * model.moves(1).count() / model.size();
        return (int) Math.max(FEW, model.arcs() / Math.max(1, each));
    }

    /**
     * Those that all stay at, and at most {@code few} of which that isn't known.
     *
     * @param staying where a decision maker stays
     */
    StateSet left(StateSet states, int few, IntFunction<StateSet> staying) {
        StateSet left = states;
        int most = 0;
        int first = -1;
        for (int j : inOrder) {
            if (left.count() <= few) {
                break;
            }
            StateSet less = left.and(staying.apply(j));
            if (left.count() - less.count() > most) {
                most = left.count() - less.count();
                first = j;
            }
            left = less;
        }
        if (first >= 0) {
            inOrder.remove(Integer.valueOf(first));
            inOrder.addFirst(first);
        }
        return left;
    }
}
