// SPDX-License-Identifier: Apache-2.0
/** The way from a blank page to a first case: what is asked, what is made of each answer, and what follows so far. */
@NullMarked
package dev.entente.start;

import org.jspecify.annotations.NullMarked;
