// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.List;

/** The concepts that pages offer. */
public final class ConceptNames {

    public static final List<String> OFFERED =
            Concepts.usual().stream().map(Concept::name).toList();

    private ConceptNames() {}

    /** The concept of a name; for any other the one that is meant where none is named. */
    public static SanctionConcept concept(String name) {
        return Concepts.usual().stream()
                .filter(concept -> concept.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Concepts.MEANT);
    }
}
