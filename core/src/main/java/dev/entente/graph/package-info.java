// SPDX-License-Identifier: Apache-2.0
/**
 * A conflict unfolded into its states: which are feasible, who can move where, and how each decision maker ranks them.
 * {@link dev.entente.graph.GraphModel} holds it all.
 */
@NullMarked
package dev.entente.graph;

import org.jspecify.annotations.NullMarked;
