// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.bench.Figure.Scale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures figures and prints them as a Markdown table. The first argument is the file for what JMH says. */
public final class EngineTable {

    private static final String LEGEND =
            "Random conflicts of K options, n decision makers and m wants each (`entente new"
                    + " --random`). Each is asked of a fresh engine, so that preparation counts. Measured: the median over seeds 1 to "
                    + Figure.SEEDS + ", or as many as a row says.";

    private EngineTable() {}

    public static void main(String[] args) throws IOException {
        Path log = Path.of(args[0]);
        List<String> asked = List.of(args).subList(1, args.length);
        List<Figure> figures = Figures.all().stream()
                .filter(figure -> asked.isEmpty() || asked.stream().anyMatch(figure::isMeantBy))
                .toList();
        Optional<String> unknown = asked.stream()
                .filter(word -> figures.stream().noneMatch(figure -> figure.isMeantBy(word)))
                .findFirst();
        if (unknown.isPresent()) {
            System.err.printf(
                    "bench/engines: there is no row “%s”; there are %s.%n",
                    unknown.get(), Figures.all().stream().map(Figure::id).collect(Collectors.joining(", ")));
            System.exit(2);
        }
        Files.deleteIfExists(log);
        System.out.println(TableText.machine() + "\n");
        System.out.println(LEGEND + "\n");
        System.out.println("| | what | reach | measured | worst seed |\n|---|---|---:|---:|---:|");
        int failed = 0;
        for (Figure figure : figures) {
            List<Shot> shots = measure(figure, log);
            failed += shots.isEmpty() ? 1 : 0;
            System.out.println(row(figure, shots));
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    /**
     * One counted invocation.
     *
     * @param value in the unit of the figure's scale
     * @param seconds how long it took
     * @param undone whether the budget or a limit ended it
     */
    private record Shot(int seed, double value, double seconds, boolean undone) {}

    /** Runs one figure in a JVM of its own; empty when it failed. */
    private static List<Shot> measure(Figure figure, Path log) throws IOException {
        Path said = Files.createTempFile("entente-bench", ".log");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(EngineBenchmark.class.getName() + ".answer")
                .param("id", figure.id())
                .forks(1)
                .warmupIterations(figure.warmups())
                .measurementIterations(figure.seeds())
                .timeout(TimeValue.minutes(20))
                .verbosity(VerboseMode.NORMAL)
                .output(said.toString());
        figure.megabytes().ifPresent(most -> options.jvmArgsAppend("-Xmx" + most + "m"));
        try {
            return new Runner(options.build())
                    .run().stream().map(run -> shots(figure, run)).findFirst().orElse(List.of());
        } catch (RunnerException e) {
            Files.writeString(said, e.toString());
            return List.of();
        } finally {
            append(said, log);
        }
    }

    private static void append(Path said, Path log) {
        try {
            Files.write(log, Files.readAllBytes(said), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.delete(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Shot> shots(Figure figure, RunResult run) {
        List<IterationResult> iterations = run.getBenchmarkResults().stream()
                .flatMap(result -> result.getIterationResults().stream())
                .toList();
        return IntStream.range(0, iterations.size())
                .mapToObj(k -> shot(figure, k + 1, iterations.get(k)))
                .toList();
    }

    private static Shot shot(Figure figure, int seed, IterationResult iteration) {
        double nanoseconds = iteration.getPrimaryResult().getScore();
        double value = switch (figure.scale()) {
            case Scale.Time(double unit, String _) -> nanoseconds / unit;
            case Scale.Rate(double times, String _) -> times / (nanoseconds / 1e9);
            case Scale.Decided _ -> counter(iteration, "decided");
            case Scale.Heap _ -> counter(iteration, "heap");
        };
        return new Shot(seed, value, nanoseconds / 1e9, counter(iteration, "undone") > 0);
    }

    private static double counter(IterationResult iteration, String name) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(name), name)
                .getScore();
    }

    private static String row(Figure figure, List<Shot> shots) {
        String what = "| %s | %s%s | %s %s |"
                .formatted(
                        figure.id(),
                        figure.what(),
                        figure.seeds() == Figure.SEEDS ? "" : "; " + figure.seeds() + " seeds",
                        TableText.number(figure.reach()),
                        figure.scale().unit());
        if (shots.isEmpty()) {
            return what + " failed | |";
        }
        List<Shot> sorted = new ArrayList<>(shots);
        sorted.sort(Comparator.comparingDouble(Shot::value));
        if (figure.scale().moreIsBetter()) {
            sorted = sorted.reversed();
        }
        double median = (sorted.get((sorted.size() - 1) / 2).value()
                        + sorted.get(sorted.size() / 2).value())
                / 2;
        boolean done = shots.stream().filter(Shot::undone).count() * 2 < shots.size();
        boolean reached = done && (figure.scale().moreIsBetter() ? median >= figure.reach() : median <= figure.reach());
        Shot worst = sorted.getLast();
        return "%s %s %s%s%s | %s %s (seed %d) |"
                .formatted(
                        what,
                        TableText.number(median),
                        figure.scale().unit(),
                        reached ? "" : " **missed**",
                        remark(figure, shots),
                        TableText.number(worst.value()),
                        figure.scale().unit(),
                        worst.seed());
    }

    /** What the numbers alone don't say. */
    private static String remark(Figure figure, List<Shot> shots) {
        long undone = shots.stream().filter(Shot::undone).count();
        if (undone > 0) {
            return "; %d of %d given up at %d s or for want of memory"
                    .formatted(undone, shots.size(), figure.seconds());
        }
        return figure.scale() instanceof Scale.Decided
                ? "; all ended within %s s"
                        .formatted(TableText.number(
                                shots.stream().mapToDouble(Shot::seconds).max().orElseThrow()))
                : "";
    }
}
