// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the answers that stand beside a case, in {@code expected.yaml}. */
public final class ExpectedFile {

    private static final String NAME = "expected.yaml";

    private ExpectedFile() {}

    /** The file of answers that belongs to a case; empty when there is none. */
    public static Optional<Path> beside(Path casePath) {
        Path file = Files.isDirectory(casePath)
                ? casePath.resolve(NAME)
                : casePath.endsWith(Link.CASE_FILE) ? casePath.resolveSibling(NAME) : casePath;
        return file.endsWith(NAME) && Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** Reads a file of answers to a case, which has been read without a variant. */
    public static Reading<List<Expectation>> read(Path path, Case subject) {
        return read(path, subject, Optional.empty());
    }

    /** As {@link #read(Path, Case)}, following {@code compare} nowhere outside the folder {@code within}. */
    public static Reading<List<Expectation>> read(Path path, Case subject, Optional<Path> within) {
        Diagnostics findings = new Diagnostics();
        List<Expectation> expectations = new ArrayList<>();
        SourceReader.read(path, path.toString().replace('\\', '/'), findings)
                .flatMap(file -> Document.of(file, findings))
                .ifPresent(document -> {
                    if (document.root() instanceof Mapping mapping) {
                        expectations.addAll(ExpectedBinder.bind(
                                mapping, subject, link -> other(link, path, within, findings), findings));
                    } else {
                        findings.error(
                                document.root().place(),
                                "a file of expectations is a mapping, not "
                                        + document.root().described(),
                                "Its answers stand under “checks”.");
                    }
                });
        return findings.reading(() -> List.copyOf(expectations));
    }

    /** The case that one is compared with, as it stands. */
    private static Optional<Case> other(Node link, Path from, Optional<Path> within, Diagnostics findings) {
        Optional<Path> file = new Link("compare", within, findings).file(link, from);
        return file.map(found -> CaseFile.read(found, Optional.empty(), within)).flatMap(read -> switch (read) {
            case Reading.Done<Case>(Case other, var _) -> Optional.of(other);
            case Reading.Failed<Case>(List<Diagnostic> mistakes) -> {
                findings.error(
                        link.place(),
                        "the case " + Link.shown(file.orElseThrow()) + " has mistakes: "
                                + mistakes.getFirst().message(),
                        "Check that case first.");
                yield Optional.empty();
            }
        });
    }
}
