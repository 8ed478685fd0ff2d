// SPDX-License-Identifier: Apache-2.0
/** What answers are made of: states, moves, concepts and parties by name. */
@NullMarked
package dev.entente.answer.part;

import org.jspecify.annotations.NullMarked;
