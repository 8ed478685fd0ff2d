// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.bench.Analyses.Analysis;
import dev.entente.bench.Analyses.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Measures analyses in one warm JVM and prints them as a Markdown table. */
public final class AnalysisTable {

    private static final List<String> CASES =
            List.of("iran-2007", "iran-2019", "libya-2003", "north-korea-2007", "north-korea-2019");
    private static final int RUNS = 7;
    private static final int WARMUPS = 20;
    private static final long WARM_NANOS = 5_000_000_000L;

    private AnalysisTable() {}

    public static void main(String[] args) throws IOException {
        List<String> words = List.of(args);
        List<Analysis> analyses = meant(words, Analyses.all(), Analysis::name);
        List<String> cases = meant(words, CASES, name -> name);
        if (analyses.isEmpty() || cases.isEmpty()) {
            System.err.printf(
                    "bench/analyses: nothing is called so; there are %s, %s.%n",
                    String.join(
                            ", ", Analyses.all().stream().map(Analysis::name).toList()),
                    String.join(", ", CASES));
            System.exit(2);
        }
        List<Asked> asked =
                cases.stream().map(name -> Asked.read(Path.of("cases", name))).toList();
        System.out.println(TableText.machine() + "\n");
        System.out.printf("Under SEQ. Each run makes its engine anew; %d runs in a warm JVM.%n%n", RUNS);
        System.out.println("| analysis | case | median s | longest s | limit s |\n|---|---|---:|---:|---:|");
        for (Analysis analysis : analyses) {
            warm(analysis, asked);
            asked.forEach(one -> System.out.println(row(analysis, one)));
        }
    }

    /** Those whose name holds one of the words; all when no word fits any. */
    private static <T> List<T> meant(List<String> words, List<T> all, Function<T, String> name) {
        List<T> meant = all.stream()
                .filter(one -> words.stream().anyMatch(name.apply(one)::contains))
                .toList();
        return meant.isEmpty() ? all : meant;
    }

    private static void warm(Analysis analysis, List<Asked> asked) {
        long end = System.nanoTime() + WARM_NANOS;
        for (int k = 0; k < WARMUPS && System.nanoTime() < end; k++) {
            asked.forEach(one -> analysis.question().ask(one));
        }
    }

    private static String row(Analysis analysis, Asked one) {
        double[] seconds = Stream.generate(() -> seconds(analysis, one))
                .limit(RUNS)
                .mapToDouble(value -> value)
                .sorted()
                .toArray();
        double median = seconds[RUNS / 2];
        return "| %s | %s | %s%s | %s | %s |"
                .formatted(
                        analysis.name(),
                        one.name(),
                        TableText.number(median),
                        median > analysis.seconds() ? " **over**" : "",
                        TableText.number(seconds[RUNS - 1]),
                        TableText.number(analysis.seconds()));
    }

    private static double seconds(Analysis analysis, Asked one) {
        long start = System.nanoTime();
        analysis.question().ask(one);
        return (System.nanoTime() - start) / 1e9;
    }
}
