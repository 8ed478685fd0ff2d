// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.State;
import dev.entente.limits.Budget;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A decision maker's order of the states of a space: rank 1 is best, equally good states share a rank, no rank is skipped. */
public final class Ranking {

    private final int[] ranks;

    private Ranking(int[] ranks) {
        this.ranks = ranks;
    }

    /** A ranking given rank by rank, one for each state in order of index. */
    public static Ranking of(List<Integer> ranks) {
        return new Ranking(ranked(ranks.size(), s -> ranks.get(s), Comparator.<Integer>naturalOrder()));
    }

    /**
     * How a preference orders the states of a space.
     *
     * @throws IllegalArgumentException for a ranking that has no place for some state
     */
    public static Ranking of(Preference preference, StateSpace space) {
        return of(preference, space, "a ranking", Budget.UNLIMITED);
    }

    /** How a decision maker orders the states of a space. */
    static Ranking of(DecisionMaker decisionMaker, StateSpace space, Budget budget) {
        return of(decisionMaker.preference(), space, "a ranking of " + decisionMaker.id(), budget);
    }

    private static Ranking of(Preference preference, StateSpace space, String called, Budget budget) {
        int[] ranks = switch (preference) {
            case Prioritized(List<Want> wants) -> byWants(space, wants, budget);
            case Weighted(List<Weight> weights, Grounds _) -> {
                BigDecimal[] sums = sums(space, weights, budget);
                yield ranked(space.size(), s -> sums[s], Comparator.<BigDecimal>reverseOrder());
            }
            case Ranked ranked -> {
                Map<State, Integer> places = places(ranked.tiers());
                yield ranked(space.size(), s -> tier(places, space, s, called), Comparator.<Integer>naturalOrder());
            }
        };
        return new Ranking(ranks);
    }

    /** The states are taken apart want by want, the most important first. */
    private static int[] byWants(StateSpace space, List<Want> wants, Budget budget) {
        Parting parting = new Parting(space.size());
        for (Want want : wants) {
            if (parting.done()) {
                break;
            }
            budget.check();
            parting.prefer(space.where(want.statement()));
        }
        return parting.ranks();
    }

    private static BigDecimal[] sums(StateSpace space, List<Weight> weights, Budget budget) {
        BigDecimal[] sums = new BigDecimal[space.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (Weight weight : weights) {
            budget.check();
            space.where(weight.statement()).stream().forEach(s -> sums[s] = sums[s].add(weight.weight()));
        }
        return sums;
    }

    /** The tier of each state that a ranking names. */
    private static Map<State, Integer> places(List<Set<State>> tiers) {
        Map<State, Integer> places = new HashMap<>();
        for (int k = 0; k < tiers.size(); k++) {
            for (State state : tiers.get(k)) {
                places.putIfAbsent(state, k);
            }
        }
        return places;
    }

    private static int tier(Map<State, Integer> places, StateSpace space, int state, String called) {
        return space.members(state).stream()
                .flatMap(member -> Stream.ofNullable(places.get(member)))
                .min(Comparator.naturalOrder())
                .orElseThrow(() ->
                        new IllegalArgumentException(called + " that misses a state (" + space.pattern(state) + ")"));
    }

    private static <K> int[] ranked(int size, IntFunction<K> key, Comparator<K> bestFirst) {
        List<K> keys = IntStream.range(0, size).mapToObj(key).toList();
        TreeSet<K> distinct = new TreeSet<>(bestFirst);
        distinct.addAll(keys);
        List<K> ordered = List.copyOf(distinct);
        return keys.stream()
                .mapToInt(k -> Collections.binarySearch(ordered, k, bestFirst) + 1)
                .toArray();
    }

    /** The rank of a state; 1 is best. */
    public int rank(int state) {
        return ranks[state];
    }

    /** The ranks of all states, by index. */
    public int[] ranks() {
        return ranks.clone();
    }

    /** Whether {@code better} is strictly preferred to {@code worse}: ≻. */
    public boolean prefers(int better, int worse) {
        return ranks[better] < ranks[worse];
    }

    /** The number of states ranked. */
    int size() {
        return ranks.length;
    }

    /** The number of distinct ranks. */
    public int depth() {
        return IntStream.of(ranks).max().orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking ranking && Arrays.equals(ranks, ranking.ranks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranks);
    }
}
