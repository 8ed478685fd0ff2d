// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A decision maker's wants and those that can be added, by their truth in every state. A changed list is written as the
 * numbers of its wants, from 0: the own ones in their order, the pool behind them.
 */
final class WantList {

    private final List<Want> wants;
    private final int own;
    private final boolean[][] truth;

    private WantList(List<Want> wants, int own, boolean[][] truth) {
        this.wants = wants;
        this.own = own;
        this.truth = truth;
    }

    /** Of the pool those that say something, and nothing that an own want or one before them says as well. */
    static WantList of(GraphModel model, Prioritized preference, List<Want> pool) {
        List<Want> wants = new ArrayList<>(preference.wants());
        List<StateSet> holding = new ArrayList<>();
        wants.forEach(want -> holding.add(model.space().where(want.statement())));
        for (Want want : pool) {
            StateSet where = model.space().where(want.statement());
            if (!where.isEmpty() && where.count() < model.size() && !holding.contains(where)) {
                wants.add(want);
                holding.add(where);
            }
        }
        boolean[][] truth = new boolean[wants.size()][model.size()];
        for (int w = 0; w < truth.length; w++) {
            for (int s = 0; s < model.size(); s++) {
                truth[w][s] = holding.get(w).contains(s);
            }
        }
        return new WantList(wants, preference.wants().size(), truth);
    }

    /** How many wants the list has. */
    int own() {
        return own;
    }

    boolean[][] truth() {
        return truth;
    }

    /** What the states are worth under a changed list: the truth of its wants as bits, the most important highest. */
    long[] worth(int[] list) {
        long[] worth = new long[truth[0].length];
        for (int w : list) {
            boolean[] holds = truth[w];
            for (int s = 0; s < worth.length; s++) {
                worth[s] = worth[s] << 1 | (holds[s] ? 1 : 0);
            }
        }
        return worth;
    }

    /**
     * The fewest changes that make the list out of the old one, one after another: wants dropped, then moved, then
     * added. Those that keep their order are as many as can.
     */
    List<Change> changes(int[] list) {
        List<Integer> target = Arrays.stream(list).boxed().toList();
        List<Integer> current = new ArrayList<>();
        for (int w = 0; w < own; w++) {
            current.add(w);
        }
        List<Change> changes = new ArrayList<>();
        for (int w = own - 1; w >= 0; w--) {
            if (!target.contains(w)) {
                changes.add(new Change(new WantChange.Drop(w + 1), wants.get(w)));
                current.remove(Integer.valueOf(w));
            }
        }
        move(current, target.stream().filter(w -> w < own).toList(), changes);
        for (int k = 0; k < target.size(); k++) {
            if (target.get(k) >= own) {
                Want added = wants.get(target.get(k));
                changes.add(new Change(new WantChange.Add(k + 1, added), added));
            }
        }
        return changes;
    }

    /** A change of the list and the want that it is about. */
    record Change(WantChange change, Want want) {}

    private void move(List<Integer> current, List<Integer> target, List<Change> changes) {
        List<Integer> staying = longestAscending(target);
        for (int k = 0; k < target.size(); k++) {
            Integer w = target.get(k);
            if (!staying.contains(w)) {
                int from = current.indexOf(w);
                current.remove(/* index */ from);
                int to = k == 0 ? 0 : current.indexOf(target.get(k - 1)) + 1;
                current.add(to, w);
                changes.add(new Change(new WantChange.Move(from + 1, to + 1), wants.get(w)));
            }
        }
    }

    /** A longest part of the numbers that ascends, of equally long ones that with the latest end. */
    private static List<Integer> longestAscending(List<Integer> numbers) {
        List<List<Integer>> endingAt = new ArrayList<>();
        for (int k = 0; k < numbers.size(); k++) {
            List<Integer> longest = List.of();
            for (int before = 0; before < k; before++) {
                if (numbers.get(before) < numbers.get(k) && endingAt.get(before).size() > longest.size()) {
                    longest = endingAt.get(before);
                }
            }
            List<Integer> here = new ArrayList<>(longest);
            here.add(numbers.get(k));
            endingAt.add(here);
        }
        return endingAt.stream()
                .reduce(List.of(), (longest, other) -> other.size() >= longest.size() ? other : longest);
    }
}
