// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
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

    /** How a preference orders the states of a space. */
    public static Ranking of(Preference preference, StateSpace space) {
        int[] ranks = switch (preference) {
            case Prioritized(List<Want> wants) -> byWants(space, wants);
            case Weighted(List<Weight> weights, Grounds _) -> {
                List<StateSet> holding = weights.stream()
                        .map(weight -> space.where(weight.statement()))
                        .toList();
                yield ranked(space.size(), s -> sum(s, weights, holding), Comparator.<BigDecimal>reverseOrder());
            }
            case Ranked ranked -> {
                Map<State, Integer> places = places(ranked.tiers());
                yield ranked(space.size(), s -> tier(places, space.members(s)), Comparator.<Integer>naturalOrder());
            }
        };
        return new Ranking(ranks);
    }

    /** The states are taken apart want by want, the most important first. */
    private static int[] byWants(StateSpace space, List<Want> wants) {
        int[] ranks = new int[space.size()];
        Arrays.fill(ranks, 1);
        int depth = 1;
        for (Want want : wants) {
            StateSet holding = space.where(want.statement());
            int[] dense = new int[2 * depth + 1];
            for (int s = 0; s < ranks.length; s++) {
                ranks[s] = 2 * ranks[s] - (holding.contains(s) ? 1 : 0);
                dense[ranks[s]] = 1;
            }
            for (int r = 1; r < dense.length; r++) {
                dense[r] += dense[r - 1];
            }
            for (int s = 0; s < ranks.length; s++) {
                ranks[s] = dense[ranks[s]];
            }
            depth = dense[2 * depth];
        }
        return ranks;
    }

    private static BigDecimal sum(int state, List<Weight> weights, List<StateSet> holding) {
        // Stripped, as equal sums must compare equal as keys too.
        return IntStream.range(0, weights.size())
                .filter(k -> holding.get(k).contains(state))
                .mapToObj(k -> weights.get(k).weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
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

    private static int tier(Map<State, Integer> places, List<State> members) {
        return members.stream()
                .flatMap(member -> Stream.ofNullable(places.get(member)))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("a ranking that misses a state (" + members + ")"));
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
