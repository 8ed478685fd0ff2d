// SPDX-License-Identifier: Apache-2.0
/** Analogies: which other case is nearest, in what, and what carries over from it. */
@NullMarked
package dev.entente.analogy;

import org.jspecify.annotations.NullMarked;
