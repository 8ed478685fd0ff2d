// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.app.CaseFiles;
import dev.entente.app.FileFailure;
import dev.entente.app.Home;
import dev.entente.app.Starter;
import dev.entente.app.WholeFile;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.RandomCase;
import dev.entente.casefile.edit.Template;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cli.choice.RandomChoice;
import dev.entente.cli.terminal.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a case: by questions, with an example to change, or drawn by chance. */
@Command(
        name = "new",
        sortOptions = false,
        description = {
            "Start a case: asks who decides, what each can do and wants, and writes FOLDER/case.yaml.",
            "A template knows a kind of conflict: its parties, their options and the wants that they may have.",
            "Nothing that is there is overwritten."
        },
        footer = {
            "",
            "Example:  entente new my-case",
            "          entente new my-river --template water",
            "          entente new --random --options 60 --seed 1 -o big"
        })
public final class NewCase implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder of the new case.")
    private Optional<Path> operand = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The same, as an option.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--starter", description = "Ask nothing; write an example with every common part of the format.")
    private boolean starter;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "Begin from what is known of a kind of conflict: ${COMPLETION-CANDIDATES}.")
    private Optional<String> template = Optional.empty();

    @Mixin
    private RandomChoice random;

    /** The names of the templates that come with Entente. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return templates().keySet().iterator();
        }
    }

    @Override
    public void run() {
        Path folder = folder();
        Optional<RandomCase> drawn = random.chosen();
        if (Stream.of(starter, drawn.isPresent(), template.isPresent())
                        .filter(way -> way)
                        .count()
                > 1) {
            throw CommandFailure.usage(
                    "--starter, --template and --random are different ways to start a case: choose one.");
        }
        Optional<Template> begun = template.map(NewCase::template);
        Path file = folder.resolve("case.yaml");
        PrintWriter err = spec.commandLine().getErr();
        if (Files.exists(file)) {
            throw FileFailure.notWritten(file, new FileAlreadyExistsException(file.toString()));
        }
        String text = drawn.map(RandomCase::text)
                .or(() -> begun.map(from -> asked(err)
                        .map(questions -> new TemplateInterview(questions, from).text())
                        .orElseGet(() ->
                                from.begun(from.subject().framing().title(), Map.of(), Map.of(), Optional.empty()))))
                .or(() -> starter
                        ? Optional.empty()
                        : asked(err)
                                .map(questions ->
                                        new Interview(questions).draft().text()))
                .orElseGet(Starter::text);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
        WholeFile.create(file, text.getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getOut().println(file);
        err.println("Next: 'entente solve %s' and 'entente brief %s'; the file is yours to edit."
                .formatted(folder, folder));
    }

    private Path folder() {
        if (operand.isPresent() && output.isPresent()) {
            throw CommandFailure.usage(
                    "one folder for the new case, not two (%s, %s).".formatted(operand.get(), output.get()));
        }
        return operand.or(() -> output)
                .orElseThrow(() -> CommandFailure.usage("which folder? 'entente new my-case' makes one."));
    }

    private static Template template(String name) {
        SortedMap<String, Path> known = templates();
        Path file = known.get(name);
        if (file == null) {
            throw CommandFailure.usage(
                    "There is no template “" + name + "”. There are " + String.join(", ", known.keySet()) + ".");
        }
        return switch (Template.read(file)) {
            case Reading.Done<Template>(Template read, var _) -> read;
            case Reading.Failed<Template>(var found) ->
                throw CommandFailure.usage("The template can't be begun from:\n"
                        + found.stream().map(Diagnostic::text).collect(Collectors.joining("\n")));
        };
    }

    /** The files of the templates that come with Entente, by their names. */
    private static SortedMap<String, Path> templates() {
        SortedMap<String, Path> files = new TreeMap<>();
        Path cases = Home.folder().resolve("cases");
        if (Files.isDirectory(cases)) {
            CaseFiles.below(cases).cases().stream()
                    .map(CaseFiles::file)
                    .filter(CaseFile::isTemplate)
                    .forEach(file -> files.put(Template.nameOf(file), file));
        }
        return files;
    }

    /** Somebody to ask; empty when there is nobody. */
    private static Optional<Questions> asked(PrintWriter err) {
        String encoding = System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.forName(encoding)));
        try {
            in.mark(1);
            if (in.read() < 0) {
                return Optional.empty();
            }
            in.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Questions(in, err));
    }
}
