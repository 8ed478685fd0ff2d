// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.graph.Ranking;
import dev.entente.statement.Statement;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the model refuses to be made of. Each refusal is an {@link IllegalArgumentException} that says what is wrong and where,
 * with the values in parentheses: mistakes of a program, as those of a case file are found before the model is made.
 *
 * @param form what statements speak of, and states are states of
 */
public record Checks(Form form) {

    /** So many choices of options for each state that a ranking names are gone through to see whether it misses one. */
    private static final int MOST_A_RANK = 64;

    /**
     * Refuses words that say nothing.
     *
     * @param without what is then without what ("an option without a label")
     * @param whose what it is known by
     */
    static void said(String words, String without, Supplier<String> whose) {
        if (words.isBlank()) {
            throw new IllegalArgumentException(without + " (" + whose.get() + ")");
        }
    }

    /**
     * Refuses one id for two.
     *
     * @param what they are ("decision makers")
     */
    public static void unique(Collection<String> ids, String what) {
        Set<String> before = new HashSet<>();
        for (String id : ids) {
            if (!before.add(id)) {
                throw new IllegalArgumentException("two " + what + " with one id (" + id + ")");
            }
        }
    }

    /** Refuses what is not among the ids of the decision makers, as the owner of something. */
    public static void decides(String id, Set<String> decisionMakers, Supplier<String> what) {
        if (!decisionMakers.contains(id)) {
            throw new IllegalArgumentException(what.get() + " of somebody who is no decision maker (" + id + ", where "
                    + decisionMakers + " decide)");
        }
    }

    /**
     * Refuses statements about what is not there. Costs the statements written.
     *
     * @param where what states it ("a want of us")
     */
    public void about(List<Statement> statements, String where) {
        for (String atom : Statement.all(statements).atoms()) {
            if (!isThere(atom)) {
                throw new IllegalArgumentException(where + " about what is not there (" + atom + ")");
            }
        }
    }

    private boolean isThere(String atom) {
        return switch (form) {
            case OptionForm options -> options.has(atom);
            case GraphForm graph -> graph.place(atom).isPresent();
        };
    }

    /**
     * Refuses a state that the form has no place for.
     *
     * @param what what is said of it ("a status quo")
     */
    public void state(State state, String what) {
        if (!form.has(state)) {
            throw new IllegalArgumentException(what + " that is no state (" + state.decimal() + " of "
                    + switch (form) {
                        case OptionForm options -> options.options().size() + " options";
                        case GraphForm graph -> graph.states().size() + " states";
                    }
                    + ")");
        }
    }

    /**
     * Refuses wants about what is not there, and rankings that name what is no state or miss one. Of options whose choices
     * are very many more than what a ranking names, whether it misses one is seen when states are listed ({@link Ranking#of}).
     *
     * @param whose the id of whose they are
     */
    public void preference(Preference preference, String whose) {
        switch (preference) {
            case Preference.Prioritized(List<Preference.Want> wants) ->
                about(wants.stream().map(Preference.Want::statement).toList(), "a want of " + whose);
            case Preference.Weighted(List<Preference.Weight> weights, Grounds _) ->
                about(weights.stream().map(Preference.Weight::statement).toList(), "a weight of " + whose);
            case Preference.Ranked ranked -> ranking(ranked.tiers(), "a ranking of " + whose);
        }
    }

    private void ranking(List<Set<State>> tiers, String ranking) {
        List<State> named = tiers.stream().flatMap(Set::stream).toList();
        named.forEach(state -> state(state, ranking + " with something"));
        int choices = goneThrough(named.size());
        BitSet ranked = new BitSet(choices);
        if (choices > 0) {
            named.forEach(state -> ranked.set(state.decimal().intValueExact()));
        }
        for (int s = ranked.nextClearBit(0); s < choices; s = ranked.nextClearBit(s + 1)) {
            State state = State.of(s);
            if (missing(state, named)) {
                throw new IllegalArgumentException(ranking + " that misses a state (" + form.pattern(state) + ")");
            }
        }
    }

    /** How many states are gone through, feasible or not: all, or none where they are very many more than those ranked. */
    private int goneThrough(int ranked) {
        return switch (form) {
            case GraphForm graph -> graph.states().size();
            case OptionForm options -> {
                int width = options.options().size();
                yield width < Integer.SIZE - 1 && 1 << width <= (long) MOST_A_RANK * ranked ? 1 << width : 0;
            }
        };
    }

    /** Whether a state that is not ranked can be, and no other member of its merged class is ranked. */
    private boolean missing(State state, List<State> ranked) {
        return switch (form) {
            case GraphForm _ -> true;
            case OptionForm options ->
                options.broken(state).isEmpty()
                        && options.merges().stream()
                                .filter(merged -> options.holds(merged, state))
                                .noneMatch(merged -> ranked.stream().anyMatch(one -> options.holds(merged, one)));
        };
    }
}
