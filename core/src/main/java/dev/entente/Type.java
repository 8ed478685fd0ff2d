// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.List;
import java.util.Optional;

/**
 * One of the types of which a decision maker may be, where it is not known which.
 *
 * @param id its name in the case file
 * @param name its name in sentences
 * @param prior how far the analyst believes in it before any evidence; all of a decision maker's types have one, or none
 * @param preference what a decision maker of this type wants
 * @param open where the order of that is open
 * @param grounds why the analyst thinks that it may be of this type, and so far
 */
public record Type(
        String id,
        String name,
        Optional<Fraction> prior,
        Preference preference,
        List<OpenOrder> open,
        Grounds grounds) {

    public Type {
        Checks.said(id, "a type without an id", () -> "named “" + name + "”");
        Checks.said(name, "a type without a name", () -> id);
        if (prior.filter(share -> share.signum() < 0 || share.compareTo(Fraction.ONE) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("a prior that is no share of 1 (" + id + ": "
                    + prior.orElseThrow().written() + ")");
        }
        open = List.copyOf(open);
    }

    /** The same with another preference. */
    public Type with(Preference other) {
        return new Type(id, name, prior, other, open, grounds);
    }
}
