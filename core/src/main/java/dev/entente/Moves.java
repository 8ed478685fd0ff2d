// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The moves of one decision maker: A_i, as reachable lists R_i(s), ascending (THEORY §1). */
public final class Moves {

    private final int[] offsets;
    private final int[] targets;

    /** The moves that lead from each state, by index. */
    Moves(List<int[]> reachable) {
        this.offsets = new int[reachable.size() + 1];
        for (int s = 0; s < reachable.size(); s++) {
            offsets[s + 1] = offsets[s] + reachable.get(s).length;
        }
        this.targets = reachable.stream().flatMapToInt(IntStream::of).toArray();
    }

    /** R_i(s), ascending. */
    public IntStream from(int state) {
        return IntStream.range(offsets[state], offsets[state + 1]).map(k -> targets[k]);
    }

    public void forEach(int state, IntConsumer action) {
        for (int k = offsets[state]; k < offsets[state + 1]; k++) {
            action.accept(targets[k]);
        }
    }

    public boolean allMatch(int state, IntPredicate test) {
        for (int k = offsets[state]; k < offsets[state + 1]; k++) {
            if (!test.test(targets[k])) {
                return false;
            }
        }
        return true;
    }

    /** The number of moves from all states. */
    public int count() {
        return targets.length;
    }
}
