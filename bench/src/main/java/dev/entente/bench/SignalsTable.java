// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Ranked;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.engine.Engines;
import dev.entente.exchange.Exchange;
import dev.entente.exchange.Format;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.perception.Views;
import dev.entente.signal.CrisisGame;
import dev.entente.signal.ExtensiveForm;
import dev.entente.signal.LetterOfCase;
import dev.entente.signal.LetterRegions;
import dev.entente.signal.TreeSolution;
import dev.entente.stability.Concepts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Measures games of signals and what each sees, and prints a Markdown table. */
public final class SignalsTable {

    private static final int RUNS = 21;
    private static final long WARM_NANOS = 3_000_000_000L;

    /** Six by six with 75 equilibria (von Stengel, 1999; key VonStengel1999). */
    private static final String MANY = """
            NFG 1 R "many" { "A" "B" } { 6 6 }
            9504 72336 -111771 -461736 397584 1227336 171204 -1718376 1303104 1303104 737154 -453420
            -660 48081 31680 -300036 -113850 774576 -45936 -1039236 -453420 737154 -227040 -227040
            19976 29216 -130944 -178761 451176 451176 208626 -586476 1227336 397584 774576 -113850
            -20526 14124 168124 -84436 -586476 208626 -263076 -263076 -1718376 171204 -1039236 -45936
            1776 1776 -8514 -8976 29216 19976 14124 -20526 72336 9504 48081 -660
            -8976 -8514 52764 52764 -178761 -130944 -84436 168124 -461736 -111771 -300036 31680
            """;

    private SignalsTable() {}

    /**
     * @param limit milliseconds that a run should stay below
     * @param work answers a number, so that nothing of it is left out
     */
    private record Row(String name, double limit, Work work) {}

    private interface Work {
        int run();
    }

    public static void main(String[] args) throws IOException {
        System.out.println(TableText.machine() + "\n");
        System.out.printf("%d runs of each in a warm JVM.%n%n", RUNS);
        System.out.println("| what | answer | median ms | longest ms | limit ms |\n|---|---:|---:|---:|---:|");
        Case letter = read("cases/north-korea-2007");
        ExtensiveForm many = game(MANY);
        ExtensiveForm crisis = new CrisisGame(
                        Fraction.of(1, 4),
                        new CrisisGame.Mettle(Fraction.of(1, 2), Fraction.ONE),
                        new CrisisGame.Mettle(Fraction.of(-4, 1), Fraction.ONE),
                        Fraction.of(1, 2))
                .tree("crisis", List.of("A", "B"), List.of("resolute", "irresolute"));
        for (Row row : List.of(
                new Row("a letter with its regions, north-korea-2007: parts", 50, () -> regions(letter)),
                new Row(
                        "a six-by-six game: equilibria",
                        20,
                        () -> TreeSolution.of(many).components().size()),
                new Row(
                        "a crisis as a tree, all labels: components",
                        50,
                        () -> TreeSolution.of(crisis).components().size()),
                new Row("331,776 two-by-two conflicts and pictures: SEQ differs", 10_000, SignalsTable::pictures))) {
            System.out.println(measured(row));
        }
        System.out.println();
        for (String name : List.of("cases/iran-2007", "cases/north-korea-2007")) {
            System.out.println(ratio(name, read(name)));
        }
    }

    private static Case read(String path) {
        return CaseFile.read(Path.of(path)).orElseThrow();
    }

    private static ExtensiveForm game(String text) {
        return Exchange.game(SourceFile.of("many.nfg", text), Format.NFG).orElseThrow();
    }

    private static int regions(Case subject) {
        Signal signal = subject.situation().signals().getFirst();
        return LetterRegions.of(LetterOfCase.of(subject, signal).box()).parts().size();
    }

    private static String measured(Row row) {
        double[] times = times(row.work());
        double median = times[RUNS / 2];
        return "| %s | %,d | %s%s | %s | %s |"
                .formatted(
                        row.name(),
                        row.work().run(),
                        TableText.number(median),
                        median > row.limit() ? " **over**" : "",
                        TableText.number(times[RUNS - 1]),
                        TableText.number(row.limit()));
    }

    /** Milliseconds of runs in a warm JVM, from the shortest. */
    private static double[] times(Work work) {
        long end = System.nanoTime() + WARM_NANOS;
        while (System.nanoTime() < end) {
            work.run();
        }
        double[] times = new double[RUNS];
        for (int k = 0; k < RUNS; k++) {
            long start = System.nanoTime();
            work.run();
            times[k] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    /** How much longer rest takes as all see it than equilibria do, under SEQ. */
    private static String ratio(String name, Case subject) {
        double seen = times(
                () -> Views.of(subject, Budget.UNLIMITED).resting(Concepts.SEQ).count())[RUNS / 2];
        double plain = times(() -> Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED)
                .equilibria(Concepts.SEQ)
                .count())[RUNS / 2];
        return "%s, SEQ as each sees it: %s times the ordinary answer; %d decision makers."
                .formatted(
                        name,
                        TableText.number(seen / plain),
                        subject.conflict().decisionMakers().size());
    }

    // --- every strict conflict of two decision makers with an option each, and every picture of the other
    // ---------------

    private static final OptionForm FORM = new OptionForm(
            List.of(
                    new Option("a", "defect", "defect", Direction.BOTH, Grounds.NONE),
                    new Option("b", "defect", "defect", Direction.BOTH, Grounds.NONE)),
            List.of(),
            List.of());
    private static final StateSpace SPACE = StateSpace.of(FORM);

    private static int pictures() {
        List<Preference> orders = new ArrayList<>();
        orders(List.of(), orders);
        int[][] first = stays(0, orders);
        int[][] second = stays(1, orders);
        int differs = 0;
        for (int a = 0; a < orders.size(); a++) {
            for (int b = 0; b < orders.size(); b++) {
                int truly = first[a][b] & second[b][a];
                for (int takenB = 0; takenB < orders.size(); takenB++) {
                    for (int takenA = 0; takenA < orders.size(); takenA++) {
                        differs += (first[a][takenB] & second[b][takenA]) == truly ? 0 : 1;
                    }
                }
            }
        }
        return differs;
    }

    private static void orders(List<Integer> begun, List<Preference> orders) {
        if (begun.size() == SPACE.size()) {
            orders.add(new Ranked(
                    begun.stream().map(s -> Set.of(SPACE.state(s))).toList(), new TreeSet<>(), Grounds.NONE));
        }
        for (int next = 0; next < SPACE.size(); next++) {
            if (!begun.contains(next)) {
                List<Integer> further = new ArrayList<>(begun);
                further.add(next);
                orders(further, orders);
            }
        }
    }

    /** The states where the viewer stays, as bits, by its own order and by the one that it takes the other to have. */
    private static int[][] stays(int viewer, List<Preference> orders) {
        int[][] stays = new int[orders.size()][orders.size()];
        for (int own = 0; own < orders.size(); own++) {
            for (int taken = 0; taken < orders.size(); taken++) {
                DecisionMaker a = new DecisionMaker("a", "A", orders.get(viewer == 0 ? own : taken));
                DecisionMaker b = new DecisionMaker("b", "B", orders.get(viewer == 0 ? taken : own));
                Views views =
                        Views.of(new Conflict(List.of(a, b), FORM, Optional.empty()), List.of(), Budget.UNLIMITED);
                for (int s = 0; s < SPACE.size(); s++) {
                    stays[own][taken] |= views.stays(Concepts.SEQ, viewer).contains(s) ? 1 << s : 0;
                }
            }
        }
        return stays;
    }
}
