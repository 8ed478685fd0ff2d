// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.DecisionMaker;
import dev.entente.OpenOrder;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.Unknowns;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.RandomCase;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.Exploration;
import dev.entente.explore.compare.Comparison;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.Seq;
import dev.entente.stability.Smr;
import dev.entente.statement.Statement;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Measures how fast worlds are explored, in one warm JVM, and prints a Markdown table. */
public final class WorldsTable {

    private static final int RUNS = 7;
    private static final int WARMUPS = 5;
    private static final String ELMIRA = "cases/published/kinsara-2014-elmira";

    /**
     * @param open how many wants or tiers of each decision maker are in open order, from the first
     * @param limit what the time should be, in seconds on two processors; absent where a rate counts
     */
    private record Row(String name, Case subject, int open, long worlds, Optional<Double> limit) {}

    private WorldsTable() {}

    /** Runs all rows. */
    public static void main(String[] args) throws IOException {
        System.out.println(TableText.machine() + "\n");
        System.out.printf("Nash, GMR, SMR and SEQ; all processors; %d runs in a warm JVM.%n%n", RUNS);
        System.out.println(
                "| case | worlds | median s | CPU s | worlds per CPU s | limit s |\n|---|---:|---:|---:|---:|---:|");
        for (Row row : rows()) {
            System.out.println(measured(row));
        }
        System.out.println(compared());
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>(List.of(
                new Row("Elmira", read(ELMIRA), 5, 2_000_000, Optional.empty()),
                new Row("Elmira, every world distinct", read(ELMIRA), 9, 2_000_000, Optional.empty()),
                new Row("256 states, 3 decision makers, 6 wants open", drawn(8, 3, 9, 1), 6, 10_000, Optional.of(1.0)),
                new Row("the same, 9 wants open", drawn(8, 3, 9, 1), 9, 10_000, Optional.of(1.0))));
        for (String name : List.of("iran-2019", "north-korea-2019", "north-korea-2007")) {
            rows.add(new Row(name, read("cases/" + name), 5, 1_000, Optional.of(2.0)));
        }
        return rows;
    }

    private static Case read(String path) {
        return CaseFile.read(Path.of(path)).orElseThrow();
    }

    private static Case drawn(int options, int decisionMakers, int statements, long seed) {
        Path at = Path.of("drawn.yaml");
        String text = RandomCase.of(options, decisionMakers, statements, seed).text();
        return CaseFile.read(SourceFile.of("drawn.yaml", text), at, Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    private static String measured(Row row) {
        Worlds worlds = Worlds.of(opened(row.subject(), row.open()));
        return measured(row.name(), row.limit(), run -> {
            ExperimentDesign design = new ExperimentDesign(
                    Fingerprint.of(worlds.subject()),
                    List.of(new Nash(), new Gmr(), new Smr(), new Seq()),
                    Exploration.extent(worlds, row.worlds(), run));
            return Exploration.of(
                            worlds,
                            design,
                            new LocalRunner(Runtime.getRuntime().availableProcessors()),
                            Budget.UNLIMITED)
                    .tally()
                    .worlds();
        });
    }

    /** A comparison; its worlds are the mixtures of the two cases, on one thread. */
    private static String compared() {
        Case from = drawn(10, 10, 9, 1);
        Case to = drawn(10, 10, 9, 2);
        // It holds in an equilibrium of the first alone, and in the second GMR leaves hundreds of states in doubt.
        Statement when = from.names().statement("not o5 and not o6").or(IllegalStateException::new);
        Outcome outcome = new Outcome("asked", "what is asked", when);
        return measured("compare: 10 parts, 1,024 states, SEQ", Optional.of(1.0), _ -> {
            Comparison comparison = Comparison.of(from, to, outcome, new Seq(), Budget.UNLIMITED);
            return 1L << comparison.parts().size();
        });
    }

    /** @param counted what a run counts, by its number */
    private static String measured(String name, Optional<Double> most, IntToLongFunction counted) {
        double[] wall = new double[RUNS];
        double[] cpu = new double[RUNS];
        long count = 0;
        for (int run = -WARMUPS; run < RUNS; run++) {
            long start = System.nanoTime();
            long used = cpuNanos();
            count = counted.applyAsLong(run);
            if (run >= 0) {
                wall[run] = (System.nanoTime() - start) / 1e9;
                cpu[run] = (cpuNanos() - used) / 1e9;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        boolean over = most.filter(limit -> wall[RUNS / 2] > limit).isPresent();
        return "| %s | %,d | %s%s | %s | %,.0f | %s |"
                .formatted(
                        name,
                        count,
                        TableText.number(wall[RUNS / 2]),
                        over ? " **over**" : "",
                        TableText.number(cpu[RUNS / 2]),
                        count / cpu[RUNS / 2],
                        most.map(TableText::number).orElse(""));
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** The case with the order of each decision maker's first wants or tiers open. */
    private static Case opened(Case subject, int open) {
        Map<String, List<OpenOrder>> orders = new LinkedHashMap<>();
        for (DecisionMaker one : subject.conflict().decisionMakers()) {
            int items = switch (one.preference()) {
                case Prioritized prioritized -> prioritized.wants().size();
                case Ranked ranked -> ranked.tiers().size();
                case Weighted _ -> 0;
            };
            orders.put(one.id(), List.of(new OpenOrder(0, Math.min(open, items), List.of())));
        }
        return subject.with(new Unknowns(orders, Map.of(), List.of(), List.of()));
    }
}
