// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import java.util.List;
import java.util.Optional;

/**
 * What a brief answers, as far as an order of wants can decide it.
 *
 * @param today whether the status quo is an equilibrium; empty where the case has none
 * @param outcomes by named outcome, in the order of the case: whether some equilibrium satisfies it
 * @param own the answer to the question that the case asks; empty where it asks no more than these tell, and as long as
 *     these are not settled
 */
public record Outlook(Optional<Boolean> today, List<Boolean> outcomes, Optional<OwnAnswer> own) {

    public Outlook {
        outcomes = List.copyOf(outcomes);
    }

    public Outlook(Optional<Boolean> today, List<Boolean> outcomes) {
        this(today, outcomes, Optional.empty());
    }
}
