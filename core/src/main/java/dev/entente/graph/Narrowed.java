// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Ranked;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.Unknowns;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A conflict of which further rules leave fewer states. A ranking may name a merged class by any of its members
 * (docs/theory.md §1.2); where that one is gone, another that is left stands for the class.
 */
public final class Narrowed {

    private final OptionForm left;
    private final Map<Statement, Optional<State>> standing = new HashMap<>();

    /**
     * @param form as it was
     * @param further what leaves fewer states
     */
    public Narrowed(OptionForm form, List<Rule> further) {
        this.left = form.with(further);
    }

    public OptionForm form() {
        return left;
    }

    /** The conflict with the states that are left; without a status quo that isn’t. */
    public Conflict conflict(Conflict whole) {
        return new Conflict(
                whole.decisionMakers().stream()
                        .map(decisionMaker -> decisionMaker.with(preference(decisionMaker.preference())))
                        .toList(),
                left,
                whole.statusQuo().filter(this::feasible));
    }

    /** What is not known of the conflict, where these states are left. */
    public Unknowns unknowns(Unknowns whole) {
        return whole.with(this::preference);
    }

    private Preference preference(Preference preference) {
        if (!(preference instanceof Ranked ranked) || left.merges().isEmpty()) {
            return preference;
        }
        Set<State> named = new HashSet<>();
        List<Set<State>> tiers = new ArrayList<>();
        for (Set<State> tier : ranked.tiers()) {
            Set<State> members = new HashSet<>();
            tier.stream().flatMap(this::standingFor).filter(named::add).forEach(members::add);
            tiers.add(members);
        }
        return new Ranked(tiers, ranked.breaks(), ranked.grounds());
    }

    private Stream<State> standingFor(State state) {
        return feasible(state)
                ? Stream.of(state)
                : left.merges().stream()
                        .filter(condition -> left.holds(condition, state))
                        .flatMap(condition -> standing.computeIfAbsent(condition, this::anyMember).stream());
    }

    private Optional<State> anyMember(Statement condition) {
        return StateSpace.any(left.with(List.of(new Rule.Holds(condition, Grounds.NONE))));
    }

    private boolean feasible(State state) {
        return left.broken(state).isEmpty();
    }
}
