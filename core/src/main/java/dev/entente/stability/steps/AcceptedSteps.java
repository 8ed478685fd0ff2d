// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability.steps;

import dev.entente.graph.GraphModel;

/** The moves that count as steps where attitudes are asked about (key IHW2007; docs/theory.md §15). */
public enum AcceptedSteps implements MoveKind {
    /** Moves to what the mover's attitudes accept: TRR. */
    ACCEPTED;

    @Override
    public boolean allow(GraphModel model, int i, int from, int to) {
        return model.accepts(i, from, to);
    }
}
