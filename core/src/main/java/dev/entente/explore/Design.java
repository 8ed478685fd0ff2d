// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.stability.SanctionConcept;
import java.util.List;

/**
 * An experiment as data: with the same case it gives the same numbers, on any machine and however the work is shared out.
 *
 * @param fingerprint of the case, by {@link Fingerprint}
 * @param concepts what is asked in each world
 * @param extent which worlds
 */
public record Design(String fingerprint, List<SanctionConcept> concepts, Extent extent) {

    public Design {
        concepts = List.copyOf(concepts);
        if (concepts.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked");
        }
    }

    /** Which worlds are looked at; they are numbered from 0. */
    public sealed interface Extent {

        /** How many worlds. */
        long worlds();

        /** Every world of the case, in a fixed order. */
        record Every(long worlds) implements Extent {}

        /** Worlds by chance, each as likely as any other; the seed and its number make a world. */
        record Sample(long worlds, long seed) implements Extent {}
    }
}
