// SPDX-License-Identifier: Apache-2.0
/** Answers on states that are listed one by one. */
@NullMarked
package dev.entente.engine.listed;

import org.jspecify.annotations.NullMarked;
