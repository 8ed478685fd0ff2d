// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.app.CaseFiles;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The case that a command is about. */
public final class CaseArgument {
    /** What is not known, by the keys of the case file. */
    public static final List<String> OPEN = List.of("any-order", "types", "known", "maybe");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "A folder with case.yaml, or a YAML file.")
    private Path path;

    @Option(names = "--variant", paramLabel = "NAME", description = "Apply this variant of the case first.")
    private Optional<String> variant = Optional.empty();

    /** What is said of how the parties see each other. */
    public static final List<String> SEES = List.of("sees");

    /** As it is to be written in a command line. */
    public String quotedPath() {
        return named().quoted();
    }

    /** The file that the case stands in. */
    public Path file() {
        return CaseFiles.file(path);
    }

    /** The name of the variant asked for. */
    public Optional<String> variant() {
        return variant;
    }

    /** Reads the case: see {@link CasePath#read}. */
    public Case read() {
        return named().read(spec.commandLine().getErr());
    }

    /** Reads the case with some of what the plain reading passes over, by their keys in the case file. */
    public Case read(List<String> used) {
        return named().read(spec.commandLine().getErr(), used);
    }

    /** Reads the case with all that it marks as not known. */
    public Case readOpen() {
        return read(OPEN);
    }

    /** See {@link CasePath#otherVariants}. */
    public Map<String, Case> otherVariants(Case read) {
        return named().otherVariants(read);
    }

    /** The case as it was named. */
    public Path path() {
        return path;
    }

    private CasePath named() {
        return new CasePath(path, variant);
    }
}
