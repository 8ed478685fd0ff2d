// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.cases.Claim;
import java.util.List;
import java.util.Optional;

/**
 * Why the analyst believes a part of the model.
 *
 * @param claims ids of the {@link Claim}s that support it
 * @param assumption why it is assumed, in the analyst's words
 */
public record Grounds(List<String> claims, Optional<String> assumption) {

    /** Neither claim nor assumption. */
    public static final Grounds NONE = new Grounds(List.of(), Optional.empty());

    public Grounds {
        claims = List.copyOf(claims);
    }

    public boolean none() {
        return claims.isEmpty() && assumption.isEmpty();
    }
}
