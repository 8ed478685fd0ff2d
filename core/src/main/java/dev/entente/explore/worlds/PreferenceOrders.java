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
import java.util.stream.IntStream;

/**
 * How one preference ranks the states of a space, in any order of its wants or tiers: what is true where is found once,
 * and ranking again sorts one key a state.
 */
final class PreferenceOrders {

    private final int size;
    private final int items;
    private final int[] fixed;

    /** By state, bit k for item k of the list: a want that holds, or the tier that it is in. */
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
        this.fixed = Ranking.of(preference, space).ranks();
        this.truths = new long[items < Long.SIZE ? size : 0];
        for (int k = 0; k < items && truths.length > 0; k++) {
            StateSet holding = holding(k);
            for (int s = 0; s < truths.length; s++) {
                truths[s] |= holding.contains(s) ? 1L << k : 0;
            }
        }
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

    /**
     * The ranks of the states, by index, with open orders completed.
     *
     * @param open the orders that are open
     * @param completed the items of each, counted from its first, in their order
     */
    int[] ranks(List<OpenOrder> open, List<int[]> completed) {
        if (open.isEmpty()) {
            return fixed;
        }
        int[] list = IntStream.range(0, items).toArray();
        for (int g = 0; g < open.size(); g++) {
            int first = open.get(g).first();
            int[] items = completed.get(g);
            for (int p = 0; p < items.length; p++) {
                list[first + p] = first + items[p];
            }
        }
        return items < Long.SIZE ? sorted(list) : anew(list);
    }

    private int[] sorted(int[] list) {
        long[] keys = new long[size];
        for (int s = 0; s < size; s++) {
            long key = 0;
            for (int item : list) {
                key = key << 1 | (truths[s] >>> item & 1);
            }
            keys[s] = -key;
        }
        long[] distinct = keys.clone();
        Arrays.sort(distinct);
        int count = 0;
        for (int k = 0; k < size; k++) {
            if (k == 0 || distinct[k] != distinct[k - 1]) {
                distinct[count++] = distinct[k];
            }
        }
        int[] ranks = new int[size];
        for (int s = 0; s < size; s++) {
            ranks[s] = Arrays.binarySearch(distinct, 0, count, keys[s]) + 1;
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
        return Ranking.of(reordered, space).ranks();
    }

    private static <T> List<T> reordered(List<T> items, int[] list) {
        List<T> reordered = new ArrayList<>();
        for (int item : list) {
            reordered.add(items.get(item));
        }
        return reordered;
    }
}
