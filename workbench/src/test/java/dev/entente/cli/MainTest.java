// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Version;
import dev.entente.app.FileFailure;
import dev.entente.cli.terminal.Bounds;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.limits.BudgetSpent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("entente " + Version.running()).contains("Java 2");
        assertThat(Version.running()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void helpGoesToStandardOutput() {
        assertThat(run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Usage: entente", "completion");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutACommandShowsTheUsageAsAMistake() {
        assertThat(run()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: entente");
    }

    @Test
    void anUnknownCommandIsAMistake() {
        assertThat(run("completions")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("completions", "Did you mean");
    }

    @Test
    void anUnknownCommandIsAMistakeWhateverElseIsAsked() {
        for (String asked : List.of("--help", "-h", "--version")) {
            assertThat(run("sovle", asked)).as(asked).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(run(asked, "sovle")).as(asked).isEqualTo(ExitCode.WRONG_USAGE);
        }
        assertThat(run("help", "sovle")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("sovle", "solve");
        assertThat(run("solve", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(run("help", "solve")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void printsAScriptForCompletion() {
        assertThat(run("completion")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_entente");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        var failure = FileFailure.notWritten(Path.of("no/x.pdf"), new NoSuchFileException("no/x.pdf"));

        assertThat(run(failure)).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("entente: cannot write no/x.pdf: its folder does not exist");
    }

    @Test
    void cancellingAndLimitsStop() {
        assertThat(run(new BudgetSpent())).isEqualTo(ExitCode.STOPPED);
        assertThat(run(CommandFailure.stopped("no time left"))).isEqualTo(ExitCode.STOPPED);
        assertThat(run(new OutOfMemoryError())).isEqualTo(ExitCode.STOPPED);
        assertThat(err.toString()).contains("stopped before it was done", "no time left", "memory");
    }

    @Test
    void aCommandByItselfSaysWhatItSaysAmongAll() {
        Main.commandLine(nobody(), nobody()).getSubcommands().forEach((name, among) -> {
            var alone = Main.commandLine(nobody(), nobody(), Main.wanted(name)).getSubcommands();

            assertThat(among.getCommandName()).isEqualTo(name);
            assertThat(alone.values()).extracting(CommandLine::getUsageMessage).contains(among.getUsageMessage());
        });
    }

    @Test
    void aCommandWhosePartIsNotThereSaysInASentenceHowToGetIt() {
        assertThat(run("mcp", "--anything", "cases")).isEqualTo(ExitCode.NOT_HERE);
        assertThat(err.toString()).containsOnlyOnce("\n").contains("./entente mcp", "entente-mcp-", "lib/mcp");
        assertThat(out.toString()).isEmpty();
        assertThat(run("mcp", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Answer the questions of an assistant", "lib/mcp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve", "explore"})
    void anOptionWhosePartIsNotThereSaysSoBeforeAnythingIsComputed(String command) {
        assertThat(run(command, "../cases/published/fang-1993-prisoners-dilemma", "--tables", "runs.duckdb"))
                .isEqualTo(ExitCode.NOT_HERE);
        assertThat(err.toString()).containsOnlyOnce("\n").contains("--tables", "entente-tables-", "lib/tables");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anOptionWhosePartIsNotThereSaysSoToo() {
        String subject = Manual.root().resolve("cases/iran-2007").toString();

        assertThat(run("explore", subject, "--on", "local[2]")).isEqualTo(ExitCode.NOT_HERE);
        assertThat(err.toString())
                .contains("The option --on needs a part that isn't here", "entente-spark-", "lib/spark");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatGoesThroughWorldsIsSaidOnceAndOnlyWhereThereAreSome() {
        String subject = Manual.root().resolve("cases/iran-2007").toString();

        assertThat(run("explore", subject, "--on", "local[2]", "--threads", "2"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("leave --threads or --on away");
        for (String option : List.of("--threads=1", "--on=local[2]")) {
            assertThat(run("compare", subject, subject, option)).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(err.toString()).contains("say with --worlds how many");
        }
    }

    @Test
    void aCommandThatAnotherProgramRunsStopsWhenItsTimeIsUpAndReadsNoFileOfArguments(@TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("arguments"), "brief");
        var bounds = Bounds.of(Manual.root().resolve("cases"), Duration.ZERO);
        var none = new PrintWriter(err, true);
        String subject = Manual.root().resolve("cases/iran-2019").toString();

        assertThat(Main.call(bounds, new PrintWriter(out, true), none, "solve", subject, "--format", "json"))
                .isEqualTo(ExitCode.STOPPED);
        assertThat(Main.call(bounds, new PrintWriter(out, true), none, "@" + file))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("@" + file);
    }

    @Test
    void aCaseThatAnotherProgramAsksAboutLeadsNowhereOutsideItsFolder(@TempDir Path temp) throws Exception {
        Files.writeString(temp.resolve("secret.yaml"), "secret: word\n");
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Path subject = Files.writeString(folder.resolve("a.yaml"), "extends: ../secret.yaml\n");
        var bounds = Bounds.of(folder, Duration.ofMinutes(1));
        for (String command : List.of("solve", "check", "evidence", "ask")) {
            Main.call(bounds, new PrintWriter(out, true), new PrintWriter(err, true), command, subject.toString());
            assertThat(out + err.toString())
                    .as(command)
                    .contains("leads out of the folder")
                    .doesNotContain("word");
        }
    }

    @Test
    void onlyTheCommandThatIsAskedForIsMadeWhereNoOtherIsSpokenOf() {
        assertThat(Main.wanted("solve", "brief")).containsExactly("solve");
        assertThat(List.of(
                        Main.wanted(),
                        Main.wanted("help", "solve"),
                        Main.wanted("completion"),
                        Main.wanted("--trace", "solve"),
                        Main.wanted("slove")))
                .allMatch(wanted -> wanted.size() > 10);
    }

    @Test
    void aFaultOfOursIsShortAndCallsItselfOne() {
        assertThat(run(new IllegalStateException("odd (3)"))).isEqualTo(ExitCode.FAULT);
        assertThat(err.toString().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .contains("a fault of Entente", "IllegalStateException: odd (3)", "MainTest");
    }

    @Test
    void aFaultOfOursShowsWhereOnRequest() {
        assertThat(run(new IllegalStateException("odd (3)"), "--trace")).isEqualTo(ExitCode.FAULT);
        assertThat(err.toString()).contains("\tat dev.entente.cli.MainTest");
    }

    private static PrintWriter nobody() {
        return new PrintWriter(Writer.nullWriter());
    }

    private int run(String... arguments) {
        return Main.run(Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
    }

    /** Runs a command that ends with the given failure. */
    private int run(Throwable failure, String... before) {
        var errors = new PrintWriter(err, true);
        var commandLine = Main.commandLine(new PrintWriter(out, true), errors)
                .addSubcommand(new Failing(failure))
                .setErr(errors);
        var arguments = Arrays.copyOf(before, before.length + 1);
        arguments[before.length] = "fail";
        return Main.run(commandLine, arguments);
    }

    @Command(name = "fail")
    private record Failing(Throwable failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            switch (failure) {
                case Exception exception -> throw exception;
                case Error error -> throw error;
                default -> throw new AssertionError(failure);
            }
        }
    }
}
