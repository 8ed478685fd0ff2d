// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.Conflict;
import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Rule;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.engine.listed.Sweep;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The graph of the worlds in which the same options and rules are there: its moves, and how preferences rank its states.
 *
 * <p>Source: docs/theory.md §6.3. Cost: the states are listed once, and ranked once for each completion of a preference; a spent
 * budget ends that with {@link dev.entente.limits.BudgetSpent}.
 */
public final class WorldGraph {

    private final GraphModel model;
    private final Sweep sweep;
    private final int[] shared;
    private final boolean whole;
    private final List<List<PreferenceOrders>> wishes = new ArrayList<>();
    private final List<long[]> outcomes;

    /**
     * @param missing the unknowns whose option or rule is not there
     * @param all the states of all worlds
     */
    WorldGraph(Case subject, List<Unknown> missing, StateSpace all, Budget budget) {
        Conflict plain = subject.conflict();
        Form form = form(plain.form(), missing);
        List<List<Preference>> preferences = preferences(subject, plain.form());
        this.model = GraphModel.of(
                new Conflict(
                        IntStream.range(0, preferences.size())
                                .mapToObj(i -> plain.decisionMakers()
                                        .get(i)
                                        .with(preferences.get(i).getFirst()))
                                .toList(),
                        form,
                        Optional.empty()),
                Unknowns.NONE,
                budget);
        this.sweep = Sweep.of(model, budget);
        StateSpace space = model.space();
        this.shared = IntStream.range(0, space.size())
                .map(s -> all.indexOf(space.state(s)).orElseThrow())
                .toArray();
        // A merged class may be judged at another member here, and so have another place.
        this.whole =
                space.size() == all.size() && IntStream.range(0, shared.length).allMatch(s -> shared[s] == s);
        preferences.forEach(ofOne -> wishes.add(ofOne.stream()
                .map(preference -> new PreferenceOrders(preference, space))
                .toList()));
        this.outcomes = subject.framing().outcomes().stream()
                .map(Outcome::when)
                .map(when -> java.util.Arrays.copyOf(space.where(when).words(), sweep.words()))
                .toList();
    }

    /** By decision maker: its plain preference, or those of its types. */
    private static List<List<Preference>> preferences(Case subject, Form plain) {
        return subject.conflict().decisionMakers().stream()
                .map(one -> {
                    List<Type> types = subject.situation().unknowns().typesOf(one.id());
                    return types.isEmpty()
                            ? List.of(one.preference())
                            : types.stream().map(Type::preference).toList();
                })
                .map(ofOne -> ofOne.stream()
                        .map(preference -> withMembers(preference, plain))
                        .toList())
                .toList();
    }

    /** A ranking names a merged class by one member; where that one is gone, the others stand for it. */
    private static Preference withMembers(Preference preference, Form plain) {
        if (!(preference instanceof Preference.Ranked ranked)
                || !(plain instanceof OptionForm form)
                || form.merges().isEmpty()) {
            return preference;
        }
        StateSpace space = StateSpace.of(plain);
        return new Preference.Ranked(
                ranked.tiers().stream()
                        .map(tier -> tier.stream()
                                .flatMap(state ->
                                        space.members(space.indexOf(state).orElseThrow()).stream())
                                .collect(Collectors.toSet()))
                        .toList(),
                ranked.breaks(),
                ranked.grounds());
    }

    /** The form of the states of all worlds: every option is there, and of the rules only those that are known. */
    static Form ofAll(Case subject) {
        return subject.conflict().form() instanceof OptionForm form
                ? without(form, subject.situation().unknowns().rules(), List.of())
                : subject.conflict().form();
    }

    private static Form form(Form plain, List<Unknown> missing) {
        return switch (plain) {
            case GraphForm graph -> graph;
            case OptionForm options -> {
                List<Integer> rules = new ArrayList<>();
                List<Rule> never = new ArrayList<>();
                for (Unknown unknown : missing) {
                    switch (unknown) {
                        case Unknown.OptionThere(String option) ->
                            never.add(new Rule.Holds(new Statement.Not(new Statement.Atom(option)), Grounds.NONE));
                        case Unknown.RuleThere(int place, Rule _) -> rules.add(place);
                        case Unknown.Order _, Unknown.Types _ -> {}
                    }
                }
                yield without(options, rules, never);
            }
        };
    }

    private static OptionForm without(OptionForm form, List<Integer> places, List<Rule> further) {
        List<Rule> rules = new ArrayList<>();
        for (int r = 0; r < form.rules().size(); r++) {
            if (!places.contains(r)) {
                rules.add(form.rules().get(r));
            }
        }
        rules.addAll(further);
        return new OptionForm(form.options(), rules, form.merges(), form.levels());
    }

    GraphModel model() {
        return model;
    }

    Sweep sweep() {
        return sweep;
    }

    /** How a preference ranks the states: the plain one, or that of a type. */
    PreferenceOrders wishes(int decisionMaker, int type) {
        return wishes.get(decisionMaker).get(type);
    }

    /** The states of an outcome. */
    long[] outcome(int outcome) {
        return outcomes.get(outcome);
    }

    /** A set of states of this graph among the states of all worlds. */
    long[] shared(long[] set, int words) {
        if (whole) {
            return set;
        }
        long[] among = new long[words];
        for (int s = 0; s < shared.length; s++) {
            if ((set[s >>> 6] >>> s & 1) == 1) {
                among[shared[s] >>> 6] |= 1L << shared[s];
            }
        }
        return among;
    }

    /** The place in this graph of one of the states of all worlds; −1 where it is not feasible. */
    int local(int state) {
        for (int s = 0; s < shared.length; s++) {
            if (shared[s] == state) {
                return s;
            }
        }
        return -1;
    }

    /** All states of this graph among the states of all worlds. */
    long[] feasible(int words) {
        long[] all = new long[words];
        for (int s : shared) {
            all[s >>> 6] |= 1L << s;
        }
        return all;
    }
}
