// SPDX-License-Identifier: Apache-2.0
/** Measures the engines on random conflicts, and holds the figures against what they should reach. */
@NullMarked
package dev.entente.bench;

import org.jspecify.annotations.NullMarked;
