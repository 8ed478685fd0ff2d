// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability.steps;

import dev.entente.graph.GraphModel;

/** Which moves count as steps of a legal sequence, judged by who makes them, from the state it moves from (docs/theory.md §6, §7). */
public sealed interface MoveKind permits Steps, HalfKnownSteps, AcceptedSteps {

    /** Whether a move of decision maker {@code i} counts. */
    boolean allow(GraphModel model, int i, int from, int to);
}
