// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page;

import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.List;

/** The concepts that pages offer. */
final class ConceptNames {

    static final List<String> OFFERED =
            Concepts.usual().stream().map(Concept::name).toList();

    private ConceptNames() {}

    /** The concept of a name; sequential stability for any other. */
    static Concept concept(String name) {
        return Concepts.usual().stream()
                .filter(concept -> concept.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Concepts.SEQ);
    }

    /** As {@link #concept}, where improvements are weighed against answers; sequential stability for one that does not. */
    static SanctionConcept weighing(String name) {
        return concept(name) instanceof SanctionConcept known ? known : Concepts.SEQ;
    }
}
