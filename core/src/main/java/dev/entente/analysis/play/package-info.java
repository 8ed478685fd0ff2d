// SPDX-License-Identifier: Apache-2.0
/** A conflict played out by hand: what can be done in a state, and what comes of it. */
@NullMarked
package dev.entente.analysis.play;

import org.jspecify.annotations.NullMarked;
