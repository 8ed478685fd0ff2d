// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.graph.StateSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All fewest changes under a concept for which a decision maker's stability hangs on its own preference alone: for each
 * state that costs the least, the changes of one decision maker put together with those of another in every way.
 *
 * <p>Source: docs/engines.md §9. Cost: {@link ListSearch#each} for each decision maker and state of the least cost, and
 * as many answers as the lists found make together; whoever takes them says when it is enough. A spent budget ends it
 * by {@link dev.entente.limits.BudgetSpent}.
 */
final class SeparateSearch {

    private final LeastCosts costs;
    private final int decisionMakers;
    private final Predicate<Map<Integer, int[]>> found;

    /** @param found takes changed lists by decision maker; false when it has had enough */
    SeparateSearch(LeastCosts costs, int decisionMakers, Predicate<Map<Integer, int[]>> found) {
        this.costs = costs;
        this.decisionMakers = decisionMakers;
        this.found = found;
    }

    /** Gives every answer of so many changes, which is the least number; whether it came to the end. */
    boolean of(int least, StateSet goal) {
        return goal.stream().filter(s -> costs.within(s, least)).allMatch(s -> from(0, s, new HashMap<>()));
    }

    private boolean from(int i, int s, Map<Integer, int[]> changed) {
        if (i == decisionMakers) {
            return found.test(Map.copyOf(changed));
        }
        if (costs.atLeast(i, s) == 0) {
            return from(i + 1, s, changed);
        }
        boolean more = costs.search(i, s).each(costs.atLeast(i, s), list -> {
            changed.put(i, list);
            return from(i + 1, s, changed);
        });
        changed.remove(i);
        return more;
    }
}
