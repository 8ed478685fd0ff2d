// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A conflict as the graph model sees it: who decides, the states and moves, what each wants (Fang, Hipel and Kilgour,
 * 1993; key FHK1993; docs/theory.md §1).
 *
 * @param decisionMakers in the order of the case file
 * @param form states and moves
 * @param statusQuo where things stand; a feasible state
 */
public record Conflict(List<DecisionMaker> decisionMakers, Form form, Optional<State> statusQuo) {

    public Conflict {
        decisionMakers = List.copyOf(decisionMakers);
    }

    /** The place of a decision maker, from 0. */
    public int indexOf(String decisionMaker) {
        for (int i = 0; i < decisionMakers.size(); i++) {
            if (decisionMakers.get(i).id().equals(decisionMaker)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such decision maker (" + decisionMaker + ")");
    }

    /** Whether a statement, its atoms named in full, is true in a state. */
    public boolean holds(Statement statement, State state) {
        return form.holds(statement, state);
    }

    /** The same conflict with another preference for one decision maker. */
    public Conflict with(int decisionMaker, Preference preference) {
        List<DecisionMaker> changed = new java.util.ArrayList<>(decisionMakers);
        DecisionMaker old = changed.get(decisionMaker);
        changed.set(decisionMaker, new DecisionMaker(old.id(), old.name(), preference));
        return new Conflict(changed, form, statusQuo);
    }
}
