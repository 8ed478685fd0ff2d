// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.warn.WithoutGrounds;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A case as its analyst wrote it: its texts and where they stand, templates and a variant applied. */
public final class WrittenCase {

    private static final Set<String> TEXTS =
            Set.of("title", "question", "citation", "name", "short", "label", "noun", "undo", "assumption", "claim");

    private static final String SOURCES = "sources";

    private final Mapping mapping;

    /** The mappings whose entries may be a label alone. */
    private final Set<String> labelled;

    private WrittenCase(Mapping mapping) {
        this.mapping = mapping;
        boolean byOptions = mapping.value("decision-makers").orElse(null) instanceof Mapping parties
                && parties.entries().stream()
                        .anyMatch(party -> party.value() instanceof Mapping of
                                && of.value("options").isPresent());
        this.labelled = byOptions ? Set.of("options") : Set.of("states");
    }

    /** A text in the analyst's own words, under its key. */
    public record Text(String key, Scalar value) {}

    /**
     * Reads a case that is known to be sound.
     *
     * @throws IllegalArgumentException when it isn't
     */
    public static WrittenCase read(Path path, Optional<String> variant) {
        Diagnostics findings = new Diagnostics();
        Optional<Mapping> base =
                Inheritance.read(path, Optional.empty(), findings).flatMap(mapping -> Variants.base(mapping, findings));
        Optional<Mapping> whole =
                variant.isEmpty() ? base : base.flatMap(mapping -> Variants.apply(mapping, variant.get(), findings));
        return findings.reading(() -> new WrittenCase(whole.orElseThrow())).orElseThrow();
    }

    /** Every text that is no name of a source, each place once, variants included. */
    public List<Text> texts() {
        Map<Place, Text> texts = new LinkedHashMap<>();
        mapping.entries().stream()
                .filter(entry -> !entry.key().text().equals(SOURCES))
                .flatMap(entry -> texts(entry, ""))
                .forEach(text -> texts.putIfAbsent(text.value().place(), text));
        return List.copyOf(texts.values());
    }

    private Stream<Text> texts(Entry entry, String above) {
        String key = entry.key().text();
        return switch (entry.value()) {
            case Scalar scalar
            when !scalar.isNull() && (TEXTS.contains(key) || labelled.contains(above)) ->
                Stream.of(new Text(key, scalar));
            case Scalar _ -> Stream.empty();
            case Node inner -> below(inner, key);
        };
    }

    private Stream<Text> below(Node node, String above) {
        return switch (node) {
            case Mapping inner -> inner.entries().stream().flatMap(entry -> texts(entry, above));
            case Sequence list -> list.items().stream().flatMap(item -> below(item, ""));
            case Scalar _ -> Stream.empty();
        };
    }

    /** What the model states without a claim or an assumption, as warnings; nothing of a case that rests on what it cites. */
    public List<Diagnostic> withoutGrounds(Case subject) {
        Diagnostics findings = new Diagnostics();
        new WithoutGrounds(subject, mapping, findings).find();
        return findings.list();
    }

    /** Where a key at the top stands; the beginning of the case where it has none. */
    public Place place(String key) {
        return mapping.entry(key)
                .map(entry -> entry.key().place())
                .orElseGet(() -> mapping.place().file().place(0, 0));
    }
}
