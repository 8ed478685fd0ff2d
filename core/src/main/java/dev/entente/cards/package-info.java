// SPDX-License-Identifier: Apache-2.0
/** What a party prefers, laid out as cards: from an order of situations to a list of wants, and back. */
@NullMarked
package dev.entente.cards;

import org.jspecify.annotations.NullMarked;
