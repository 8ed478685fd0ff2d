// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import dev.entente.Outcome;
import dev.entente.answer.Solved;
import dev.entente.answer.Solved.Patterns;
import dev.entente.answer.Solved.StateRow;
import dev.entente.answer.Solved.Told;
import dev.entente.cases.Case;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which states are equilibria, as comma-separated values (RFC 4180): a line for each listed state, Y or N for what is true
 * or not; where states aren't listed, for each pattern of each concept; or the counts.
 */
public final class SolveCsv {

    private SolveCsv() {}

    /** Writes it; counts that aren't known are left empty. */
    public static void print(Case about, Solved solved, PrintWriter out) {
        Optional<Iterable<StateRow>> states = solved.told().flatMap(Told::states);
        Optional<Map<String, Optional<Patterns>>> regions = solved.told().flatMap(Told::regions);
        states.ifPresent(rows -> states(about, solved, rows, out));
        regions.ifPresent(patterns -> patterns(patterns, out));
        if (solved.told().isEmpty()) {
            Csv.line(out, List.of("concept", "equilibria"));
            solved.counts()
                    .forEach((concept, count) -> Csv.line(
                            out,
                            List.of(concept, count.map(BigInteger::toString).orElse(""))));
        }
    }

    private static void patterns(Map<String, Optional<Patterns>> regions, PrintWriter out) {
        Csv.line(out, List.of("concept", "pattern"));
        regions.forEach((concept, region) -> region.map(Patterns::patterns)
                .orElse(List.of())
                .forEach(pattern -> Csv.line(out, List.of(concept, pattern))));
    }

    private static void states(Case about, Solved solved, Iterable<StateRow> states, PrintWriter out) {
        List<String> outcomes =
                about.framing().outcomes().stream().map(Outcome::id).toList();
        List<String> header = new ArrayList<>(List.of("state", "name", "taken", "status quo"));
        outcomes.forEach(outcome -> header.add("outcome " + outcome));
        solved.decisionMakers().forEach(one -> header.add("rank " + one));
        solved.counts()
                .forEach((concept, count) -> count.ifPresent(_ -> {
                    header.add(concept);
                    solved.asked()
                            .getOrDefault(concept, List.of())
                            .forEach(members -> header.add(concept + " " + members));
                }));
        Csv.line(out, header);
        states.forEach(row -> Csv.line(out, cells(row, solved, outcomes)));
    }

    private static List<String> cells(StateRow row, Solved solved, List<String> outcomes) {
        String pattern = row.state().pattern();
        List<String> cells = new ArrayList<>(List.of(
                pattern,
                String.join(" ", row.aliases().orElse(List.of())),
                String.join(" ", row.state().taken()),
                yes(solved.statusQuo().equals(Optional.of(pattern)))));
        List<String> holding = row.outcomes().orElse(List.of());
        outcomes.forEach(outcome -> cells.add(yes(holding.contains(outcome))));
        row.rank().values().forEach(rank -> cells.add(rank.toString()));
        row.stable()
                .forEach((concept, answered) -> answered.ifPresent(stable -> {
                    cells.add(yes(row.equilibrium().contains(concept)));
                    stable.values().forEach(one -> cells.add(yes(one)));
                }));
        return cells;
    }

    private static String yes(boolean truth) {
        return truth ? "Y" : "N";
    }
}
