// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import java.util.Arrays;

/**
 * Tiers of equally good states, parted one set of states after another: in each tier those that are in the set become better
 * than the rest. A parting costs no more than the set has members, however many states and tiers there are, as only those
 * change their tier.
 */
final class Parting {

    private static final int NONE = -1;

    /** By state, its tier; tiers have numbers as they come to be, the first being 0. */
    private final int[] tierOf;

    /** By tier: how many states it has, and the next better tier. */
    private final int[] sizes;

    private final int[] better;

    /** By tier, while a set parts them: how many of its states are in the set, and the tier that those become. */
    private final int[] within;

    private final int[] parted;

    private int tiers = 1;

    Parting(int states) {
        this.tierOf = new int[states];
        this.sizes = new int[states + 1];
        this.better = new int[states + 1];
        this.within = new int[states + 1];
        this.parted = new int[states + 1];
        sizes[0] = states;
        better[0] = NONE;
    }

    /** Whether no two states are equally good any more. */
    boolean done() {
        return tiers >= tierOf.length;
    }

    /** In each tier, the states of a set are better than those that aren't in it. */
    void prefer(StateSet set) {
        for (int s = set.next(0); s >= 0; s = set.next(s + 1)) {
            within[tierOf[s]]++;
        }
        for (int s = set.next(0); s >= 0; s = set.next(s + 1)) {
            int tier = tierOf[s];
            if (within[tier] > 0) {
                parted[tier] = within[tier] < sizes[tier] ? above(tier, within[tier]) : tier;
                within[tier] = 0;
            }
            tierOf[s] = parted[tier];
        }
    }

    /** A new tier just above one of whose states it takes some. */
    private int above(int tier, int some) {
        int above = tiers++;
        sizes[above] = some;
        sizes[tier] -= some;
        better[above] = better[tier];
        better[tier] = above;
        return above;
    }

    /** By state, the rank of its tier; 1 is best. The tier that came first is the worst, as others come to be above. */
    int[] ranks() {
        int[] ranks = new int[tiers];
        int rank = tiers;
        for (int tier = 0; tier != NONE; tier = better[tier]) {
            ranks[tier] = rank--;
        }
        return Arrays.stream(tierOf).map(tier -> ranks[tier]).toArray();
    }
}
