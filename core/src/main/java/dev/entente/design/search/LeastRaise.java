// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.design.search.LeastRankings.Measure;

/**
 * The least change of one ranking that makes a state s stable, given what that {@linkplain Requirement requires}: s is
 * raised as little as suffices, by itself without ties, with ties to a tie with the group needed (docs/theory.md §8).
 *
 * <p><em>Why it is the least.</em> The requirement asks that certain states be no better than s, and holds with more of
 * them. Let x be the best of those that the changed ranking puts no higher than s though it stood above. Without ties:
 * each state y that stood between is now above x or below s, so one of its pairs with x and s is reversed; with (x, s)
 * itself that is as many pairs as raising s just above x reverses, and raising it puts everything from x down below
 * s. With ties: each y strictly between costs at least 2, on its pairs with x and s; each other state of x's group and of
 * s's own at least 1, likewise; (x, s) at least 1. No pair is counted twice, and a tie of s with x's group costs just that.
 */
final class LeastRaise {

    private final long cost;
    private final int[] ranks;

    private LeastRaise(long cost, int[] ranks) {
        this.cost = cost;
        this.ranks = ranks;
    }

    /** In the measure asked for. */
    long cost() {
        return cost;
    }

    /** The changed ranking, by state; the least rank is best, ranks may be skipped. */
    int[] ranks() {
        return ranks;
    }

    /** The least raise. In the order of the states times the number of ranks above s. */
    static LeastRaise least(Requirement requirement, int[] ranks, Measure measure) {
        int s = requirement.state();
        int to = ranks[s];
        while (!requirement.holds(noBetter(requirement, ranks, to))) {
            to--;
        }
        return to == ranks[s] ? new LeastRaise(0, ranks) : raised(ranks, s, to, measure);
    }

    private static long[] noBetter(Requirement requirement, int[] ranks, int rank) {
        long[] set = new long[(requirement.size() + Long.SIZE - 1) / Long.SIZE];
        for (int position = 0; position < requirement.size(); position++) {
            if (ranks[requirement.stateAt(position)] >= rank) {
                set[position >>> 6] |= 1L << position;
            }
        }
        return set;
    }

    private static LeastRaise raised(int[] ranks, int s, int to, Measure measure) {
        int[] raised = new int[ranks.length];
        for (int t = 0; t < ranks.length; t++) {
            // Doubled, so that there is room just above a rank.
            raised[t] = 2 * ranks[t];
        }
        raised[s] = measure == Measure.STRICT ? 2 * to - 1 : 2 * to;
        return new LeastRaise(Orders.distance(ranks, raised, measure), raised);
    }
}
