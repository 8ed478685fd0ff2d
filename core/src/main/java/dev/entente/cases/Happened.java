// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What happened in the end, so that the model can be held against it. Nothing that is computed of a case asks for it.
 *
 * @param was as the case file writes it ("settlement", "NYYN", "modify, accept")
 * @param where the states in which it was so; atoms named in full
 * @param date when, as text
 * @param citation where that is written
 * @param because ids of the {@link Claim}s that say so; there is a citation or one of these
 */
public record Happened(
        String was,
        Statement where,
        String date,
        Optional<String> citation,
        List<String> because,
        Made made,
        Status status) {

    public Happened {
        because = List.copyOf(because);
        if (citation.isEmpty() && because.isEmpty()) {
            throw new IllegalArgumentException("what happened has no source (" + was + ")");
        }
    }

    /** When the model was made, as against what happened. */
    public enum Made {
        /** When it was known what had happened. */
        POSTDICTION,
        /** Before it happened. */
        FORECAST
    }

    /** How sure is what stands in the case of what happened and, where the model is taken from the literature, of the model. */
    public enum Status {
        /** Both were read in their source. */
        READ,
        /** One of them is recalled, and was not read again. */
        MEMORY
    }

    /** Where it is written, in a line: the citation, or the places of the claims. */
    public String source(Basis basis) {
        return citation.orElseGet(() -> String.join(
                "; ",
                basis.claims().stream()
                        .filter(claim -> because.contains(claim.id()))
                        .map(claim -> place(claim, basis))
                        .distinct()
                        .toList()));
    }

    private static String place(Claim claim, Basis basis) {
        String title = basis.sources().stream()
                .filter(source -> source.id().equals(claim.source()))
                .map(Source::title)
                .findFirst()
                .orElse(claim.source());
        return title + claim.place().map(place -> ", " + place).orElse("");
    }
}
