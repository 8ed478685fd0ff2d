// SPDX-License-Identifier: Apache-2.0
/**
 * Games of signals: one side knows what it is and sends a message, the other answers; exactly, with all equilibria and what
 * each withstands.
 */
@NullMarked
package dev.entente.signal;

import org.jspecify.annotations.NullMarked;
