// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file holds the old text or the new one, whatever happens to who writes it. */
class WholeFileTest {

    private static final int KILLS = 100;

    @TempDir
    private Path folder;

    @Test
    void aProcessKilledAHundredTimesWhileItSavesLeavesAWholeFile() throws InterruptedException, ExecutionException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                Path in = folder.resolve("writer-" + writer);
                long seed = writer;
                runs.add(two.submit(() -> killed(in, KILLS / 2, new SplittableRandom(seed))));
            }
            int leftovers = 0;
            for (Future<Integer> run : runs) {
                leftovers += run.get();
            }
            assertThat(leftovers).as("kills that met a save half done").isPositive();
        }
    }

    /** How many of the kills left a half-written file aside. */
    private static int killed(Path folder, int times, SplittableRandom random)
            throws IOException, InterruptedException {
        Path file = Files.createDirectories(folder).resolve("case.yaml");
        int leftovers = 0;
        for (int i = 0; i < times; i++) {
            Process saver = start(file);
            try (BufferedReader out = saver.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).as("saver %s has saved", i).isEqualTo("0");
                Thread.sleep(random.nextInt(12), random.nextInt(1_000_000));
                saver.toHandle().destroyForcibly();
            }
            saver.waitFor();
            assertThat(Files.readString(file)).as("file after kill %s", i).satisfies(WholeFileTest::isWhole);
            assertThat(CaseFiles.below(folder).cases()).as("cases there").containsExactly(folder);
            leftovers += aside(folder).isEmpty() ? 0 : 1;
        }
        WholeFile.replace(file, KilledSaver.text(0).getBytes(StandardCharsets.UTF_8));
        assertThat(aside(folder)).as("left after a save that was not killed").isEmpty();
        return leftovers;
    }

    private static Process start(Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSaver.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void isWhole(String text) {
        String line = text.substring(0, text.indexOf('\n'));
        int number = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
        assertThat(text.equals(KilledSaver.text(number))).as("whole").isTrue();
    }

    /** What lies beside the case. */
    private static List<Path> aside(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.endsWith("case.yaml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void twentyWhoWriteAtOnceLeaveOneOfTheirTexts() throws InterruptedException, ExecutionException, IOException {
        Path file = folder.resolve("case.yaml");
        try (ExecutorService twenty = Executors.newFixedThreadPool(20)) {
            List<Future<?>> runs = new ArrayList<>();
            IntStream.range(0, 20)
                    .forEach(number -> runs.add(twenty.submit(() ->
                            WholeFile.replace(file, KilledSaver.text(number).getBytes(StandardCharsets.UTF_8)))));
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertThat(Files.readString(file)).satisfies(WholeFileTest::isWhole);
        assertThat(aside(folder)).isEmpty();
    }
}
