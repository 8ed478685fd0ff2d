// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.cli.Main;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.compose.SurveyComposer;
import dev.entente.explore.worlds.Counting;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Tally;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark in this process, with two threads and three attempts for a task. */
class SparkRunnerTest {

    private static final String ADDRESS = "local[2,3]";
    private static final List<SanctionConcept> CONCEPTS = List.of(new Nash(), new Gmr(), new Seq());

    private static final String OPEN = """
            entente: 1
            title: Open
            question: Does it?
            decision-makers:
              one:
                name: the first
                options: {a: do a, b: do b}
                preferences: [{any-order: [a, not b, c, not d, a iff c, b or d, c implies b, d]}]
              other:
                name: the second
                options: {c: do c, d: {label: do d, maybe: true}}
                preferences: [a implies c, not d, b, c]
                types:
                  mild: {prior: 0.6, preferences: [a implies c, not d, b, c]}
                  wild: {prior: 0.4, preferences: [d, a implies c, b]}
            outcomes: {both: a and c, neither: not (a or b or c or d)}
            status-quo: []
            """;

    private static JavaSparkContext spark;

    @TempDir
    static Path folder;

    private static Path file;
    private static Worlds worlds;

    @BeforeAll
    static void begin() throws IOException {
        spark = Session.at(new Address(ADDRESS));
        file = Files.writeString(folder.resolve("open.yaml"), OPEN);
        worlds = worlds(file);
    }

    @Test
    void thereIsOneSession() {
        assertThat(Session.at(new Address(ADDRESS))).isSameAs(spark);
        assertThat(System.getProperty("slf4j.provider")).contains("NOP");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void theSameBytesHoweverTheWorldsAreSharedOut(int parts) {
        for (long most : new long[] {5_000, 1_000_000}) {
            ExperimentDesign design = design(worlds, most);
            byte[] expected =
                    new LocalRunner(1).run(worlds, design, Budget.UNLIMITED).bytes();
            long all = design.extent().worlds();
            assertThat(all).isEqualTo(most < 10_000 ? most : 161_280);

            assertThat(new LocalRunner(2).run(worlds, design, Budget.UNLIMITED).bytes())
                    .isEqualTo(expected);
            assertThat(inRangesOf((all + parts - 1) / parts, _ -> {})
                            .run(worlds, design, Budget.UNLIMITED)
                            .bytes())
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyWorldOfAShippedCaseInRangesThatSparkChooses() {
        Worlds shipped = worlds(Path.of("..", "cases", "iran-2007", "case.yaml"));
        ExperimentDesign design = design(shipped, 1_000);

        assertThat(new SparkRunner(spark).run(shipped, design, Budget.UNLIMITED).bytes())
                .isEqualTo(new LocalRunner(1)
                        .run(shipped, design, Budget.UNLIMITED)
                        .bytes());
    }

    /** By which task a range was begun; static, since what travels to a task is a copy. */
    private static final Set<Long> FAILED = ConcurrentHashMap.newKeySet();

    @Test
    void aTaskThatIsLostMidwayIsDoneAgainAndCountedOnce() {
        ExperimentDesign design = design(worlds, 5_000);
        FAILED.clear();

        byte[] counted = inRangesOf(250, first -> {
                    if (TaskContext.get().attemptNumber() == 0 && first % 750 == 0) {
                        FAILED.add(first);
                        throw new IllegalStateException("lost");
                    }
                })
                .run(worlds, design, Budget.UNLIMITED)
                .bytes();

        assertThat(FAILED).hasSize(7);
        assertThat(counted)
                .isEqualTo(
                        new LocalRunner(1).run(worlds, design, Budget.UNLIMITED).bytes());
    }

    @Test
    void aTaskThatFailsEachTimeIsToldOfInALine() {
        SparkRunner failing = inRangesOf(250, first -> {
            throw new IllegalStateException("lost");
        });

        assertThatThrownBy(() -> failing.run(worlds, design(worlds, 500), Budget.UNLIMITED))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("Spark gave the work up: ")
                .hasMessageContaining("lost")
                .hasMessageNotContaining("\n");
    }

    private static final CountDownLatch GO_ON = new CountDownLatch(1);
    private static final Set<Long> WHOLE = ConcurrentHashMap.newKeySet();

    @Test
    void whatIsStoppedTellsOfTheRangesThatAreWhole() {
        ExperimentDesign design = design(worlds, 5_000);
        AtomicBoolean spent = new AtomicBoolean();
        List<String> said = new ArrayList<>();
        Budget budget = Budget.of(spent::get, what -> {
            said.add(what);
            if (what.startsWith("world 1000 of 5000")) {
                spent.set(true);
            }
        });

        Tally partial = inRangesOf(250, first -> {
                    if (first >= 1_000) {
                        awaitUntilKilled();
                    }
                    WHOLE.add(first);
                })
                .run(worlds, design, budget);

        assertThat(WHOLE).containsExactlyInAnyOrder(0L, 250L, 500L, 750L);
        Counting expected = new Counting(worlds, design, Budget.UNLIMITED);
        expected.count(0, 1_000);
        assertThat(partial.worlds()).isEqualTo(1_000);
        assertThat(partial.bytes()).isEqualTo(expected.tally().bytes());
        assertThat(said.getLast()).isEqualTo("world 1000 of 5000");
    }

    private static void awaitUntilKilled() {
        TaskContext task = TaskContext.get();
        try {
            while (!task.isInterrupted() && !GO_ON.await(10, TimeUnit.MILLISECONDS)) {
                // A range that takes long.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        task.killTaskIfInterrupted();
    }

    @Test
    void whatIsStoppedAtOnceTellsOfNoWorld() {
        Tally none = inRangesOf(250, _ -> {}).run(worlds, design(worlds, 5_000), Budget.of(() -> true, _ -> {}));

        assertThat(none.worlds()).isLessThanOrEqualTo(5_000);
        assertThat(none.worlds() % 250).isZero();
    }

    @Test
    void theCommandOnSparkWritesWhatItWritesWithoutAndSaysNoMore() throws Exception {
        Path alone = folder.resolve("alone.json");
        Path onSpark = folder.resolve("on-spark.json");
        String expected = explored(alone, "--threads", "1");

        assertThat(explored(onSpark, "--on", "local[2]")).isEqualTo(expected);
        assertThat(onSpark).hasSameBinaryContentAs(alone);
    }

    /** What a command of its own prints, which has nothing to say on stderr but where it wrote. */
    private static String explored(Path save, String... how) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "explore",
                file.toString(),
                "--worlds",
                "3000",
                "--save",
                save.toString()));
        line.addAll(List.of(how));
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(line).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(err)).isEqualTo("Wrote " + save + ".\n");
        return out;
    }

    private static SparkRunner inRangesOf(long size, CountRange.Midway midway) {
        return new SparkRunner(spark, (_, _) -> size, midway);
    }

    private static Worlds worlds(Path file) {
        Case subject = CaseFile.read(file).orElseThrow();
        return Worlds.of(subject);
    }

    private static ExperimentDesign design(Worlds worlds, long most) {
        return SurveyComposer.design(worlds.subject(), CONCEPTS, most, 5);
    }
}
