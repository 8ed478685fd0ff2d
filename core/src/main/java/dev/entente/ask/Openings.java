// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.OpenOrder;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of which decision makers of a case the order is open. */
public final class Openings {

    private Openings() {}

    /** The case with nothing open but orders of decision makers without types. */
    static Case only(Case subject) {
        Unknowns unknowns = subject.situation().unknowns();
        Map<String, List<OpenOrder>> orders = new HashMap<>(unknowns.orders());
        orders.keySet().removeAll(unknowns.types().keySet());
        return subject.with(new Unknowns(orders, Map.of(), List.of(), List.of()));
    }

    /** The case with the orders of these decision makers open, as far as they are, and all others as written. */
    public static Case of(Case subject, Set<String> decisionMakers) {
        Unknowns unknowns = subject.situation().unknowns();
        Map<String, List<OpenOrder>> orders = new HashMap<>(unknowns.orders());
        orders.keySet().retainAll(decisionMakers);
        return subject.with(new Unknowns(orders, unknowns.types(), unknowns.options(), unknowns.rules()));
    }

    /** The case as if nothing were known of the order of a decision maker’s wants, or of the tiers of its ranking. */
    public static Case afresh(Case subject, String decisionMaker) {
        int items = items(subject.conflict()
                .decisionMakers()
                .get(subject.conflict().indexOf(decisionMaker))
                .preference());
        Unknowns unknowns = subject.situation().unknowns();
        Map<String, List<OpenOrder>> orders = new HashMap<>(unknowns.orders());
        orders.put(decisionMaker, List.of(new OpenOrder(0, items, List.of())));
        return subject.with(new Unknowns(orders, unknowns.types(), unknowns.options(), unknowns.rules()));
    }

    /** A list with these places of it, from 0, in their order. */
    static Preference reordered(Preference preference, List<Integer> places) {
        return switch (preference) {
            case Prioritized(List<Want> wants) ->
                new Prioritized(places.stream().map(wants::get).toList());
            case Ranked ranked ->
                new Ranked(places.stream().map(ranked.tiers()::get).toList(), ranked.grounds());
            case Weighted weighted -> weighted;
        };
    }

    /** How many wants, or tiers, there are to put in order. */
    static int items(Preference preference) {
        return switch (preference) {
            case Prioritized prioritized -> prioritized.wants().size();
            case Ranked ranked -> ranked.tiers().size();
            case Weighted _ -> 0;
        };
    }
}
