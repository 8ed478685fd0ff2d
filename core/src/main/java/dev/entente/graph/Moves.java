// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The moves of one decision maker: A_i, as reachable lists R_i(s), ascending (docs/theory.md §1). */
public final class Moves {

    private final int[] offsets;
    private final int[] targets;
    private @Nullable Moves reversed;

    /** The moves that lead from each state, by index. */
    Moves(List<int[]> reachable) {
        this.offsets = new int[reachable.size() + 1];
        for (int s = 0; s < reachable.size(); s++) {
            offsets[s + 1] = offsets[s] + reachable.get(s).length;
        }
        this.targets = new int[offsets[reachable.size()]];
        for (int s = 0; s < reachable.size(); s++) {
            System.arraycopy(reachable.get(s), 0, targets, offsets[s], reachable.get(s).length);
        }
    }

    /** No moves from any state of a space of that size. */
    public static Moves none(int size) {
        return new Moves(new int[size + 1], new int[0]);
    }

    private Moves(int[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    /** The same moves from their ends to their starts: what leads to a state is what leads from it here. In O(|A|), once. */
    public Moves reversed() {
        Moves known = reversed;
        if (known == null) {
            known = reverse();
            reversed = known;
        }
        return known;
    }

    private Moves reverse() {
        int[] starts = new int[offsets.length];
        for (int target : targets) {
            starts[target + 1]++;
        }
        for (int s = 1; s < starts.length; s++) {
            starts[s] += starts[s - 1];
        }
        int[] next = starts.clone();
        int[] sources = new int[targets.length];
        for (int s = 0; s + 1 < offsets.length; s++) {
            for (int k = offsets[s]; k < offsets[s + 1]; k++) {
                sources[next[targets[k]]++] = s;
            }
        }
        return new Moves(starts, sources);
    }

    /** R_i(s), ascending. */
    public IntStream from(int state) {
        return IntStream.range(offsets[state], offsets[state + 1]).map(k -> targets[k]);
    }

    /** The number of moves from a state. */
    public int degree(int state) {
        return offsets[state + 1] - offsets[state];
    }

    /** The k-th state, from 0, that a move leads to from a state. */
    public int to(int state, int k) {
        return targets[offsets[state] + k];
    }

    /** The number of moves from all states. */
    public int count() {
        return targets.length;
    }
}
