// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.sweep;

import dev.entente.Named;
import dev.entente.app.CaseFiles;
import dev.entente.app.FileFailure;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.SweepFile;
import dev.entente.casefile.SweepFile.Listed;
import dev.entente.casefile.SweepFile.Variants;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.Bounds;
import dev.entente.explore.Exploration;
import dev.entente.explore.Sweep;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import dev.entente.stability.SanctionConcept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sweep goes through: the cases that its file lists, each as it stands and in the variants that are asked for.
 *
 * @param title of the file, where it has one
 * @param read in the order of the file
 * @param warnings of all of them
 */
record Sweeping(Optional<String> title, Sweep sweep, List<Read> read, List<Diagnostic> warnings) {

    Sweeping {
        read = List.copyOf(read);
        warnings = List.copyOf(warnings);
    }

    /** A case, and where it stands. */
    record Read(Case subject, Path path) {

        String file() {
            return path.toString().replace('\\', '/');
        }
    }

    List<Case> cases() {
        return read.stream().map(Read::subject).toList();
    }

    /** Reads the file and all its cases. */
    static Reading<Sweeping> read(Path path) {
        Diagnostics findings = new Diagnostics();
        Optional<SweepFile> file = SweepFile.read(path, findings);
        Finding finding = new Finding(path, Bounds.now().folder(), findings);
        Optional<Sweep> sweep = file.map(listing -> {
            listing.cases().forEach(finding::find);
            return finding.sweep(listing);
        });
        return findings.reading(
                () -> new Sweeping(file.flatMap(SweepFile::title), sweep.orElseThrow(), finding.read, findings.list()));
    }

    /** Goes from entry to entry, and gathers what is wrong with any. */
    private static final class Finding {

        private final Path from;
        private final Optional<Path> within;
        private final Diagnostics findings;
        private final Map<Path, Place> listed = new LinkedHashMap<>();
        private final List<Read> read = new ArrayList<>();

        Finding(Path from, Optional<Path> within, Diagnostics findings) {
            this.from = from;
            this.within = within;
            this.findings = findings;
        }

        /** How the cases are gone through, with what is usual where the file doesn’t say. */
        Sweep sweep(SweepFile file) {
            List<SanctionConcept> concepts = new ArrayList<>();
            for (Scalar name : file.concepts()) {
                if (Concepts.named(name.text(), Forming.NONE).orElse(null) instanceof SanctionConcept concept) {
                    concepts.add(concept);
                } else {
                    findings.error(
                            name.place(),
                            "worlds can’t be solved under “" + name.text() + "”",
                            "They are solved under " + Concepts.usualNames() + ".");
                }
            }
            return new Sweep(
                    concepts.isEmpty() ? Concepts.usual() : concepts,
                    file.worlds().orElse(Exploration.USUAL_WORLDS),
                    file.seeds().isEmpty() ? List.of(Exploration.USUAL_SEED) : file.seeds());
        }

        void find(Listed entry) {
            List<Path> found = paths(entry);
            List<Case> bases = new ArrayList<>();
            for (Path path : found) {
                Place before = listed.putIfAbsent(path.toAbsolutePath().normalize(), entry.place());
                if (before == null) {
                    read(path, Optional.empty()).ifPresent(base -> {
                        bases.add(base);
                        variants(base, entry.variants()).forEach(name -> read(path, Optional.of(name)));
                    });
                } else {
                    findings.error(
                            entry.place(),
                            path + " is in this sweep already, by line " + before.line(),
                            "List each case once.");
                }
            }
            if (bases.size() == found.size()) {
                requireVariants(entry.variants(), bases);
            }
        }

        /** The cases of an entry; none after saying why there is none. */
        private List<Path> paths(Listed entry) {
            try {
                Path path = from.resolveSibling(entry.path()).normalize();
                if (within.isPresent() && leads(path, within.get())) {
                    findings.error(entry.place(), "this leads out of the folder that is open", "");
                    return List.of();
                }
                if (!Files.exists(path)) {
                    findings.error(
                            entry.place(), "there is no file " + path, "The path counts from this file's folder.");
                    return List.of();
                }
                return cases(path, entry.place());
            } catch (InvalidPathException _) {
                findings.error(entry.place(), "“" + entry.path() + "” is no path");
                return List.of();
            }
        }

        private static boolean leads(Path path, Path root) {
            try {
                return !path.toRealPath().startsWith(root.toRealPath());
            } catch (IOException _) {
                return !path.toAbsolutePath().startsWith(root.toAbsolutePath());
            }
        }

        private List<Path> cases(Path path, Place place) {
            CaseFiles.Found found = CaseFiles.below(path);
            found.unread().forEach((folder, failure) -> unread(place, failure));
            List<Path> cases = found.cases().stream()
                    .filter(file -> !CaseFile.isTemplate(file))
                    .toList();
            if (cases.isEmpty() && found.unread().isEmpty()) {
                findings.error(
                        place,
                        "there is no case at " + path,
                        found.cases().isEmpty()
                                ? "A case is a folder with case.yaml, or a YAML file."
                                : "What is there are templates, which cases extend.");
            }
            return cases;
        }

        private void unread(Place place, FileFailure failure) {
            findings.error(place, String.valueOf(failure.getMessage()));
        }

        private Optional<Case> read(Path path, Optional<String> variant) {
            return switch (CaseFile.read(path, variant, within)) {
                case Reading.Failed<Case>(List<Diagnostic> found) -> {
                    found.forEach(findings::add);
                    yield Optional.empty();
                }
                case Reading.Done<Case>(Case subject, List<Diagnostic> found) -> {
                    if (variant.isEmpty()) {
                        found.forEach(findings::add);
                    }
                    read.add(new Read(subject, path));
                    yield Optional.of(subject);
                }
            };
        }

        private static List<String> variants(Case base, Variants asked) {
            return switch (asked) {
                case Variants.Every _ -> base.basis().variants();
                case Variants.Named(List<Scalar> names) ->
                    names.stream()
                            .map(Scalar::text)
                            .filter(base.basis().variants()::contains)
                            .toList();
            };
        }

        /** Each variant that is named is one of some case of its entry. */
        private void requireVariants(Variants asked, List<Case> bases) {
            List<String> there = bases.stream()
                    .flatMap(base -> base.basis().variants().stream())
                    .distinct()
                    .toList();
            if (asked instanceof Variants.Named(List<Scalar> names)) {
                names.stream()
                        .filter(name -> !there.contains(name.text()))
                        .forEach(name -> findings.error(
                                name.place(),
                                Named.<Case>unknown("variant", List.of(name.text()), there)
                                        .message()));
            }
        }
    }
}
