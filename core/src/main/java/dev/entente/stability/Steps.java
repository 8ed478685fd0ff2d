// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.GraphModel;

/** Which moves count as steps of a legal sequence, judged by who makes them, from the state it moves from (THEORY §7). */
public enum Steps {
    /** Unilateral improvements: R⁺. */
    IMPROVEMENTS,
    /** Moves to a state that the mover finds at least as good. */
    NO_LOSS,
    /** Every move: R. */
    ALL;

    /** Whether a move of decision maker {@code i} counts. */
    public boolean allow(GraphModel model, int i, int from, int to) {
        return switch (this) {
            case IMPROVEMENTS -> model.prefers(i, to, from);
            case NO_LOSS -> !model.prefers(i, from, to);
            case ALL -> true;
        };
    }
}
