// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import dev.entente.design.search.WantChange;
import dev.entente.statement.Statement;
import java.util.List;

/**
 * Changes of a list of wants after which it gives an order of cards: each dropping, moving or adding of a want counts one.
 *
 * @param changes one after another; their places are those of the list as the changes before leave it
 * @param wants the list after them
 * @param atLeast no fewer changes do; as many as there are, unless the search was cut short
 */
public record Repair(List<WantChange> changes, List<Statement> wants, int atLeast) {

    public Repair {
        changes = List.copyOf(changes);
        wants = List.copyOf(wants);
    }

    /** Whether it is known that no fewer changes do. */
    public boolean smallest() {
        return changes.size() == atLeast;
    }
}
