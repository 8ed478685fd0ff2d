// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.Levels;
import dev.entente.OptionForm;
import dev.entente.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which moves levels allow that the directions of their options don’t rule out already (docs/theory.md §1.4). */
final class LevelSteps {

    private final List<Levels> levels;
    /** By what has levels: where the options of its levels stand in patterns. */
    private final int[][] positions;

    private LevelSteps(OptionForm form) {
        this.levels = form.levels().stream().filter(one -> !one.free()).toList();
        this.positions = levels.stream()
                .map(one -> one.options().stream().mapToInt(form::position).toArray())
                .toArray(int[][]::new);
    }

    /** Empty where the directions of options say all. */
    static Optional<LevelSteps> of(OptionForm form) {
        return form.freeMoves() ? Optional.empty() : Optional.of(new LevelSteps(form));
    }

    /** Whether a change between two feasible states takes each level no further than it may go at once. */
    boolean allow(State from, State to) {
        for (int k = 0; k < positions.length; k++) {
            if (!levels.get(k).allows(level(positions[k], from), level(positions[k], to))) {
                return false;
            }
        }
        return true;
    }

    /** The level that is taken, of which there is one in every feasible state. */
    private static int level(int[] positions, State state) {
        for (int level = 0; level < positions.length; level++) {
            if (state.takes(positions[level])) {
                return level;
            }
        }
        throw new IllegalArgumentException("no level is taken (" + Arrays.toString(positions) + " in " + state + ")");
    }
}
