// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import java.util.List;
import java.util.Optional;

/**
 * What a brief answers, as far as an order of wants can decide it.
 *
 * @param today whether the status quo is an equilibrium; empty where the case has none
 * @param outcomes by named outcome, in the order of the case: whether some equilibrium satisfies it
 */
public record Outlook(Optional<Boolean> today, List<Boolean> outcomes) {

    public Outlook {
        outcomes = List.copyOf(outcomes);
    }
}
