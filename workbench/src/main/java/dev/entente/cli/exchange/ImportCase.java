// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.exchange;

import dev.entente.app.Brought;
import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.exchange.Format;
import dev.entente.exchange.GameTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a case of another program's file. */
@Command(
        name = "import",
        sortOptions = false,
        description = {
            "Make a case of what another program wrote: the table of a conflict (.csv, .tsv, .xlsx), a file of GMCR+ (.gmcr),"
                    + " a game of Gambit in strategic form (.nfg) or as a tree (.efg).",
            "Of a tree it is asked how good it is to rest before an end, which the file does not say.",
            "What can't come over is listed with its line; nothing that is there is overwritten."
        },
        footer = {
            "",
            "Example:  entente import dilemma.nfg -o my-case",
            "          entente import table.xlsx -o my-case",
            "          entente import game.efg -o my-case --answers orders.txt",
            "          entente import ach.xlsx --into my-case --party target --marks II=0.1,I=0.3,N=0.5,C=0.7,CC=0.9"
        })
public final class ImportCase implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file; its ending tells the format.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The folder of the new case. Without it: the case file, on standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Of a tree: take the orders of its states from this file, a line “party: best > next = next” each.")
    private Optional<Path> answers = Optional.empty();

    @Option(
            names = "--into",
            paramLabel = "CASE",
            description =
                    "The file is a table of hypotheses: a row for each item of evidence, a column for each type of --party."
                            + " Add it to this case.")
    private Optional<Path> into = Optional.empty();

    @Option(names = "--party", paramLabel = "NAME", description = "With --into: whose types the hypotheses are.")
    private Optional<String> party = Optional.empty();

    @Option(
            names = "--marks",
            paramLabel = "MARK=SHARE,…",
            description = "With --into: how likely an item with a mark is, such as II=0.1,I=0.3,N=0.5,C=0.7,CC=0.9.")
    private Optional<String> marks = Optional.empty();

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        String name = file.toString();
        if (into.isPresent()) {
            new EvidenceImport(file, into.get(), spec.commandLine())
                    .run(
                            party.orElseThrow(() ->
                                    CommandFailure.usage("--into needs --party: whose types the hypotheses are.")),
                            marks);
            return;
        }
        if (party.isPresent() || marks.isPresent()) {
            throw CommandFailure.usage(
                    "--party and --marks go with --into CASE, a case that a table of hypotheses is added to.");
        }
        Format format =
                Format.of(name).filter(Format::canBeRead).orElseThrow(() -> CommandFailure.usage(unknown(name)));
        Optional<Path> target = output.map(folder -> folder.resolve("case.yaml"));
        target.filter(Files::exists).ifPresent(there -> {
            throw FileFailure.notWritten(there, new FileAlreadyExistsException(there.toString()));
        });
        Reading<Document> reading = read(format, name);
        switch (reading) {
            case Reading.Failed<Document>(List<Diagnostic> found) -> throw CasePath.failure(found, err);
            case Reading.Done<Document>(Document document, List<Diagnostic> found) -> {
                found.forEach(diagnostic -> err.print(diagnostic.text()));
                write(document.write(), target, err);
            }
        }
    }

    private static String unknown(String name) {
        return "“%s” does not end as a file that can be read does: %s."
                .formatted(
                        name,
                        Arrays.stream(Format.values())
                                .filter(Format::canBeRead)
                                .flatMap(format -> format.endings().stream())
                                .collect(Collectors.joining(", ")));
    }

    private Reading<Document> read(Format format, String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return spreadsheet(name);
        }
        Diagnostics findings = new Diagnostics();
        Optional<SourceFile> text = SourceReader.read(file, name, findings);
        return text.map(read -> format == Format.EFG ? tree(read) : Brought.text(read, format))
                .orElseGet(() -> new Reading.Failed<>(findings.list()));
    }

    private Reading<Document> spreadsheet(String name) {
        return Brought.spreadsheet(name, bytes(file));
    }

    /** A whole file, as it is. */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    private Reading<Document> tree(SourceFile read) {
        return switch (Brought.tree(read)) {
            case Reading.Failed<GameTree>(List<Diagnostic> found) -> new Reading.Failed<>(found);
            case Reading.Done<GameTree>(GameTree tree, List<Diagnostic> found) ->
                new Reading.Done<>(
                        tree.document(
                                read.name(),
                                new TreeOrders(tree, spec.commandLine().getErr()).asked(answers)),
                        found);
        };
    }

    private void write(String text, Optional<Path> target, PrintWriter err) {
        if (target.isEmpty()) {
            spec.commandLine().getOut().print(text);
            return;
        }
        Path written = target.get();
        WholeFile.createWithFolder(written, text.getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getOut().println(written);
        err.println("Next: 'entente check %s' says what it still needs, and 'entente brief %s' what holds."
                .formatted(output.orElseThrow(), output.orElseThrow()));
    }
}
