// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.casefile.warn.Warnings;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads cases from files. Every mistake is found at once, each with its place.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="read"}
 */
public final class CaseFile {

    /** The most bytes, and characters, that a case file may have. */
    public static final int LARGEST = SourceReader.LARGEST;

    private CaseFile() {}

    /**
     * Reads a case as it stands.
     *
     * @param path a case file, or a folder that holds a {@code case.yaml}
     */
    public static Reading<Case> read(Path path) {
        return read(path, Optional.empty());
    }

    /** Reads a case, a variant of it applied where one is named. */
    public static Reading<Case> read(Path path, Optional<String> variant) {
        return read(path, variant, Optional.empty());
    }

    /** As {@link #read(Path, Optional)}, following {@code extends} nowhere outside the folder {@code within}. */
    public static Reading<Case> read(Path path, Optional<String> variant, Optional<Path> within) {
        Diagnostics findings = new Diagnostics();
        return read(Inheritance.read(path, within, findings), id(path), variant, findings);
    }

    /** As {@link #read(Path, Optional, Optional)} for a text that is not saved yet and belongs at {@code path}. */
    public static Reading<Case> read(SourceFile text, Path path, Optional<String> variant, Optional<Path> within) {
        Diagnostics findings = new Diagnostics();
        return read(Inheritance.read(text, path, within, findings), id(path), variant, findings);
    }

    /**
     * Reads a case with all its variants: mistakes anywhere, and warnings of what is probably not meant.
     *
     * @return the case as it stands, without a variant
     */
    public static Reading<Case> check(Path path) {
        return check(path, Optional.empty());
    }

    /** As {@link #check(Path)}, following {@code extends} nowhere outside the folder {@code within}. */
    public static Reading<Case> check(Path path, Optional<Path> within) {
        Diagnostics findings = new Diagnostics();
        return check(Inheritance.read(path, within, findings), id(path), findings);
    }

    /** As {@link #check(Path)} for a text that is not saved yet and belongs at {@code path}. */
    public static Reading<Case> check(SourceFile text, Path path, Optional<Path> within) {
        Diagnostics findings = new Diagnostics();
        return check(Inheritance.read(text, path, within, findings), id(path), findings);
    }

    private static Reading<Case> check(Optional<Mapping> file, String id, Diagnostics findings) {
        Optional<Mapping> base = file.flatMap(mapping -> Variants.base(mapping, findings));
        Optional<Case> read = base.flatMap(mapping -> CaseBinder.bind(mapping, id, findings));
        List<Case> variants =
                base.map(mapping -> checkVariants(mapping, id, findings)).orElse(List.of());
        if (read.isPresent() && base.isPresent() && !findings.hasErrors()) {
            new Warnings(read.get(), variants, base.get(), findings).find();
        }
        return findings.reading(read::orElseThrow);
    }

    /**
     * The files that a text extends, one through the other, as far as they can be followed.
     *
     * @param path where the text belongs
     */
    public static List<Path> templates(SourceFile text, Path path, Optional<Path> within) {
        return Inheritance.templates(text, path, within);
    }

    /** Whether the file says that it is a template: something that cases extend, and none by itself. */
    public static boolean isTemplate(Path path) {
        return Inheritance.isTemplate(path);
    }

    private static Reading<Case> read(
            Optional<Mapping> file, String id, Optional<String> variant, Diagnostics findings) {
        Optional<Mapping> base = file.flatMap(mapping -> Variants.base(mapping, findings));
        Optional<Mapping> whole =
                variant.isEmpty() ? base : base.flatMap(mapping -> Variants.apply(mapping, variant.get(), findings));
        Optional<Case> read =
                whole.flatMap(mapping -> CaseBinder.bind(mapping, base.orElseThrow(), id, variant, findings));
        return findings.reading(read::orElseThrow);
    }

    /**
     * A mistake in what a variant says is told once; one that it brings about elsewhere names the variant.
     *
     * @return the variants that can be read
     */
    private static List<Case> checkVariants(Mapping base, String id, Diagnostics findings) {
        List<Case> sound = new ArrayList<>();
        Set<Diagnostic> known = new LinkedHashSet<>(findings.list());
        boolean baseSound = !findings.hasErrors();
        for (String name : Variants.names(base)) {
            Place own = Variants.place(base, name);
            Diagnostics ofVariant = new Diagnostics();
            Variants.apply(base, name, ofVariant)
                    .flatMap(mapping -> CaseBinder.bind(mapping, base, id, Optional.of(name), ofVariant))
                    .ifPresent(sound::add);
            List<Diagnostic> further = new ArrayList<>(ofVariant.list());
            further.removeAll(known);
            for (Diagnostic diagnostic : further) {
                if (own.covers(diagnostic.place())) {
                    findings.add(diagnostic);
                } else if (baseSound) {
                    findings.add(new Diagnostic(
                            diagnostic.severity(),
                            diagnostic.place(),
                            diagnostic.message() + " (in variant “" + name + "”)",
                            diagnostic.hint()));
                }
            }
        }
        return sound;
    }

    /** What a case is called in output: its folder's name, or the file's without its ending. */
    public static String id(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        boolean inFolder = whole.endsWith(Link.CASE_FILE);
        Path named = inFolder ? whole.getParent() : whole;
        Path name = named == null ? null : named.getFileName();
        return name == null ? "case" : name.toString().replaceFirst("\\.ya?ml$", "");
    }
}
