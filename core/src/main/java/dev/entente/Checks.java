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
     * Refuses wants about what is not there, and rankings that name what is no state or, of listed states, miss some.
     * Whether a ranking has a place for every state that options and rules leave is seen when these are listed
     * ({@link Ranking#of}).
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
        String something = ranking + " with something";
        tiers.forEach(tier -> tier.forEach(state -> state(state, something)));
        if (form instanceof GraphForm graph) {
            BitSet ranked = new BitSet();
            tiers.forEach(
                    tier -> tier.forEach(state -> ranked.set(state.decimal().intValueExact())));
            int missed = ranked.nextClearBit(0);
            if (missed < graph.states().size()) {
                throw new IllegalArgumentException(ranking + " that misses a state ("
                        + graph.states().get(missed).name() + ")");
            }
        }
    }
}
