// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.Named;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.Bounds;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case that a person names.
 *
 * @param path a folder with case.yaml, or a YAML file
 * @param variant the variant to apply first
 */
public record CasePath(Path path, Optional<String> variant) {

    /** As it is to be written in a command line. */
    public String quoted() {
        String written = path.toString();
        return written.matches("[\\w./:@%+=,-]+") ? written : "'" + written.replace("'", "'\\''") + "'";
    }

    /**
     * Reads the case.
     *
     * @param err where it is said what there is to warn of, and what the case states that no analysis uses yet
     * @throws CommandFailure when the case has errors, or no such variant
     */
    public Case read(PrintWriter err) {
        return read(err, List.of());
    }

    /**
     * As {@link #read(PrintWriter)}, for a command that uses some of what the plain reading passes over.
     *
     * @param used by their keys in the case file; nothing is said of them
     */
    public Case read(PrintWriter err, List<String> used) {
        Case base = readAs(Optional.empty(), err, used);
        Case asked = base;
        if (variant.isPresent()) {
            if (!base.basis().variants().contains(variant.get())) {
                Named.<Case>unknown(
                                "variant", List.of(variant.get()), base.basis().variants())
                        .or(CommandFailure::usage);
            }
            asked = readAs(variant, err, used);
        }
        return asked;
    }

    /** The other variants of the case that was read, each applied to it as it stands; those with errors are left out. */
    public Map<String, Case> otherVariants(Case read) {
        Map<String, Case> others = new LinkedHashMap<>();
        for (String name : read.basis().variants()) {
            if (!variant.equals(Optional.of(name))
                    && CaseFile.read(path, Optional.of(name), Bounds.now().folder())
                            instanceof Reading.Done<Case>(Case other, var _)) {
                others.put(name, other);
            }
        }
        return others;
    }

    private Case readAs(Optional<String> name, PrintWriter err, List<String> used) {
        Reading<Case> reading = CaseFile.read(path, name, Bounds.now().folder());
        boolean last = name.equals(variant);
        return switch (reading) {
            case Reading.Failed<Case>(List<Diagnostic> found) -> throw failure(found, err);
            case Reading.Done<Case>(Case read, List<Diagnostic> found) -> {
                if (last) {
                    if (!found.isEmpty()) {
                        err.println("note: %d %s; 'entente check %s' shows what."
                                .formatted(found.size(), found.size() == 1 ? "warning" : "warnings", path));
                    }
                    read.situation().deferred().stream()
                            .filter(deferred -> !used.contains(deferred.key()))
                            .forEach(deferred -> err.println("note: " + deferred.sentence()));
                }
                yield read;
            }
        };
    }

    /** Shows mistakes; what ends the command then. */
    public static CommandFailure failure(List<Diagnostic> found, PrintWriter err) {
        found.forEach(diagnostic -> err.print(diagnostic.text()));
        long errors = found.stream().filter(Diagnostic::isError).count();
        return new CommandFailure(
                ExitCode.CASE_HAS_ERRORS,
                errors == 1 ? "1 error; nothing was computed." : errors + " errors; nothing was computed.");
    }
}
