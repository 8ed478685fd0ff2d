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
 * @param unsupported whether it was looked for in the source and not found, so that it is somebody's word alone
 */
public record Claim(
        String id, String source, Optional<Anchor> anchor, String text, Bearing bearing, boolean unsupported) {

    /** One that nobody has missed in its source. */
    public Claim(String id, String source, Optional<Anchor> anchor, String text, Bearing bearing) {
        this(id, source, anchor, text, bearing, false);
    }

    /** Where in the source, in short: "¶15", "p. 3". */
    public Optional<String> place() {
        return anchor.map(Anchor::text);
    }

    /** The same, saying other things of types. */
    public Claim with(Bearing other) {
        return new Claim(id, source, anchor, text, other, unsupported);
    }
}
