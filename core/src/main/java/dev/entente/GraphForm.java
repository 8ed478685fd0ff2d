// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Graph form: states and moves listed one by one. Common moves and non-transitive moves can be expressed here and not
 * in option form.
 */
public final class GraphForm implements Form {

    private final List<NamedState> states;
    private final List<String> names;
    private final Map<String, List<Arc>> moves;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param states in the order of the case file; a state's decimal is its place, from 0
     * @param moves by id of the decision maker
     */
    public GraphForm(List<NamedState> states, Map<String, List<Arc>> moves) {
        this.states = List.copyOf(states);
        this.names = states.stream().map(NamedState::name).toList();
        this.moves = moves.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, arcs -> List.copyOf(arcs.getValue())));
        for (String name : names) {
            if (places.put(name, places.size()) != null) {
                throw new IllegalArgumentException("a state declared twice (" + name + ")");
            }
        }
        moves.forEach((mover, arcs) -> arcs.forEach(arc -> refuseOutside(arc, mover)));
    }

    private void refuseOutside(Arc arc, String mover) {
        if (!has(arc.from()) || !has(arc.to())) {
            throw new IllegalArgumentException("a move from or to what is no state (of " + mover + ", " + arc + " of "
                    + states.size() + " states)");
        }
    }

    /** A state's name in statements, and what it is. */
    public record NamedState(String name, String label) {
        public NamedState {
            Checks.said(name, "a state without a name", () -> "labelled “" + label + "”");
            Checks.said(label, "a state without a label", () -> name);
        }
    }

    /** A move from one state to another. */
    public record Arc(State from, State to) {
        public Arc {
            if (from.equals(to)) {
                throw new IllegalArgumentException("a move from a state to itself (" + from.decimal() + ")");
            }
        }
    }

    @Override
    public boolean has(State state) {
        return state.decimal().compareTo(BigInteger.valueOf(states.size())) < 0;
    }

    public List<NamedState> states() {
        return states;
    }

    public Map<String, List<Arc>> moves() {
        return moves;
    }

    /** Where the state of a name stands, from 0; empty when there is none. */
    public OptionalInt place(String name) {
        Integer place = places.get(name);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    @Override
    public List<String> atoms() {
        return names;
    }

    @Override
    public boolean holdsAtom(String atom, State state) {
        return pattern(state).equals(atom);
    }

    @Override
    public String pattern(State state) {
        return names.get(state.decimal().intValueExact());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GraphForm form && states.equals(form.states) && moves.equals(form.moves);
    }

    @Override
    public int hashCode() {
        return states.hashCode();
    }
}
