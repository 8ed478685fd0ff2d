// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability.steps;

import dev.entente.graph.GraphModel;

/** The kinds of moves that count as steps where preferences are known (docs/theory.md §7). */
public enum Steps implements MoveKind {
    /** Unilateral improvements: R⁺. */
    IMPROVEMENTS,
    /** Moves to a state that the mover finds at least as good. */
    NO_LOSS,
    /** Every move: R. */
    ALL;

    @Override
    public boolean allow(GraphModel model, int i, int from, int to) {
        return switch (this) {
            case IMPROVEMENTS -> model.prefers(i, to, from);
            case NO_LOSS -> !model.prefers(i, from, to);
            case ALL -> true;
        };
    }
}
