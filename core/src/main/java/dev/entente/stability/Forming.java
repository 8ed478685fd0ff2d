// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which coalitions can form, and in which states: there their members can move together (docs/theory.md §5). A single decision
 * maker can move everywhere.
 *
 * @param where by coalition, what holds in the states where it can form, atoms named in full; smaller coalitions first
 */
public record Forming(Map<Coalition, Statement> where) {

    private static final Statement EVERYWHERE = new Statement.Constant(true);

    /** No coalition of two or more can form, and none is asked. */
    public static final Forming NONE = new Forming(Map.of());

    public Forming {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /** These coalitions, in every state. */
    public static Forming everywhere(List<Coalition> coalitions) {
        Map<Coalition, Statement> where = new LinkedHashMap<>();
        coalitions.forEach(coalition -> where.put(coalition, EVERYWHERE));
        return new Forming(where);
    }

    /** Those that can form in some state or other. */
    public List<Coalition> coalitions() {
        return List.copyOf(where.keySet());
    }

    /** Whether a coalition can form in a state; a merged class is judged as wants are. */
    public boolean at(GraphModel model, Coalition coalition, int state) {
        Statement condition = coalition.size() == 1 ? EVERYWHERE : where.get(coalition);
        return condition != null
                && (condition.equals(EVERYWHERE)
                        || model.space().where(condition).contains(state));
    }

    /** The largest coalitions within one that can form in a state; its single members, where no larger one can. */
    public List<Coalition> within(GraphModel model, Coalition coalition, int state) {
        if (at(model, coalition, state)) {
            return List.of(coalition);
        }
        List<Coalition> found = new ArrayList<>();
        for (Coalition part : coalitions().reversed()) {
            if (coalition.contains(part)
                    && found.stream().noneMatch(larger -> larger.contains(part))
                    && at(model, part, state)) {
                found.add(part);
            }
        }
        for (int i : coalition.list()) {
            if (found.stream().noneMatch(larger -> larger.contains(i))) {
                found.add(Coalition.of(i));
            }
        }
        return found;
    }
}
