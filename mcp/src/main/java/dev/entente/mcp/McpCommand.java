// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.Interrupt;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers an assistant's questions about the cases of a folder. */
@Command(
        name = "mcp",
        description = {
            "Answer the questions of an assistant about the cases of a folder (Model Context Protocol), over standard input"
                    + " and output, until its input ends.",
            "It reads nothing outside the folder but Entente's own documentation, writes nothing, and uses no network."
        },
        footer = {"", "Example:  entente mcp cases"})
public final class McpCommand implements Runnable {

    private static final int USUAL_CHARACTERS = 500_000;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of the cases that may be asked about.")
    private Path folder;

    private Duration time = Duration.ofSeconds(30);

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "" + USUAL_CHARACTERS,
            description = "Hand over no answer that is longer; it is refused, not cut. Default: ${DEFAULT-VALUE}.")
    private int characters = USUAL_CHARACTERS;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "Stop each answer after so long (500ms, 30s, 5m, 1h), and say what is known then."
                    + " Default: ${DEFAULT-VALUE}.")
    void allow(String text) {
        time = BudgetChoice.duration(text, spec);
    }

    @Override
    public void run() {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.usage(
                    (Files.exists(folder) ? folder + " is no folder" : "There is no folder " + folder)
                            + "; name one with the cases that may be asked about.");
        }
        if (characters < 1) {
            throw CommandFailure.usage("--characters wants a number from 1.");
        }
        // Its libraries would say there that nobody keeps their log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try (FileInputStream asked = new FileInputStream(FileDescriptor.in);
                FileOutputStream answered = new FileOutputStream(FileDescriptor.out)) {
            // What isn't of the protocol, a question to a person for one, finds nobody there.
            System.setIn(InputStream.nullInputStream());
            System.setOut(System.err);
            Server server = new Server(new CaseFolder(folder), new Limits(time, characters), asked, answered);
            CountDownLatch end = new CountDownLatch(1);
            begin("mcp", end, server::serve);
            begin("interrupt", end, McpCommand::awaitInterrupt);
            spec.commandLine()
                    .getErr()
                    .println("Entente answers about the cases in " + folder + " until its input ends.");
            end.await();
        } catch (IOException e) {
            throw CommandFailure.usage(folder + " can't be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does it aside; its end is one of the ends. */
    private static void begin(String name, CountDownLatch end, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } finally {
                end.countDown();
            }
        });
    }

    private static void awaitInterrupt() {
        try {
            Interrupt.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
