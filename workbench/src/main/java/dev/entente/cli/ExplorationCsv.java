// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.StateNames;
import dev.entente.answer.Json;
import dev.entente.app.SolveCsv;
import dev.entente.evidence.Beliefs;
import dev.entente.explore.Exploration;
import dev.entente.explore.Weighing;
import dev.entente.stability.SanctionConcept;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was counted in worlds as comma-separated values (RFC 4180). */
final class ExplorationCsv {

    private final Exploration explored;
    private final boolean whole;

    /** @param whole whether all was looked at that was asked */
    ExplorationCsv(Exploration explored, boolean whole) {
        this.explored = explored;
        this.whole = whole;
    }

    /**
     * A line for each state: in how many worlds it is feasible and, by concept, an equilibrium; then in which share of
     * worlds by belief, where types have priors.
     */
    void states(PrintWriter out) {
        StateNames names = new StateNames(explored.of(), explored.space());
        List<String> header = new ArrayList<>(List.of("state", "taken", "worlds", "feasible"));
        explored.design().concepts().forEach(concept -> header.add(concept.name()));
        Optional<Weighing> believed = Beliefs.of(explored.of())
                .posterior()
                .flatMap(belief -> Weighing.of(explored, belief))
                .filter(Weighing::ofStates);
        believed.ifPresent(
                _ -> explored.design().concepts().forEach(concept -> header.add(concept.name() + " by belief")));
        mark(header);
        SolveCsv.line(out, header);
        for (int s = 0; s < explored.space().size(); s++) {
            int state = s;
            List<String> row = new ArrayList<>(List.of(
                    explored.space().pattern(s),
                    String.join(" ", names.taken(s)),
                    Long.toString(explored.tally().worlds()),
                    Long.toString(explored.tally().feasible(s))));
            for (int c = 0; c < explored.design().concepts().size(); c++) {
                row.add(Long.toString(explored.tally().equilibrium(c, s)));
            }
            believed.ifPresent(weighing -> IntStream.range(
                            0, explored.design().concepts().size())
                    .mapToObj(c -> weighing.equilibrium(c, state).value().doubleValue())
                    .map(Json::decimal)
                    .forEach(row::add));
            mark(row);
            SolveCsv.line(out, row);
        }
    }

    /** Where the run was stopped, a last column says so in each line: who reads columns by their names reads on as before. */
    private void mark(List<String> line) {
        if (!whole) {
            line.add("partial");
        }
    }

    /** A line for each world that was kept: which facts hold, and by concept which outcomes in some equilibrium. */
    void worlds(PrintWriter out) {
        List<String> header = new ArrayList<>(List.of("world"));
        explored.worlds().facts().forEach(fact -> header.add(ExplorationJson.name(fact, explored.of())));
        for (SanctionConcept concept : explored.design().concepts()) {
            explored.of().outcomes().forEach(outcome -> header.add(concept.name() + " " + outcome.id()));
        }
        mark(header);
        SolveCsv.line(out, header);
        explored.kept().forEach(world -> {
            List<String> row = new ArrayList<>(List.of(Integer.toString(world)));
            for (boolean holds : explored.holding(world)) {
                row.add(holds ? "Y" : "N");
            }
            for (int c = 0; c < explored.design().concepts().size(); c++) {
                for (int o = 0; o < explored.of().outcomes().size(); o++) {
                    row.add(explored.holds(world, c, o) ? "Y" : "N");
                }
            }
            mark(row);
            SolveCsv.line(out, row);
        });
    }
}
