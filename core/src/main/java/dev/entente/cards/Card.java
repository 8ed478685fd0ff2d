// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import dev.entente.graph.StateSet;

/**
 * Something a party can be asked to put in order: an outcome, a situation with a name, or today.
 *
 * @param id what the case file knows it by; {@code status-quo} for today
 * @param label what readers call it, a noun phrase
 * @param states the situations that it stands for, at least one; none is on two cards of a table
 */
public record Card(String id, String label, StateSet states) {

    public Card {
        if (states.isEmpty()) {
            throw new IllegalArgumentException("a card that stands for nothing (" + id + ")");
        }
    }
}
