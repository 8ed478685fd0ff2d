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
        open = List.copyOf(open);
    }
}
