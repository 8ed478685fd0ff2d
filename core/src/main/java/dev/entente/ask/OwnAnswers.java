// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.ask.OwnAnswer.Adding;
import dev.entente.ask.OwnAnswer.ListedWant;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.design.Prospects;
import dev.entente.design.search.WantDrops;
import dev.entente.design.search.WantDrops.Written;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the orders of a case answer to the question that it asks, each once: a search for each. */
final class OwnAnswers {

    private static final int MOST_GIVEN_UP = 2;

    private final Asked asks;
    private final Outcome goal;
    private final SanctionConcept concept;
    private final GraphModel model;
    private final StateSet states;
    private final Budget budget;
    private final Map<List<List<Integer>>, Optional<OwnAnswer>> known = new HashMap<>();

    private OwnAnswers(Asked asks, Outcome goal, SanctionConcept concept, GraphModel model, Budget budget) {
        this.asks = asks;
        this.goal = goal;
        this.concept = concept;
        this.model = model;
        this.states = model.space().where(goal.when());
        this.budget = budget;
    }

    /** Empty where a case asks no more than whether its goal can hold, or has none that is possible. */
    static Optional<OwnAnswers> of(Case subject, SanctionConcept concept, Budget budget) {
        return subject.framing()
                .asks()
                .filter(asks -> !(asks instanceof Asked.CanItHold))
                .flatMap(asks -> subject.framing()
                        .goal()
                        .map(goal -> new OwnAnswers(asks, goal, concept, GraphModel.of(subject.conflict()), budget)))
                .filter(own -> !own.states.isEmpty());
    }

    /**
     * What is answered when lists have these orders.
     *
     * @param orders by list, the items, from 0
     */
    Optional<OwnAnswer> of(List<OpenList> lists, List<int[]> orders) {
        List<List<Integer>> key = orders.stream()
                .map(order -> IntStream.of(order).boxed().toList())
                .toList();
        Optional<OwnAnswer> before = known.get(key);
        if (before == null) {
            budget.check();
            before = new InOrder(lists, orders).answer();
            known.put(key, before);
        }
        return before;
    }

    /** One joint order. */
    private final class InOrder {

        private final GraphModel ordered;
        private final StabilityEngine engine;
        private final StateSet holding;

        /** By decision maker, what stands where: the places in the list as written, from 0. */
        private final List<List<Integer>> places = new ArrayList<>();

        InOrder(List<OpenList> lists, List<int[]> orders) {
            GraphModel reordered = model;
            for (int i = 0; i < model.decisionMakers(); i++) {
                Preference written = model.conflict().decisionMakers().get(i).preference();
                List<Integer> list = list(i, Openings.items(written), lists, orders);
                places.add(list);
                reordered = isAsWritten(list) ? reordered : reordered.with(i, Openings.reordered(written, list));
            }
            this.ordered = reordered;
            this.engine = Engines.fittest(reordered, budget);
            this.holding = engine.equilibria(concept).and(states);
        }

        private static List<Integer> list(int i, int items, List<OpenList> lists, List<int[]> orders) {
            List<Integer> list =
                    new ArrayList<>(IntStream.range(0, items).boxed().toList());
            for (int l = 0; l < lists.size(); l++) {
                OpenList open = lists.get(l);
                for (int p = 0; p < open.items() && open.decisionMaker() == i; p++) {
                    list.set(open.first() + p, open.first() + orders.get(l)[p]);
                }
            }
            return List.copyOf(list);
        }

        private static boolean isAsWritten(List<Integer> list) {
            return IntStream.range(0, list.size()).allMatch(k -> list.get(k) == k);
        }

        Optional<OwnAnswer> answer() {
            boolean holds = !holding.isEmpty();
            return switch (asks) {
                case Asked.CanItHold _ -> Optional.empty();
                case Asked.DoesItLast _ -> Optional.of(new OwnAnswer.Lasting(holding));
                case Asked.WhatDoesItAdd(String option) -> holds ? Optional.of(adding(option)) : Optional.empty();
                case Asked.WhatWouldMakeItHold _ ->
                    Optional.of(holds ? taking() : new OwnAnswer.Opening(single(drops(1))));
                case Asked.Why _ -> {
                    WantDrops drops = drops(MOST_GIVEN_UP);
                    yield Optional.of(
                            holds
                                    ? new OwnAnswer.Resting(smallest(drops.drops().stream()
                                            .map(WantDrops.Drop::wants)
                                            .toList()))
                                    : new OwnAnswer.Blocking(smallest(drops.reasons())));
                }
            };
        }

        private Adding adding(String option) {
            if (holdsWithout(option)) {
                return Adding.NOTHING;
            }
            return isTakenInAll(holding, option) ? Adding.A_PART : Adding.THE_CHANCE;
        }

        private OwnAnswer taking() {
            return new OwnAnswer.Taking(options().stream()
                    .map(Option::name)
                    .filter(option -> isTakenInAll(holding, option) && !isTakenInAll(states, option))
                    .filter(option -> !holdsWithout(option))
                    .toList());
        }

        private List<Option> options() {
            return ordered.conflict().form() instanceof OptionForm form
                            && !ordered.space().merged()
                    ? form.options()
                    : List.of();
        }

        private boolean isTakenInAll(StateSet some, String option) {
            return some.equals(some.and(ordered.space().where(new Atom(option))));
        }

        private boolean holdsWithout(String option) {
            return Prospects.holdsWhere(new Not(new Atom(option)), ordered.conflict(), goal, concept, budget);
        }

        private WantDrops drops(int most) {
            return WantDrops.of(engine, concept, states, most, budget);
        }

        private Set<ListedWant> single(WantDrops drops) {
            return drops.drops().stream()
                    .map(drop -> written(drop.wants().getFirst()))
                    .collect(Collectors.toSet());
        }

        private Set<Set<ListedWant>> smallest(List<List<Written>> sets) {
            int least = sets.stream().mapToInt(List::size).min().orElse(0);
            return sets.stream()
                    .filter(set -> set.size() == least)
                    .map(set -> set.stream().map(this::written).collect(Collectors.toCollection(HashSet::new)))
                    .collect(Collectors.toSet());
        }

        private ListedWant written(Written want) {
            int who = want.decisionMaker();
            return new ListedWant(who, places.get(who).get(want.place() - 1) + 1);
        }
    }
}
