// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import dev.entente.statement.Statement.Put;
import dev.entente.statement.Statement.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The feasible states of a conflict, listed: each has an index from 0, ascending by decimal in option form, in the
 * order of declaration in graph form. A merged class is one state; it is judged at the member that takes the fewest
 * options (docs/theory.md §1).
 */
public final class StateSpace {

    /** The most states that are listed; beyond that a space has to be treated symbolically. */
    public static final int MOST_STATES = 1 << 16;

    private final Form form;
    private final List<List<State>> classes;
    private final Map<State, Integer> indices = new HashMap<>();
    private final Map<Statement, StateSet> holding = new ConcurrentHashMap<>();

    private StateSpace(Form form, List<List<State>> classes) {
        this.form = form;
        this.classes = classes;
        for (int s = 0; s < classes.size(); s++) {
            for (State member : classes.get(s)) {
                indices.put(member, s);
            }
        }
    }

    /**
     * Lists the states.
     *
     * @throws LimitExceeded beyond {@link #MOST_STATES} states
     */
    public static StateSpace of(Form form) {
        return of(form, Budget.UNLIMITED);
    }

    /** The same, as long as the budget allows. */
    static StateSpace of(Form form, Budget budget) {
        return switch (form) {
            case OptionForm options ->
                new StateSpace(form, merged(options, Enumeration.states(options, MOST_STATES, budget)));
            case GraphForm graph ->
                new StateSpace(
                        form,
                        IntStream.range(0, graph.states().size())
                                .mapToObj(s -> List.of(State.of(s)))
                                .toList());
        };
    }

    /**
     * A feasible state of an option form, if there is one; lists no others.
     *
     * @throws LimitExceeded when finding one takes too long
     */
    public static Optional<State> any(OptionForm form) {
        return Enumeration.any(form);
    }

    private static List<List<State>> merged(OptionForm form, List<State> states) {
        if (form.merges().isEmpty()) {
            return states.stream().map(List::of).toList();
        }
        StateSpace alone = new StateSpace(form, states.stream().map(List::of).toList());
        List<StateSet> conditions = form.merges().stream().map(alone::where).toList();
        int[] holding = new int[states.size()];
        for (int m = conditions.size(); m > 0; m--) {
            int condition = m;
            conditions.get(m - 1).stream().forEach(s -> holding[s] = condition);
        }
        Map<Integer, List<State>> merged = new HashMap<>();
        List<List<State>> classes = new ArrayList<>();
        for (int s = 0; s < states.size(); s++) {
            if (holding[s] == 0) {
                classes.add(List.of(states.get(s)));
            } else {
                merged.computeIfAbsent(holding[s], _ -> new ArrayList<>()).add(states.get(s));
            }
        }
        Comparator<State> fewest = Comparator.comparingInt(State::taken).thenComparing(Comparator.naturalOrder());
        merged.values()
                .forEach(members -> classes.add(members.stream().sorted(fewest).toList()));
        classes.sort(Comparator.comparing(List::getFirst));
        return classes;
    }

    public Form form() {
        return form;
    }

    /** How many states there are, a merged class being one. */
    public int size() {
        return classes.size();
    }

    /** The state at an index; of a merged class, the member at which it is judged. */
    public State state(int index) {
        return classes.get(index).getFirst();
    }

    /** The states that an index stands for: one, or the members of a merged class. */
    public List<State> members(int index) {
        return classes.get(index);
    }

    /** Whether states are merged anywhere. */
    public boolean merged() {
        return indices.size() > classes.size();
    }

    /** The index of a state or of the class that it belongs to; empty when it isn't feasible. */
    public OptionalInt indexOf(State state) {
        Integer index = indices.get(state);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** In how many options two states differ; in graph form, 1 unless they are the same. */
    public int distance(int s, int t) {
        return form instanceof OptionForm
                ? state(s).decimal().xor(state(t).decimal()).bitCount()
                : s == t ? 0 : 1;
    }

    /** The states in which a statement holds, its atoms named in full. Remembered, as the same are asked for often. */
    public StateSet where(Statement statement) {
        StateSet known = holding.get(statement);
        if (known == null) {
            known = found(statement);
            holding.put(statement, known);
        }
        return known;
    }

    /** Only atoms are asked of every state; the rest is said of sets, and of each once where a list says it many times. */
    private StateSet found(Statement statement) {
        return switch (statement) {
            case Constant(boolean value) -> StateSet.where(size(), _ -> value);
            case Atom(String name) -> atom(name);
            case Not(Statement whole) -> but(part(whole));
            case And(List<Statement> parts) ->
                parts.stream().distinct().map(this::part).reduce(StateSet::and).orElseThrow();
            case Or(List<Statement> parts) ->
                parts.stream().distinct().map(this::part).reduce(StateSet::or).orElseThrow();
            case Implies(Statement when, Statement then, Put _) ->
                but(part(when)).or(part(then));
            case Iff(Statement left, Statement right) -> but(part(left).differing(part(right)));
            case Count(Quantity quantity, List<Statement> parts) -> counted(quantity, parts);
            case ByName byName -> where(byName.meaning());
        };
    }

    private StateSet atom(String name) {
        return switch (form) {
            case OptionForm options -> {
                int position = options.position(name);
                yield StateSet.where(size(), s -> state(s).takes(position));
            }
            case GraphForm graph -> StateSet.of(graph.place(name));
        };
    }

    private StateSet part(Statement statement) {
        return statement instanceof Atom || statement instanceof ByName ? where(statement) : found(statement);
    }

    private StateSet counted(Quantity quantity, List<Statement> parts) {
        StateSet some = StateSet.where(size(), _ -> false);
        StateSet several = some;
        for (Statement statement : parts) {
            StateSet holding = part(statement);
            several = several.or(some.and(holding));
            some = some.or(holding);
        }
        return switch (quantity) {
            case NONE -> but(some);
            case ONE -> some.differing(several);
            case AT_MOST_ONE -> but(several);
        };
    }

    /** All states but some. */
    private StateSet but(StateSet states) {
        return states.complement(size());
    }

    /** The state as it is written: Y and N, {@code *} where the members of a merged class differ; or its name. */
    public String pattern(int index) {
        StringBuilder pattern = new StringBuilder(form.pattern(state(index)));
        for (State member : members(index)) {
            String other = form.pattern(member);
            for (int k = 0; form instanceof OptionForm && k < other.length(); k++) {
                if (other.charAt(k) != pattern.charAt(k)) {
                    pattern.setCharAt(k, '*');
                }
            }
        }
        return pattern.toString();
    }
}
