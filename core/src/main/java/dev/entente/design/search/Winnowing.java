// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

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

    private final List<Integer> inOrder;

    /** @param asked the decision makers */
    Winnowing(IntStream asked) {
        this.inOrder = asked.boxed().collect(Collectors.toCollection(ArrayList::new));
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
