// SPDX-License-Identifier: Apache-2.0
/** Who can step where, and what follows from steps in a row. */
@NullMarked
package dev.entente.stability.steps;

import org.jspecify.annotations.NullMarked;
