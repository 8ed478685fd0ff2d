// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import java.util.List;

/**
 * What may be believed after a message that nobody sends.
 *
 * @param message by name
 * @param byType for each type, in the game’s order, how likely it can be held to be
 */
public record BeliefRange(String message, List<Interval> byType) {

    public BeliefRange {
        byType = List.copyOf(byType);
    }

    /** Whether all that is in another range is in this one. */
    private boolean contains(BeliefRange other) {
        return message.equals(other.message)
                && Table.list(byType.size(), t -> byType.get(t).contains(other.byType.get(t))).stream()
                        .allMatch(inside -> inside);
    }

    /** Whether both are of two types and have no gap between them. */
    private boolean goesOnIn(BeliefRange other) {
        return message.equals(other.message)
                && byType.size() == 2
                && byType.getFirst().meets(other.byType.getFirst());
    }

    private BeliefRange with(BeliefRange other) {
        return new BeliefRange(
                message, Table.list(byType.size(), t -> byType.get(t).with(other.byType.get(t))));
    }

    /** Adds it to others: not where one of them has it, in place of those that it has, and as one with those that it goes on in. */
    void joinTo(List<BeliefRange> others) {
        BeliefRange whole = this;
        for (BeliefRange other : List.copyOf(others)) {
            if (other.contains(whole)) {
                return;
            }
            if (whole.contains(other) || whole.goesOnIn(other)) {
                others.remove(other);
                whole = whole.contains(other) ? whole : whole.with(other);
            }
        }
        others.add(whole);
    }
}
