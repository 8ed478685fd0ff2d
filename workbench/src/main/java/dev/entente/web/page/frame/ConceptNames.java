// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.app.Initials;
import dev.entente.brief.Briefs;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.stream.IntStream;

/** The concepts that pages offer. */
public final class ConceptNames {

    /**
     * A concept to choose, which says what “holds” means.
     *
     * @param title in words: "sequential stability"
     * @param meaning what holds under it, in a sentence
     * @param letter for tables, the same in all of them
     */
    public record Reading(String name, String title, String meaning, String letter, boolean chosen) {}

    private static final Initials LETTERS =
            Initials.of(Concepts.usual().stream().map(Concept::name).toList());

    private ConceptNames() {}

    /** All that can be chosen, with the one of a name chosen. */
    public static List<Reading> readings(String name) {
        Concept chosen = concept(name);
        return IntStream.range(0, Concepts.usual().size())
                .mapToObj(k -> reading(k, chosen))
                .toList();
    }

    private static Reading reading(int place, Concept chosen) {
        Concept concept = Concepts.usual().get(place);
        return new Reading(
                concept.name(), concept.title(), Briefs.holding(concept), LETTERS.of(place), concept.equals(chosen));
    }

    /** The concept of a name; for any other the one that is meant where none is named. */
    public static SanctionConcept concept(String name) {
        return Concepts.usual().stream()
                .filter(concept -> concept.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Concepts.MEANT);
    }
}
