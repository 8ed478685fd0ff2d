// SPDX-License-Identifier: Apache-2.0
/** Questions about a conflict that an engine's verdicts answer: explanations, coalitions, joint moves. */
@NullMarked
package dev.entente.analysis;

import org.jspecify.annotations.NullMarked;
