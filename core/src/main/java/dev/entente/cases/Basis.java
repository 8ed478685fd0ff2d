// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.cases.reference.ReferenceClass;
import java.util.List;
import java.util.Optional;

/**
 * What a case rests on: the file it was read from, and what that names.
 *
 * @param id the name of the case in output: the folder's or the file's
 * @param variant the variant that was applied
 * @param variants the variants that can be asked for
 * @param citation the publication that the case was taken from
 * @param classes what came of other cases like it
 */
public record Basis(
        String id,
        Optional<String> variant,
        List<String> variants,
        Optional<String> citation,
        List<Source> sources,
        List<Claim> claims,
        List<ReferenceClass> classes) {

    public Basis {
        variants = List.copyOf(variants);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        classes = List.copyOf(classes);
    }

    /** Nothing but a name. */
    public Basis(String id) {
        this(id, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** The same with other evidence. */
    public Basis withClaims(List<Claim> others) {
        return new Basis(id, variant, variants, citation, sources, others, classes);
    }

    /** Whether only reference classes are from a source, and no claim of the model. */
    public boolean countsOnly(Source source) {
        return claims.stream().noneMatch(claim -> claim.source().equals(source.id()))
                && classes.stream().anyMatch(one -> one.source().equals(Optional.of(source.id())));
    }

    /** Whether it brings no claims of its own and rests as a whole on what it cites, as a case from the literature does. */
    public boolean restsOnCitation() {
        return citation.isPresent() && claims.isEmpty();
    }
}
