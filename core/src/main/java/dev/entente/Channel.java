// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.util.Optional;

/**
 * Where decision makers can coordinate a joint move: any of them, together.
 *
 * @param between those who can
 * @param name what the channel is, in the analyst's words
 * @param when the states in which it works; always, when absent
 */
public record Channel(Coalition between, Optional<String> name, Optional<Statement> when, Grounds grounds) {

    /** Whether the members of {@code coalition} can move together from a state. */
    public boolean serves(Coalition coalition, Conflict conflict, State from) {
        return between.contains(coalition)
                && when.map(condition -> conflict.holds(condition, from)).orElse(true);
    }
}
