// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.Named;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.Diagnostic;
import dev.entente.casefile.Reading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The case that a command is about. */
final class CaseArgument {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "A folder with case.yaml, or a YAML file.")
    private Path path;

    @Option(names = "--variant", paramLabel = "NAME", description = "Apply this variant of the case first.")
    private Optional<String> variant = Optional.empty();

    /** As it is to be written in a command line. */
    String quotedPath() {
        String written = path.toString();
        return written.matches("[\\w./:@%+=,-]+") ? written : "'" + written.replace("'", "'\\''") + "'";
    }

    /** The name of the variant asked for. */
    Optional<String> variant() {
        return variant;
    }

    /**
     * Reads the case; says on stderr what there is to warn of, and what the case states that no analysis uses yet.
     *
     * @throws CommandFailure when the case has errors, or no such variant
     */
    Case read() {
        Case base = readAs(Optional.empty());
        Case asked = base;
        if (variant.isPresent()) {
            if (!base.variants().contains(variant.get())) {
                Named.<Case>unknown("variant", List.of(variant.get()), base.variants())
                        .or(CommandFailure::usage);
            }
            asked = readAs(variant);
        }
        return asked;
    }

    /** The other variants of the case that was read, each applied to it as it stands; those with errors are left out. */
    Map<String, Case> otherVariants(Case read) {
        Map<String, Case> others = new LinkedHashMap<>();
        for (String name : read.variants()) {
            if (!variant.equals(Optional.of(name))
                    && CaseFile.read(path, Optional.of(name)) instanceof Reading.Done<Case>(Case other, var _)) {
                others.put(name, other);
            }
        }
        return others;
    }

    private Case readAs(Optional<String> name) {
        PrintWriter err = spec.commandLine().getErr();
        Reading<Case> reading = CaseFile.read(path, name);
        boolean last = name.equals(variant);
        return switch (reading) {
            case Reading.Failed<Case>(List<Diagnostic> found) -> {
                found.forEach(diagnostic -> err.print(diagnostic.text()));
                long errors = found.stream().filter(Diagnostic::isError).count();
                throw new CommandFailure(
                        ExitCode.CASE_HAS_ERRORS,
                        errors == 1 ? "1 error; nothing was computed." : errors + " errors; nothing was computed.");
            }
            case Reading.Done<Case>(Case read, List<Diagnostic> found) -> {
                if (last) {
                    if (!found.isEmpty()) {
                        err.println("note: %d %s; 'entente check %s' shows what."
                                .formatted(found.size(), found.size() == 1 ? "warning" : "warnings", path));
                    }
                    read.deferred().forEach(deferred -> err.println("note: " + deferred.sentence()));
                }
                yield read;
            }
        };
    }
}
