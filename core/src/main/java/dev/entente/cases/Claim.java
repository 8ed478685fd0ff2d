// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import java.util.Optional;

/**
 * What a source says at one place, in the analyst's own words.
 *
 * @param id the name that wants and other parts point at it by
 * @param source id of the source
 * @param anchor where in the source
 * @param text the claim
 * @param bearing what it says of types
 */
public record Claim(String id, String source, Optional<Anchor> anchor, String text, Bearing bearing) {

    /** Where in the source, in short: "¶15", "p. 3". */
    public Optional<String> place() {
        return anchor.map(Anchor::text);
    }
}
