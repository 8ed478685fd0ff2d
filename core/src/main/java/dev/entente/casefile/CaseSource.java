// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.tree.Change;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a case read once, with what it extends, to be asked about many times: as it stands, with a variant, with
 * further changes that stand in no file.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="variants"}
 */
public final class CaseSource {

    private final SourceFile own;
    private final String id;
    private final Mapping base;
    private final boolean extending;
    private final List<Diagnostic> diagnostics;

    private CaseSource(SourceFile own, String id, Mapping base, boolean extending, List<Diagnostic> diagnostics) {
        this.own = own;
        this.id = id;
        this.base = base;
        this.extending = extending;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Reads a text as far as it is a mapping; whether it is a case is said by {@link #read}.
     *
     * @param path where the text belongs
     * @param within the folder outside which nothing is read
     */
    public static Reading<CaseSource> of(SourceFile text, Path path, Optional<Path> within) {
        Diagnostics findings = new Diagnostics();
        Optional<Mapping> base =
                Inheritance.read(text, path, within, findings).flatMap(mapping -> Variants.base(mapping, findings));
        return findings.reading(() -> new CaseSource(
                text,
                CaseFile.id(path),
                base.orElseThrow(),
                !Inheritance.templates(text, path, within).isEmpty(),
                findings.list()));
    }

    /** The whole as a text that extends nothing: its own, or one with what it extends taken in. */
    public String text() {
        return extending ? Document.of(own.name(), base).write() : own.text();
    }

    /** The names of its variants. */
    public List<String> variants() {
        return Variants.names(base);
    }

    /**
     * The case, a variant applied where one is named, and then the changes.
     *
     * @param changes a patch such as a variant is; {@link Merging#NO_CHANGES} for none
     */
    public Reading<Case> read(Optional<String> variant, Mapping changes) {
        Diagnostics findings = new Diagnostics();
        diagnostics.forEach(findings::add);
        Optional<Case> read = whole(variant, changes, findings)
                .flatMap(mapping -> CaseBinder.bind(mapping, base, id, variant, findings));
        return findings.reading(read::orElseThrow);
    }

    /** The case with each of its other variants, by name, and the same changes; those that then have errors are left out. */
    public Map<String, Case> otherVariants(Optional<String> variant, Mapping changes) {
        Map<String, Case> others = new LinkedHashMap<>();
        for (String name : variants()) {
            if (!variant.equals(Optional.of(name))
                    && read(Optional.of(name), changes) instanceof Reading.Done<Case>(Case other, var _)) {
                others.put(name, other);
            }
        }
        return others;
    }

    /** What stands at a place of the whole, a variant and changes applied, as it was written. */
    public Optional<Node> at(Optional<String> variant, Mapping changes, NodePath path) {
        return whole(variant, changes, new Diagnostics()).flatMap(mapping -> Change.find(mapping, path));
    }

    /** The one patch of the case that does what a variant does and then changes: what a new variant would say. */
    public Mapping patch(Optional<String> variant, Mapping changes) {
        Mapping first = variant.map(name -> Variants.patch(base, name)).orElse(Merging.NO_CHANGES);
        return whole(variant, changes, new Diagnostics())
                .map(result -> Merging.joined(base, first, changes, result))
                .orElse(changes);
    }

    private Optional<Mapping> whole(Optional<String> variant, Mapping changes, Diagnostics findings) {
        Optional<Mapping> varied =
                variant.isEmpty() ? Optional.of(base) : Variants.apply(base, variant.get(), findings);
        return varied.map(mapping -> new Merging(findings).vary(mapping, changes));
    }
}
