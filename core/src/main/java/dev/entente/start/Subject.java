// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.Optional;

/** A draft as the case that its text says. */
final class Subject {

    private static final String FILE = "case.yaml";

    private Subject() {}

    /** The case; empty while nobody can do anything. */
    static Optional<Case> of(Draft draft) {
        Draft titled = draft.title().isEmpty() ? draft.titled("a new case") : draft;
        boolean something =
                draft.parties().stream().anyMatch(party -> !party.choices().isEmpty());
        return something
                        && CaseFile.read(
                                        SourceFile.of(FILE, titled.text()),
                                        Path.of(FILE),
                                        Optional.empty(),
                                        Optional.empty())
                                instanceof Reading.Done<Case>(Case read, var _)
                ? Optional.of(read)
                : Optional.empty();
    }
}
