// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.limits.Budget;
import java.util.Arrays;

/**
 * The worst that can follow on each state by improvements of all but one decision maker, under one ranking of that one
 * after another, where moves are transitive, so that last movers need not be kept (docs/theory.md §4).
 *
 * <p><em>Idea.</em> What can follow is the same under all rankings of the one who does not answer. States that lead to
 * each other form a group; between groups there are no circles, so that one pass over them, from the ends to the beginnings,
 * finds the worst that follows on each.
 *
 * <p><em>Cost.</em> The groups, by Tarjan's search (1972), in O(n + arcs), once; then O(n + arcs between groups) for each
 * ranking, with nothing but reads in order.
 */
final class Onward {

    private static final int CHECK_EVERY = 1 << 12;

    private final Improvements into;
    private final int focal;
    private final Budget budget;

    /** By state: its group. Improvements lead to the same or a later group. */
    private final int[] group;

    private final boolean[] several;
    private int groups;

    /** By group: where the groups begin that improvements lead to from it; after the last, where all end. */
    private final int[] begins;

    private final int[] next;

    /** @param into the improvements of all; the focal one's are passed over */
    Onward(Improvements into, int focal, Budget budget) {
        this.into = into;
        this.focal = focal;
        this.budget = budget;
        this.group = new int[into.states()];
        this.several = new boolean[into.states()];
        new Grouping().all();
        this.begins = new int[groups + 1];
        each((from, _) -> begins[from + 1]++);
        for (int g = 0; g < groups; g++) {
            begins[g + 1] += begins[g];
        }
        this.next = new int[begins[groups]];
        int[] place = begins.clone();
        each((from, to) -> next[place[from]++] = to);
    }

    @FunctionalInterface
    private interface Arc {
        void take(int from, int to);
    }

    /** Each pair of groups that an improvement leads from and to, once for each state that it leads to. */
    private void each(Arc arc) {
        int[] last = new int[groups];
        Arrays.fill(last, -1);
        for (int state = 0; state < group.length; state++) {
            int to = group[state];
            for (int place = into.begin(state); place < into.begin(state + 1); place++) {
                int from = group[into.start(place)];
                if (into.mover(place) != focal && from != to && last[from] != to) {
                    last[from] = to;
                    arc.take(from, to);
                }
            }
        }
    }

    /** The worst rank among the states that can follow on each; 0 where nothing follows. */
    int[] worst(int[] rank) {
        int[] within = new int[groups];
        for (int s = 0; s < rank.length; s++) {
            within[group[s]] = Math.max(within[group[s]], rank[s]);
        }
        int[] beyond = new int[groups];
        for (int g = groups - 1; g >= 0; g--) {
            int most = 0;
            for (int place = begins[g]; place < begins[g + 1]; place++) {
                most = Math.max(most, within[next[place]]);
            }
            beyond[g] = several[g] ? Math.max(most, within[g]) : most;
            within[g] = Math.max(most, within[g]);
        }
        int[] worst = new int[rank.length];
        for (int s = 0; s < worst.length; s++) {
            worst[s] = beyond[group[s]];
        }
        return worst;
    }

    /** Tarjan's search, against the improvements, so that a group is numbered after all that lead to it. */
    private final class Grouping {

        private final int[] seen = new int[group.length];
        private final int[] lowest = new int[group.length];
        private final boolean[] waiting = new boolean[group.length];
        private final int[] pending = new int[group.length];
        private final int[] path = new int[group.length];
        private final int[] place = new int[group.length];
        private int count;
        private int pended;

        void all() {
            for (int s = 0; s < group.length; s++) {
                if (seen[s] == 0) {
                    from(s);
                }
            }
        }

        private void from(int root) {
            int depth = 0;
            path[0] = enter(root);
            while (depth >= 0) {
                int state = path[depth];
                int before = step(state);
                if (before < 0) {
                    leave(state);
                    depth--;
                    if (depth >= 0) {
                        lowest[path[depth]] = Math.min(lowest[path[depth]], lowest[state]);
                    }
                } else if (seen[before] == 0) {
                    path[++depth] = enter(before);
                } else if (waiting[before]) {
                    lowest[state] = Math.min(lowest[state], seen[before]);
                }
            }
        }

        private int enter(int state) {
            if (++count % CHECK_EVERY == 0) {
                budget.check();
            }
            seen[state] = count;
            lowest[state] = count;
            waiting[state] = true;
            pending[pended++] = state;
            place[state] = into.begin(state);
            return state;
        }

        /** The next state from which an improvement leads here; −1 after the last. */
        private int step(int state) {
            while (place[state] < into.begin(state + 1)) {
                int at = place[state]++;
                if (into.mover(at) != focal) {
                    return into.start(at);
                }
            }
            return -1;
        }

        private void leave(int state) {
            if (lowest[state] != seen[state]) {
                return;
            }
            several[groups] = pending[pended - 1] != state;
            int member;
            do {
                member = pending[--pended];
                waiting[member] = false;
                group[member] = groups;
            } while (member != state);
            groups++;
        }
    }
}
