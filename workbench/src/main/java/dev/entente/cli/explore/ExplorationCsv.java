// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.explore;

import dev.entente.answer.Explored;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.BelievedShare;
import dev.entente.app.Csv;
import dev.entente.cases.StateNames;
import dev.entente.explore.Exploration;
import dev.entente.explore.Survey;
import dev.entente.stability.SanctionConcept;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What was counted in worlds as comma-separated values (RFC 4180). */
final class ExplorationCsv {

    private final Survey survey;
    private final Exploration explored;

    ExplorationCsv(Survey survey) {
        this.survey = survey;
        this.explored = survey.explored();
    }

    /**
     * A line for each state: in how many worlds it is feasible and, by concept, an equilibrium; then in which share of
     * worlds by belief, where types have priors.
     */
    void states(PrintWriter out) {
        StateNames names = new StateNames(explored.subject(), explored.space());
        List<Explored.StateShares> states = Explored.everyState(survey).toList();
        List<String> header = new ArrayList<>(List.of("state", "taken", "worlds", "feasible"));
        explored.design().concepts().forEach(concept -> header.add(concept.name()));
        states.stream()
                .limit(1)
                .flatMap(state -> state.equilibriumByBelief().stream())
                .forEach(by -> by.keySet().forEach(concept -> header.add(concept + " by belief")));
        line(out, header);
        for (int s = 0; s < states.size(); s++) {
            Explored.StateShares state = states.get(s);
            List<String> row = new ArrayList<>(List.of(
                    state.pattern(),
                    String.join(" ", names.taken(s)),
                    Long.toString(state.feasible().of()),
                    Long.toString(state.feasible().worlds())));
            state.equilibrium().values().forEach(share -> row.add(Long.toString(share.worlds())));
            state.equilibriumByBelief().stream()
                    .flatMap(by -> by.values().stream())
                    .map(BelievedShare::share)
                    .map(Json::decimal)
                    .forEach(row::add);
            line(out, row);
        }
    }

    /** Where the run was stopped, a last column says so in each line: who reads columns by their names reads on as before. */
    private void line(PrintWriter out, List<String> line) {
        if (!survey.whole()) {
            line.add("partial");
        }
        Csv.line(out, line);
    }

    /** A line for each world that was kept: which facts hold, and by concept which outcomes in some equilibrium. */
    void worlds(PrintWriter out) {
        List<String> header = new ArrayList<>(List.of("world"));
        explored.worlds().facts().forEach(fact -> header.add(Explored.name(fact, explored.subject())));
        for (SanctionConcept concept : explored.design().concepts()) {
            explored.subject().framing().outcomes().forEach(outcome -> header.add(concept.name() + " " + outcome.id()));
        }
        line(out, header);
        explored.kept().forEach(world -> {
            List<String> row = new ArrayList<>(List.of(Integer.toString(world)));
            for (boolean holds : explored.holding(world)) {
                row.add(holds ? "Y" : "N");
            }
            for (int c = 0; c < explored.design().concepts().size(); c++) {
                for (int o = 0; o < explored.subject().framing().outcomes().size(); o++) {
                    row.add(explored.holds(world, c, o) ? "Y" : "N");
                }
            }
            line(out, row);
        });
    }
}
