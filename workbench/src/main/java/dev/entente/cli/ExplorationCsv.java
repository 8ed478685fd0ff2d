// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.StateNames;
import dev.entente.app.SolveCsv;
import dev.entente.explore.Exploration;
import dev.entente.stability.SanctionConcept;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What was counted in worlds as comma-separated values (RFC 4180). */
final class ExplorationCsv {

    private final Exploration explored;

    ExplorationCsv(Exploration explored) {
        this.explored = explored;
    }

    /** A line for each state: in how many worlds it is feasible and, by concept, an equilibrium. */
    void states(PrintWriter out) {
        StateNames names = new StateNames(explored.of(), explored.space());
        List<String> header = new ArrayList<>(List.of("state", "taken", "worlds", "feasible"));
        explored.design().concepts().forEach(concept -> header.add(concept.name()));
        SolveCsv.line(out, header);
        for (int s = 0; s < explored.space().size(); s++) {
            List<String> row = new ArrayList<>(List.of(
                    explored.space().pattern(s),
                    String.join(" ", names.taken(s)),
                    Long.toString(explored.tally().worlds()),
                    Long.toString(explored.tally().feasible(s))));
            for (int c = 0; c < explored.design().concepts().size(); c++) {
                row.add(Long.toString(explored.tally().equilibrium(c, s)));
            }
            SolveCsv.line(out, row);
        }
    }

    /** A line for each world that was kept: which facts hold, and by concept which outcomes in some equilibrium. */
    void worlds(PrintWriter out) {
        List<String> header = new ArrayList<>(List.of("world"));
        explored.worlds().facts().forEach(fact -> header.add(ExplorationJson.name(fact, explored.of())));
        for (SanctionConcept concept : explored.design().concepts()) {
            explored.of().outcomes().forEach(outcome -> header.add(concept.name() + " " + outcome.id()));
        }
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
            SolveCsv.line(out, row);
        });
    }
}
