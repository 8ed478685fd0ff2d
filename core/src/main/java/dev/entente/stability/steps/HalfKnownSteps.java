// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability.steps;

import dev.entente.graph.GraphModel;

/** The kinds of moves that count as steps where preferences are known in part (key LHKF2004; docs/theory.md §6). */
public enum HalfKnownSteps implements MoveKind {
    /** Unilateral improvements for certain: R⁺. */
    CERTAIN_IMPROVEMENTS,
    /** These, and moves of which it isn't known whether they are improvements: R⁺ or U. Such moves are never transitive. */
    POSSIBLE_IMPROVEMENTS;

    @Override
    public boolean allow(GraphModel model, int i, int from, int to) {
        return switch (this) {
            case CERTAIN_IMPROVEMENTS -> model.known(i).prefers(to, from);
            case POSSIBLE_IMPROVEMENTS -> model.known(i).mayPrefer(to, from);
        };
    }
}
