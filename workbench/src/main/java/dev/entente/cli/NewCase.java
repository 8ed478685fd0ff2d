// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a case: by questions, or with an example to change. */
@Command(
        name = "new",
        description = {
            "Start a case: asks who decides, what each can do and wants, and writes FOLDER/case.yaml.",
            "Nothing that is there is overwritten."
        },
        footer = {"", "Example:  entente new my-case"})
final class NewCase implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder of the new case.")
    private Path folder;

    @Option(names = "--starter", description = "Ask nothing; write an example with every common part of the format.")
    private boolean starter;

    @Override
    public void run() {
        Path file = folder.resolve("case.yaml");
        PrintWriter err = spec.commandLine().getErr();
        if (Files.exists(file)) {
            throw CommandFailure.notWritten(file, new FileAlreadyExistsException(file.toString()));
        }
        Optional<Draft> draft = starter ? Optional.empty() : interview(err);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandFailure.notWritten(file, e);
        }
        WholeFile.create(
                file, draft.map(Draft::text).orElseGet(NewCase::starterText).getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getOut().println(file);
        err.println("Next: 'entente solve %s' and 'entente brief %s'; the file is yours to edit."
                .formatted(folder, folder));
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

    private static String starterText() {
        try (InputStream text = NewCase.class.getResourceAsStream("starter.yaml")) {
            if (text == null) {
                throw new IllegalStateException("starter.yaml is missing beside NewCase.class");
            }
            String whole = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return whole.substring(whole.indexOf('\n') + 1); // less the licence line: the case is the analyst's
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
