// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import dev.entente.cli.terminal.Interrupt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C, TERM and HUP, sent to a command of its own. */
class StopTest {

    /** So much computing starts the command and counts some worlds, however busy the machine is. */
    private static final Duration WORK = Duration.ofSeconds(4);

    private static final String READY = "ready";
    private static final String LAST_WORD = "the last word";

    private static final String WORLDS_WITHOUT_END = """
            entente: 1
            title: Open orders
            decision-makers:
              one:
                options: {a: do a, b: do b}
                preferences: [{any-order: [a, not b, c, not d, a iff c, b or d, c implies b, d, not a or b, b iff d]}]
              other:
                options: {c: do c, d: do d}
                preferences: [{any-order: [a implies c, not d, b, c, a or d, not a, d iff c, a iff b]}]
            outcomes: {both: a and c, none: not (a or b or c or d)}
            status-quo: []
            """;

    @TempDir
    Path folder;

    /** Runs Entente, and says when it listens. */
    static final class Listening {
        public static void main(String[] line) {
            Interrupt.listen(() -> {});
            System.err.println(READY);
            Main.main(line);
        }
    }

    /** Goes on for good, whatever the reader wishes; where a line is given, it says that it heeds it. */
    static final class Deaf {
        public static void main(String[] line) throws InterruptedException {
            Interrupt.listen(() -> System.err.println(LAST_WORD));
            if (line.length > 0) {
                Interrupt.heed();
            }
            System.err.println(READY);
            while (true) {
                Thread.sleep(1_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void exploringEndsWithWhatIsKnown(String signal) throws IOException, InterruptedException {
        Path open = Files.writeString(folder.resolve("open.yaml"), WORLDS_WITHOUT_END);
        Path record = folder.resolve("record.json");
        Process running = started(
                Listening.class,
                List.of(
                        "explore",
                        open.toString(),
                        "--worlds",
                        "1000000000",
                        "--save",
                        record.toString(),
                        "--csv",
                        folder.resolve("states.csv").toString()));
        send(signal, running);

        assertThat(exitCode(running)).isEqualTo(ExitCode.STOPPED);
        assertThat(told("out")).contains("The run was stopped after", "In which share of worlds each outcome can hold");
        assertThat(told("err")).contains("what is known is printed", "partial");
        assertThat(record).content().contains("\"partial\": true", "\"stoppedAfter\"");
        assertThat(Files.readAllLines(folder.resolve("states.csv"))).allMatch(line -> line.endsWith(",partial"));
    }

    /** Checking a case with a thousand variants takes long; the case before it has been checked. */
    @Test
    void checkingEndsWithinALongCase() throws IOException, InterruptedException {
        Path first = Files.writeString(folder.resolve("first.yaml"), WORLDS_WITHOUT_END);
        Path many = Files.writeString(
                folder.resolve("many.yaml"),
                WORLDS_WITHOUT_END
                        + "evidence: {"
                        + "e"
                        + IntStream.range(0, 40_000)
                                .mapToObj(k -> k + ": {source: s, claim: c}")
                                .collect(Collectors.joining(", e"))
                        + "}\nsources: {s: {title: t}}\nvariants: {"
                        + IntStream.range(0, 1_000)
                                .mapToObj(k -> "v" + k + ": {}")
                                .collect(Collectors.joining(", "))
                        + "}\n");
        Process running = started(Listening.class, List.of("check", first.toString(), many.toString()));
        send("INT", running);

        assertThat(exitCode(running)).isEqualTo(ExitCode.STOPPED);
        assertThat(told("out")).contains("first.yaml", "1 case,");
        assertThat(told("err")).contains("stopped before all was checked; what is known is printed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void whatIsNotToldInTimeIsLeft(String signal) throws IOException, InterruptedException {
        Process running = started(Deaf.class, List.of("heeding"));
        send(signal, running);

        assertThat(exitCode(running)).isEqualTo(ExitCode.STOPPED);
        assertThat(told("err")).contains(LAST_WORD);
    }

    @Test
    void whereThereIsNothingToTellASignalEndsAtOnce() throws IOException, InterruptedException {
        Process running = started(Deaf.class, List.of());
        send("INT", running);

        assertThat(exitCode(running)).isEqualTo(ExitCode.STOPPED);
        assertThat(told("err")).contains(LAST_WORD);
    }

    @Test
    void aSecondSignalEndsAtOnce() throws IOException, InterruptedException {
        Process running = started(Deaf.class, List.of("heeding"));
        while (running.isAlive()) {
            send("INT", running);
        }
        assertThat(exitCode(running)).isEqualTo(ExitCode.STOPPED);
        assertThat(told("err")).doesNotContain(LAST_WORD);
    }

    private Process started(Class<?> program, List<String> line) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(heedingSignals());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(line);
        Process running = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        while (running.isAlive() && !(told("err").contains(READY) && worked(running, line))) {
            Thread.sleep(50);
        }
        return running;
    }

    private static boolean worked(Process running, List<String> line) {
        return line.size() < 2 || running.info().totalCpuDuration().orElse(WORK).compareTo(WORK) >= 0;
    }

    /** Where the tests were started with signals ignored (nohup), so would be what they start. */
    private static List<String> heedingSignals() throws IOException, InterruptedException {
        List<String> heeding = List.of("env", "--default-signal=INT,TERM,HUP");
        List<String> tried = new ArrayList<>(heeding);
        tried.add("true");
        boolean known = new ProcessBuilder(tried)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
        return known ? heeding : List.of();
    }

    private static void send(String signal, Process running) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", signal, Long.toString(running.pid()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static int exitCode(Process running) throws InterruptedException {
        boolean ended = running.waitFor(1, TimeUnit.MINUTES);
        running.destroyForcibly();
        assertThat(ended).as("whether it ends").isTrue();
        return running.exitValue();
    }

    private String told(String stream) throws IOException {
        Path file = folder.resolve(stream);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
