// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.OpenOrder;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.graph.Ranking;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How one preference ranks the states of a space, in any order of its wants or tiers: what is true where is found once,
 * and states in which the same is true are of one kind, so that ranking again sorts one key a kind.
 */
final class PreferenceOrders {

    private static final int FEW = 24;

    private final int size;
    private final int items;

    /** By state, its kind; states of one kind are equally good in any order. */
    private final int[] kind;

    /** By kind, the rank in the order written. */
    private final int[] fixed;

    /** By kind, bit k for item k of the list: a want that holds, or the tier that it is in. */
    private final long[] truths;

    private final Preference preference;
    private final StateSpace space;

    PreferenceOrders(Preference preference, StateSpace space) {
        this.preference = preference;
        this.space = space;
        this.size = space.size();
        this.items = switch (preference) {
            case Prioritized(List<Want> wants) -> wants.size();
            case Ranked ranked -> ranked.tiers().size();
            case Weighted _ -> 0;
        };
        this.kind = new int[size];
        this.truths = sorts() ? kinds() : new long[0];
        if (!sorts()) {
            Arrays.setAll(kind, state -> state);
        }
        this.fixed = byKind(Ranking.of(preference, space).ranks());
    }

    /** Whether what is true of a state makes a key. */
    private boolean sorts() {
        return items > 0 && items < Long.SIZE;
    }

    /** Gives each state its kind; what is true of each. */
    private long[] kinds() {
        long[] truth = new long[size];
        for (int k = 0; k < items; k++) {
            StateSet holding = holding(k);
            for (int s = 0; s < size; s++) {
                truth[s] |= holding.contains(s) ? 1L << k : 0;
            }
        }
        long[] distinct = Arrays.stream(truth).distinct().sorted().toArray();
        for (int s = 0; s < size; s++) {
            kind[s] = Arrays.binarySearch(distinct, truth[s]);
        }
        return distinct;
    }

    private int[] byKind(int[] ranks) {
        int[] byKind = new int[sorts() ? truths.length : size];
        for (int s = 0; s < size; s++) {
            byKind[kind[s]] = ranks[s];
        }
        return byKind;
    }

    private StateSet holding(int item) {
        return switch (preference) {
            case Prioritized(List<Want> wants) -> space.where(wants.get(item).statement());
            case Ranked ranked ->
                StateSet.where(
                        size,
                        state -> space.members(state).stream()
                                .anyMatch(ranked.tiers().get(item)::contains));
            case Weighted _ -> StateSet.where(size, _ -> false);
        };
    }

    /** The ranks of the states, by index, from those of their kinds. */
    int[] ranks(int[] ofKinds) {
        int[] ranks = new int[size];
        for (int s = 0; s < size; s++) {
            ranks[s] = ofKinds[kind[s]];
        }
        return ranks;
    }

    /**
     * The ranks of the kinds of state, with open orders completed; the same for two orders exactly when both rank the states
     * alike.
     *
     * @param open the orders that are open
     * @param completed the items of each, counted from its first, in their order
     */
    int[] ranksOfKinds(List<OpenOrder> open, List<int[]> completed) {
        if (open.isEmpty()) {
            return fixed;
        }
        int[] list = new int[items];
        for (int k = 0; k < items; k++) {
            list[k] = k;
        }
        for (int g = 0; g < open.size(); g++) {
            int first = open.get(g).first();
            int[] items = completed.get(g);
            for (int p = 0; p < items.length; p++) {
                list[first + p] = first + items[p];
            }
        }
        return sorts() ? sorted(list) : anew(list);
    }

    private int[] sorted(int[] list) {
        int kinds = truths.length;
        long[] keys = new long[kinds];
        for (int s = 0; s < kinds; s++) {
            long key = 0;
            for (int item : list) {
                key = key << 1 | (truths[s] >>> item & 1);
            }
            keys[s] = -key;
        }
        return kinds <= FEW ? counted(keys) : placed(keys);
    }

    /** Ranks by how many keys are lower: for a few, faster than sorting, as nothing of it has to be foreseen. */
    private static int[] counted(long[] keys) {
        int[] ranks = new int[keys.length];
        for (int s = 0; s < keys.length; s++) {
            int rank = s + 1;
            for (int t = 0; t < s; t++) {
                int lower = (int) ((keys[s] - keys[t]) >>> (Long.SIZE - 1));
                rank -= lower;
                ranks[t] += lower;
            }
            ranks[s] = rank;
        }
        return ranks;
    }

    private static int[] placed(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[keys.length];
        for (int s = 0; s < keys.length; s++) {
            ranks[s] = Arrays.binarySearch(sorted, keys[s]) + 1;
        }
        return ranks;
    }

    /** Too long a list for one key a state. */
    private int[] anew(int[] list) {
        Preference reordered = switch (preference) {
            case Prioritized(List<Want> wants) -> new Prioritized(reordered(wants, list));
            case Ranked ranked -> new Ranked(reordered(ranked.tiers(), list), ranked.grounds());
            case Weighted weighted -> weighted;
        };
        return byKind(Ranking.of(reordered, space).ranks());
    }

    private static <T> List<T> reordered(List<T> items, int[] list) {
        List<T> reordered = new ArrayList<>();
        for (int item : list) {
            reordered.add(items.get(item));
        }
        return reordered;
    }
}
