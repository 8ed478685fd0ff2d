// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.List;
import java.util.Map;

/**
 * Graph form: states and moves listed one by one. Common moves and non-transitive moves can be expressed here and not
 * in option form.
 *
 * @param states in the order of the case file; a state's decimal is its place, from 0
 * @param moves by id of the decision maker
 */
public record GraphForm(List<NamedState> states, Map<String, List<Arc>> moves) implements Form {

    public GraphForm {
        states = List.copyOf(states);
        moves = Map.copyOf(moves);
        for (List<Arc> arcs : moves.values()) {
            for (Arc arc : arcs) {
                if (arc.from().equals(arc.to())) {
                    throw new IllegalArgumentException("a move from a state to itself (" + arc + ")");
                }
            }
        }
    }

    /** A state's name in statements, and what it is. */
    public record NamedState(String name, String label) {}

    /** A move from one state to another. */
    public record Arc(State from, State to) {}

    @Override
    public List<String> atoms() {
        return states.stream().map(NamedState::name).toList();
    }

    @Override
    public boolean holdsAtom(String atom, State state) {
        return pattern(state).equals(atom);
    }

    @Override
    public String pattern(State state) {
        return states.get(state.decimal().intValueExact()).name();
    }
}
