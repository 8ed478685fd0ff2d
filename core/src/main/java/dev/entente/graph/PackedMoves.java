// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import java.util.Arrays;

/**
 * The moves of one decision maker in option form where states, none merged, are numbers of fewer than 64 bits: those that
 * differ on its options alone are a group, found by sorting. In O(n log n + moves).
 */
final class PackedMoves {

    private final long[] states;
    private final long stuckAtN;
    private final long stuckAtY;

    /** By state: the group of those that differ on the owner's options alone. */
    private final int[] groupOf;

    /** By group: where its states begin, ascending; after the last, where all end. */
    private final int[] begins;

    private final int[] members;

    /**
     * @param states by index, bit k being option k
     * @param own the owner's options
     * @param stuckAtN those of them that can't be taken up, and {@code stuckAtY} that can't be given up
     */
    PackedMoves(long[] states, long own, long stuckAtN, long stuckAtY) {
        this.states = states;
        this.stuckAtN = stuckAtN;
        this.stuckAtY = stuckAtY;
        long[] groups = Arrays.stream(states)
                .map(state -> state & ~own)
                .sorted()
                .distinct()
                .toArray();
        this.groupOf = new int[states.length];
        this.begins = new int[groups.length + 1];
        for (int s = 0; s < states.length; s++) {
            groupOf[s] = Arrays.binarySearch(groups, states[s] & ~own);
            begins[groupOf[s] + 1]++;
        }
        for (int g = 0; g < groups.length; g++) {
            begins[g + 1] += begins[g];
        }
        this.members = new int[states.length];
        int[] next = begins.clone();
        for (int s = 0; s < states.length; s++) {
            members[next[groupOf[s]]++] = s;
        }
    }

    /** The number of pairs of states of one group: no fewer than moves. */
    long pairs() {
        long pairs = 0;
        for (int g = 0; g + 1 < begins.length; g++) {
            long size = (long) begins[g + 1] - begins[g];
            pairs += size * (size - 1);
        }
        return pairs;
    }

    /** Where a state leads to, ascending. */
    int[] targets(int s) {
        int begin = begins[groupOf[s]];
        int end = begins[groupOf[s] + 1];
        int[] found = new int[end - begin];
        int count = 0;
        for (int place = begin; place < end; place++) {
            if (members[place] != s && allowed(states[s], states[members[place]])) {
                found[count++] = members[place];
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    private boolean allowed(long from, long to) {
        return (to & ~from & stuckAtN) == 0 && (from & ~to & stuckAtY) == 0;
    }
}
