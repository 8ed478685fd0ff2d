// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import dev.entente.Case;
import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.GraphModel;
import dev.entente.Outcome;
import dev.entente.OutcomesByState;
import dev.entente.StateNames;
import dev.entente.StateSet;
import dev.entente.analysis.Solution;
import dev.entente.stability.Concept;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A solution as comma-separated values (RFC 4180): a line for each state, Y or N for what is true or not. */
public final class SolveCsv {

    private final Solution solution;
    private final StateSet listed;
    private final Case of;
    private final GraphModel model;
    private final List<DecisionMaker> decisionMakers;
    private final StateNames names;
    private final OutcomesByState outcomes;

    /** @param listed the states to list */
    public SolveCsv(Solution solution, StateSet listed) {
        this.solution = solution;
        this.listed = listed;
        this.of = solution.of();
        this.model = solution.model();
        this.decisionMakers = of.conflict().decisionMakers();
        this.names = new StateNames(of, model.space());
        this.outcomes = new OutcomesByState(of, model.space());
    }

    /** Writes it, or only how many equilibria there are. */
    public void print(PrintWriter out, boolean countOnly) {
        if (countOnly) {
            line(out, List.of("concept", "equilibria"));
            for (Concept concept : solution.concepts()) {
                line(
                        out,
                        List.of(
                                concept.name(),
                                Integer.toString(solution.equilibriaOf(concept).count())));
            }
            return;
        }
        line(out, header());
        listed.stream().forEach(state -> line(out, row(state)));
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("state", "name", "taken", "status quo"));
        of.outcomes().forEach(outcome -> header.add("outcome " + outcome.id()));
        decisionMakers.forEach(one -> header.add("rank " + one.id()));
        for (Concept concept : solution.concepts()) {
            header.add(concept.name());
            concept.asked(model).forEach(coalition -> header.add(concept.name() + " " + members(coalition)));
        }
        return header;
    }

    private List<String> row(int state) {
        List<String> row = new ArrayList<>(List.of(
                model.space().pattern(state),
                String.join(" ", names.aliases(state)),
                String.join(" ", names.taken(state)),
                yes(model.statusQuo().equals(OptionalInt.of(state)))));
        List<Outcome> holding = outcomes.in(state);
        for (Outcome outcome : of.outcomes()) {
            row.add(yes(holding.contains(outcome)));
        }
        for (int i = 0; i < decisionMakers.size(); i++) {
            row.add(Integer.toString(model.ranking(i).rank(state)));
        }
        for (Concept concept : solution.concepts()) {
            row.add(yes(solution.equilibriaOf(concept).contains(state)));
            concept.asked(model).forEach(coalition -> row.add(yes(solution.stable(concept, coalition, state))));
        }
        return row;
    }

    private String members(Coalition coalition) {
        return coalition.list().stream().map(i -> decisionMakers.get(i).id()).collect(Collectors.joining("+"));
    }

    private static String yes(boolean truth) {
        return truth ? "Y" : "N";
    }

    /** A line of cells, quoted where they must be. */
    public static void line(PrintWriter out, List<String> cells) {
        out.print(cells.stream().map(SolveCsv::quoted).collect(Collectors.joining(",")));
        out.print('\n');
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
