// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.app.FileFailure;
import dev.entente.app.Starter;
import dev.entente.app.WholeFile;
import dev.entente.casefile.RandomCase;
import dev.entente.casefile.edit.Draft;
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
import java.util.Optional;
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
            "Nothing that is there is overwritten."
        },
        footer = {"", "Example:  entente new my-case", "          entente new --random --options 60 --seed 1 -o big"})
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

    @Mixin
    private RandomChoice random;

    @Override
    public void run() {
        Path folder = folder();
        Optional<RandomCase> drawn = random.chosen();
        if (starter && drawn.isPresent()) {
            throw CommandFailure.usage("--starter and --random are two ways to start a case: choose one.");
        }
        Path file = folder.resolve("case.yaml");
        PrintWriter err = spec.commandLine().getErr();
        if (Files.exists(file)) {
            throw FileFailure.notWritten(file, new FileAlreadyExistsException(file.toString()));
        }
        String text = drawn.map(RandomCase::text)
                .or(() -> starter ? Optional.empty() : interview(err).map(Draft::text))
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

    /** The answers; empty when there is nobody to ask. */
    private static Optional<Draft> interview(PrintWriter err) {
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
        return Optional.of(new Interview(in, err).draft());
    }
}
