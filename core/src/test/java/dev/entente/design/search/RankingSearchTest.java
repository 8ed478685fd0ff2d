// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Grounds;
import dev.entente.Preference;
import dev.entente.Preference.Ranked;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.design.search.LeastRankings.Change;
import dev.entente.design.search.LeastRankings.Measure;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Ranking;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Least changes of rankings against all rankings of everybody, the nearest first, asked of the definitions. */
class RankingSearchTest {

    private static final List<SanctionConcept> SEPARATE = List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR);
    private static final List<SanctionConcept> CREDIBLE = List.of(Concepts.SEQ, Concepts.SSEQ);

    private static final Map<String, List<int[]>> ORDERS = new HashMap<>();

    @ParameterizedTest(name = "seeds {0}00 to {0}49")
    @ValueSource(longs = {0, 1, 2, 3})
    void leastForEverybody(long block) {
        for (long seed = 100 * block; seed < 100 * block + 50; seed++) {
            GraphModel model = model(seed, 4, 3);
            StateSet goal = StateSet.where(model.size(), s -> s < 2);
            for (SanctionConcept concept : CREDIBLE) {
                LeastRankings least = new RankingSearch(model, Budget.UNLIMITED).of(concept, goal);
                assertThat(least.exact()).isTrue();
                assertThat(least.atLeast())
                        .as("seed %s, %s: %s", seed, concept.name(), least)
                        .isEqualTo(nearest(model, concept, goal, least.measure()));
                LeastRankings.Answer answer = least.answer().orElseThrow();
                GraphModel changed = changed(model, answer.changes());
                assertThat(new Definitions(changed).isEquilibrium(concept, answer.state()))
                        .as("seed %s, %s: %s", seed, concept.name(), answer)
                        .isTrue();
                assertThat(goal.contains(answer.state())).isTrue();
                assertThat(answer.changes().stream()
                                .flatMap(change -> change.pairs().stream())
                                .count())
                        .isBetween(least.atLeast() / 2, least.atLeast());
            }
        }
    }

    @ParameterizedTest(name = "seeds {0}00 to {0}59")
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void raisingIsLeastForOne(long block) {
        for (long seed = 100 * block; seed < 100 * block + 60; seed++) {
            GraphModel model = model(seed, seed % 12 == 0 ? 6 : 5, 4);
            Measure measure = Orders.measure(model);
            int s = (int) (seed % model.size());
            for (SanctionConcept concept : SEPARATE) {
                long sum = 0;
                for (int i = 0; i < model.decisionMakers(); i++) {
                    sum += nearest(model, concept, i, s, measure);
                }
                LeastRankings least = new RankingSearch(model, Budget.UNLIMITED)
                        .of(concept, StateSet.where(model.size(), t -> t == s));
                assertThat(least.atLeast())
                        .as("seed %s, %s: %s", seed, concept.name(), least)
                        .isEqualTo(sum);
                assertThat(least.exact()).isTrue();
                GraphModel changed = changed(model, least.answer().orElseThrow().changes());
                assertThat(new Definitions(changed).isEquilibrium(concept, s))
                        .as("seed %s, %s: %s", seed, concept.name(), least)
                        .isTrue();
            }
        }
    }

    /** Even seeds without ties, odd ones with. */
    private static GraphModel model(long seed, int mostStates, int mostDecisionMakers) {
        GraphModel drawn = GraphModel.of(RandomConflicts.graph(seed));
        for (long other = 1; ; other++) {
            boolean small = drawn.size() <= mostStates
                    && drawn.decisionMakers() <= mostDecisionMakers
                    && (drawn.decisionMakers() == 2 || mostDecisionMakers > 3 || drawn.size() <= 3);
            if (small) {
                break;
            }
            drawn = GraphModel.of(RandomConflicts.graph(seed + 1_000 * other));
        }
        Random random = new Random(seed);
        for (int i = 0; seed % 2 == 0 && i < drawn.decisionMakers(); i++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, drawn.size()).boxed().toList());
            Collections.shuffle(order, random);
            drawn = drawn.with(
                    i, preference(drawn, order.stream().mapToInt(s -> s).toArray()));
        }
        return drawn;
    }

    private static GraphModel changed(GraphModel model, List<Change> changes) {
        GraphModel changed = model;
        for (Change change : changes) {
            int[] ranks = new int[model.size()];
            for (int tier = 0; tier < change.tiers().size(); tier++) {
                for (int s : change.tiers().get(tier)) {
                    ranks[s] = tier + 1;
                }
            }
            changed = changed.with(change.decisionMaker(), preference(model, ranks));
        }
        return changed;
    }

    private static Preference preference(GraphModel model, int[] ranks) {
        List<Set<State>> tiers = new ArrayList<>();
        for (int rank : IntStream.of(ranks).distinct().sorted().toArray()) {
            Set<State> tier = new HashSet<>();
            for (int s = 0; s < ranks.length; s++) {
                if (ranks[s] == rank) {
                    tier.add(model.space().state(s));
                }
            }
            tiers.add(tier);
        }
        return new Ranked(tiers, Grounds.NONE);
    }

    /** The cost of the nearest ranking under which the state is stable for one decision maker. */
    private static long nearest(GraphModel model, SanctionConcept concept, int i, int s, Measure measure) {
        return orders(model.size(), measure).stream()
                .sorted(Comparator.comparingLong(order -> distance(model, i, order, measure)))
                .filter(order ->
                        new Definitions(model.with(i, preference(model, order))).isStable(concept, Coalition.of(i), s))
                .mapToLong(order -> distance(model, i, order, measure))
                .findFirst()
                .orElseThrow();
    }

    /** The cost of the nearest rankings of everybody under which a state of the goal is an equilibrium. */
    private static long nearest(GraphModel model, SanctionConcept concept, StateSet goal, Measure measure) {
        List<int[]> orders = orders(model.size(), measure);
        List<int[]> profiles = new ArrayList<>(List.of(new int[0]));
        for (int i = 0; i < model.decisionMakers(); i++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] profile : profiles) {
                for (int k = 0; k < orders.size(); k++) {
                    int[] more = java.util.Arrays.copyOf(profile, profile.length + 1);
                    more[profile.length] = k;
                    longer.add(more);
                }
            }
            profiles = longer;
        }
        Map<Integer, List<int[]>> byCost = new java.util.TreeMap<>();
        for (int[] profile : profiles) {
            long cost = 0;
            for (int i = 0; i < profile.length; i++) {
                cost += distance(model, i, orders.get(profile[i]), measure);
            }
            byCost.computeIfAbsent((int) cost, _ -> new ArrayList<>()).add(profile);
        }
        return byCost.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(profile -> holds(model, orders, profile, concept, goal)))
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(
            GraphModel model, List<int[]> orders, int[] profile, SanctionConcept concept, StateSet goal) {
        GraphModel changed = model;
        for (int i = 0; i < profile.length; i++) {
            changed = changed.with(i, preference(model, orders.get(profile[i])));
        }
        Definitions engine = new Definitions(changed);
        return goal.stream().anyMatch(s -> engine.isEquilibrium(concept, s));
    }

    /** Pairs of states one by one, as the measure counts them. */
    private static long distance(GraphModel model, int i, int[] order, Measure measure) {
        Ranking before = model.ranking(i);
        long cost = 0;
        for (int s = 0; s < order.length; s++) {
            for (int t = s + 1; t < order.length; t++) {
                boolean tiedBefore = before.rank(s) == before.rank(t);
                boolean tiedAfter = order[s] == order[t];
                boolean reversed = !tiedBefore && !tiedAfter && before.prefers(s, t) != order[s] < order[t];
                cost += reversed ? 2 : tiedBefore != tiedAfter ? 1 : 0;
            }
        }
        return measure == Measure.STRICT ? cost / 2 : cost;
    }

    /** All rankings of so many states: ranks by state. */
    private static List<int[]> orders(int states, Measure measure) {
        return ORDERS.computeIfAbsent(states + " " + measure, _ -> {
            List<int[]> orders = new ArrayList<>();
            int[] ranks = new int[states];
            place(0, ranks, orders, measure);
            return orders;
        });
    }

    private static void place(int s, int[] ranks, List<int[]> orders, Measure measure) {
        if (s == ranks.length) {
            long used = IntStream.of(ranks).distinct().count();
            int most = IntStream.of(ranks).max().orElse(0);
            if (used == most && (measure == Measure.WITH_TIES || used == ranks.length)) {
                orders.add(ranks.clone());
            }
            return;
        }
        for (int rank = 1; rank <= ranks.length; rank++) {
            ranks[s] = rank;
            place(s + 1, ranks, orders, measure);
        }
    }
}
