// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Node.Mapping;
import java.util.Optional;

/**
 * What stands on a sheet: the text of a case file, the variant that is looked at, and what a person tries on top of it.
 *
 * @param text of the case file
 * @param variant the variant that is looked at
 * @param changes what is tried: a patch, as a variant is one
 */
public record Content(String text, Optional<String> variant, Mapping changes) {

    /** A text as it stands. */
    public static Content of(String text) {
        return new Content(text, Optional.empty(), Merging.NO_CHANGES);
    }

    /** Whether something is tried that stands in no file. */
    public boolean tried() {
        return !changes.entries().isEmpty();
    }

    public Content withText(String other) {
        return new Content(other, variant, changes);
    }

    /** Another variant; what was tried on the last one is left behind. */
    public Content withVariant(Optional<String> other) {
        return new Content(text, other, Merging.NO_CHANGES);
    }

    public Content withChanges(Mapping others) {
        return new Content(text, variant, others);
    }
}
