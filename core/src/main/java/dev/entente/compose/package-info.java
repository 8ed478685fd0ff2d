// SPDX-License-Identifier: Apache-2.0
/** A question asked whole: what is computed for a brief, for design, for a survey or for evidence, in order and within a budget. */
@NullMarked
package dev.entente.compose;

import org.jspecify.annotations.NullMarked;
