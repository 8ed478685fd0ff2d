// SPDX-License-Identifier: Apache-2.0
/** The model: who decides, what each can do, what each wants, and the states that follow from it. */
@NullMarked
package dev.entente;

import org.jspecify.annotations.NullMarked;
