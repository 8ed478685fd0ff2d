// SPDX-License-Identifier: Apache-2.0
/**
 * Sets of states as an engine sees them: their algebra, statements and moves on them, and the regions that answers are.
 */
@NullMarked
package dev.entente.engine.sets;

import org.jspecify.annotations.NullMarked;
