// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Rule;
import dev.entente.Unknowns;
import dev.entente.ask.OwnAnswer.Adding;
import dev.entente.ask.OwnAnswer.ListedWant;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Narrowed;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Oracle;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answer to the question that a small case asks, written out from docs/theory.md §6.4: every set of wants tried, by the definitions. */
final class OwnDefinitions {

    private final Case subject;
    private final Conflict conflict;
    private final List<List<Integer>> lists;
    private final Map<Conflict, StateSet> known;

    /**
     * @param lists by decision maker, the places of its list as written, in the order that the conflict has
     * @param known what holds of conflicts that were asked about before
     */
    OwnDefinitions(Case subject, Conflict conflict, List<List<Integer>> lists, Map<Conflict, StateSet> known) {
        this.known = known;
        this.subject = subject;
        this.conflict = conflict;
        this.lists = lists;
    }

    private Outcome goal() {
        return subject.framing().goal().orElseThrow();
    }

    private StateSet holding(Conflict changed) {
        return known.computeIfAbsent(changed, this::sought);
    }

    private StateSet sought(Conflict changed) {
        GraphModel model = GraphModel.of(changed, Unknowns.NONE, Budget.UNLIMITED);
        Set<Integer> equilibria = new HashSet<>(new Oracle(model).equilibria("SEQ"));
        return StateSet.where(model.size(), equilibria::contains)
                .and(model.space().where(goal().when()));
    }

    Optional<OwnAnswer> answer() {
        GraphModel model = GraphModel.of(conflict, Unknowns.NONE, Budget.UNLIMITED);
        if (subject.framing().asks().isEmpty()
                || model.space().where(goal().when()).isEmpty()) {
            return Optional.empty();
        }
        StateSet holding = holding(conflict);
        boolean holds = !holding.isEmpty();
        return switch (subject.framing().asks().get()) {
            case Asked.CanItHold _ -> Optional.empty();
            case Asked.DoesItLast _ -> Optional.of(new OwnAnswer.Lasting(holding));
            case Asked.WhatDoesItAdd(String option) ->
                holds ? Optional.of(adding(model, holding, option)) : Optional.empty();
            case Asked.WhatWouldMakeItHold _ ->
                Optional.of(
                        holds
                                ? new OwnAnswer.Taking(taking(model, holding))
                                : new OwnAnswer.Opening(turning(1).stream()
                                        .map(set -> set.iterator().next())
                                        .collect(Collectors.toSet())));
            case Asked.Why _ ->
                Optional.of(
                        holds
                                ? new OwnAnswer.Resting(smallest(turning(2)))
                                : new OwnAnswer.Blocking(smallest(meeting(turning(2)))));
        };
    }

    private boolean without(String option) {
        Statement not = new Statement.Not(new Statement.Atom(option));
        Narrowed less = new Narrowed((OptionForm) conflict.form(), List.of(new Rule.Holds(not, Grounds.NONE)));
        return StateSpace.any(less.form()).isPresent()
                && !holding(less.conflict(conflict)).isEmpty();
    }

    private static boolean taken(GraphModel model, StateSet states, String option) {
        return states.stream().allMatch(model.space().where(new Statement.Atom(option))::contains);
    }

    private Adding adding(GraphModel model, StateSet holding, String option) {
        return without(option) ? Adding.NOTHING : taken(model, holding, option) ? Adding.A_PART : Adding.THE_CHANCE;
    }

    private List<String> taking(GraphModel model, StateSet holding) {
        return conflict.form() instanceof OptionForm form && !model.space().merged()
                ? form.options().stream()
                        .map(Option::name)
                        .filter(option -> taken(model, holding, option)
                                && !taken(model, model.space().where(goal().when()), option)
                                && !without(option))
                        .toList()
                : List.of();
    }

    /** The minimal sets of at most so many wants without which the goal holds if it doesn’t, or doesn’t if it does. */
    private Set<Set<ListedWant>> turning(int most) {
        List<ListedWant> all = new ArrayList<>();
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            if (conflict.decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants)) {
                int who = i;
                IntStream.rangeClosed(1, wants.size()).forEach(place -> all.add(new ListedWant(who, place)));
            }
        }
        boolean held = !holding(conflict).isEmpty();
        Set<Set<ListedWant>> turning = new HashSet<>();
        for (Set<ListedWant> set : upTo(all, most)) {
            if (turning.stream().noneMatch(set::containsAll)
                    && holding(less(set)).isEmpty() == held) {
                turning.add(set);
            }
        }
        return turning;
    }

    private static List<Set<ListedWant>> upTo(List<ListedWant> all, int most) {
        List<Set<ListedWant>> sets = new ArrayList<>(all.stream().map(Set::of).toList());
        for (int a = 0; a < all.size() && most > 1; a++) {
            for (int b = a + 1; b < all.size(); b++) {
                sets.add(Set.of(all.get(a), all.get(b)));
            }
        }
        return sets;
    }

    private Conflict less(Set<ListedWant> given) {
        Conflict less = conflict;
        for (int i = 0; i < lists.size(); i++) {
            DecisionMaker one = conflict.decisionMakers().get(i);
            if (one.preference() instanceof Prioritized(List<Want> wants)) {
                int who = i;
                less = less.with(
                        i,
                        new Prioritized(IntStream.range(0, wants.size())
                                .filter(k -> !given.contains(
                                        new ListedWant(who, lists.get(who).get(k) + 1)))
                                .mapToObj(wants::get)
                                .toList()));
            }
        }
        return less;
    }

    /** The minimal sets of wants that have one of each of these sets. */
    private static Set<Set<ListedWant>> meeting(Set<Set<ListedWant>> sets) {
        Set<Set<ListedWant>> meeting = new HashSet<>(Set.of(Set.of()));
        for (Set<ListedWant> set : sets) {
            Set<Set<ListedWant>> next = new HashSet<>();
            for (Set<ListedWant> chosen : meeting) {
                for (ListedWant want : set) {
                    Set<ListedWant> more = new HashSet<>(chosen);
                    more.add(want);
                    next.add(more);
                }
            }
            meeting = next;
        }
        Set<Set<ListedWant>> all = meeting;
        return all.stream()
                .filter(set -> !set.isEmpty())
                .filter(set -> all.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .collect(Collectors.toSet());
    }

    private static Set<Set<ListedWant>> smallest(Set<Set<ListedWant>> sets) {
        int least = sets.stream().mapToInt(Set::size).min().orElse(0);
        return sets.stream().filter(set -> set.size() == least).collect(Collectors.toSet());
    }
}
