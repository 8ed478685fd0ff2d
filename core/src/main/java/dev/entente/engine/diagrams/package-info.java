// SPDX-License-Identifier: Apache-2.0
/** Sets of states as decision diagrams. */
@NullMarked
package dev.entente.engine.diagrams;

import org.jspecify.annotations.NullMarked;
