// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.explore;

import dev.entente.answer.Explored;
import dev.entente.answer.json.Json;
import dev.entente.app.WholeFile;
import dev.entente.explore.Survey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The files that an exploration is written to. */
final class ExplorationFiles {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write the answer, and the record of the run, as JSON.")
    private Optional<Path> save = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the shares of all states as CSV.")
    private Optional<Path> csv = Optional.empty();

    @Option(
            names = "--csv-worlds",
            paramLabel = "FILE",
            description = "Write the worlds as CSV: which facts hold in each, and which outcomes.")
    private Optional<Path> csvWorlds = Optional.empty();

    void write(Survey survey, Explored answer) {
        String partial = survey.whole() ? "" : ", partial: the run was stopped before it was done";
        ExplorationCsv tables = new ExplorationCsv(survey);
        save.ifPresent(file -> write(file, writer -> Json.write(answer, writer), partial));
        csv.ifPresent(file -> write(file, tables::states, partial));
        csvWorlds.ifPresent(file -> write(file, tables::worlds, partial));
    }

    private void write(Path file, Consumer<PrintWriter> content, String partial) {
        StringWriter text = new StringWriter();
        content.accept(new PrintWriter(text));
        WholeFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getErr().println("Wrote " + file + partial + ".");
    }
}
