// SPDX-License-Identifier: Apache-2.0
/** What decides for a decision maker between two states: a want, weights, or places in its ranking. */
@NullMarked
package dev.entente.analysis.deciding;

import org.jspecify.annotations.NullMarked;
