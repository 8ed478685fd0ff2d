// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.List;

/**
 * What one player does, by chance: the sender’s messages by type, or the receiver’s answers by message.
 *
 * @param chances for each place at which the player chooses, how likely each choice is; they sum to 1
 */
public record Behaviour(List<List<Fraction>> chances) {

    public Behaviour {
        chances = chances.stream().map(List::copyOf).toList();
    }

    /** How likely a choice is, both by place from 0. */
    public Fraction at(int place, int choice) {
        return chances.get(place).get(choice);
    }

    /** From the chances in one list, so many at each place. */
    static Behaviour of(List<Fraction> chances, int choices) {
        return new Behaviour(
                Table.list(chances.size() / choices, k -> chances.subList(k * choices, (k + 1) * choices)));
    }
}
