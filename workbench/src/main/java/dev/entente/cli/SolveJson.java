// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.GraphModel;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.OutcomesByState;
import dev.entente.StateNames;
import dev.entente.StateSet;
import dev.entente.Version;
import dev.entente.analysis.Solution;
import dev.entente.stability.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A solution as JSON; the shape is documented in docs/json.md. */
final class SolveJson {

    private static final int MOST_STATES = 1 << 16;
    private static final int MOST_EQUILIBRIA = 10_000;

    private final Solution solution;
    private final StateSet listed;
    private final Optional<String> where;
    private final Case of;
    private final GraphModel model;
    private final List<DecisionMaker> decisionMakers;
    private final StateNames names;
    private final OutcomesByState outcomes;

    SolveJson(Solution solution, StateSet listed, Optional<String> where) {
        this.solution = solution;
        this.listed = listed;
        this.where = where;
        this.of = solution.of();
        this.model = solution.model();
        this.decisionMakers = of.conflict().decisionMakers();
        this.names = new StateNames(of, model.space());
        this.outcomes = new OutcomesByState(of, model.space());
    }

    /** The whole answer, or only the counts. */
    Map<String, Object> tree(boolean countOnly) {
        Map<String, Object> tree = CaseJson.head(of);
        Conflict conflict = of.conflict();
        tree.put("options", conflict.form() instanceof OptionForm form ? form.atoms() : List.of());
        tree.put(
                "decisionMakers", decisionMakers.stream().map(DecisionMaker::id).toList());
        model.statusQuo().ifPresent(state -> tree.put("statusQuo", model.space().pattern(state)));
        where.ifPresent(text -> tree.put("where", text));
        if (!countOnly && model.size() <= MOST_STATES) {
            Iterable<Object> states =
                    () -> listed.stream().<Object>mapToObj(this::state).iterator();
            tree.put("states", states);
        }
        tree.put(
                "counts",
                byConcept(concept ->
                        Integer.toString(solution.equilibriaOf(concept).count())));
        if (!countOnly) {
            putEquilibria(tree);
        }
        tree.put("engine", solution.engine().name());
        tree.put("version", Version.running());
        return tree;
    }

    private void putEquilibria(Map<String, Object> tree) {
        tree.put(
                "equilibria",
                byConcept(concept -> solution.equilibriaOf(concept).and(listed).stream()
                        .limit(MOST_EQUILIBRIA)
                        .mapToObj(model.space()::pattern)
                        .toList()));
        List<String> truncated = solution.concepts().stream()
                .filter(concept -> solution.equilibriaOf(concept).and(listed).count() > MOST_EQUILIBRIA)
                .map(Concept::name)
                .toList();
        if (!truncated.isEmpty()) {
            tree.put("truncated", truncated);
        }
    }

    /** A concept that was not answered has null. */
    private Map<String, Object> byConcept(java.util.function.Function<Concept, Object> value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        solution.concepts().forEach(concept -> tree.put(concept.name(), value.apply(concept)));
        solution.unfinished().forEach(concept -> tree.put(concept.name(), Optional.empty()));
        return tree;
    }

    private Map<String, Object> state(int state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pattern", model.space().pattern(state));
        tree.put("taken", names.taken(state));
        if (!of.aliases().isEmpty()) {
            tree.put("aliases", names.aliases(state));
        }
        if (!of.outcomes().isEmpty()) {
            tree.put("outcomes", outcomes.in(state).stream().map(Outcome::id).toList());
        }
        Map<String, Object> rank = new LinkedHashMap<>();
        for (int i = 0; i < decisionMakers.size(); i++) {
            rank.put(decisionMakers.get(i).id(), model.ranking(i).rank(state));
        }
        tree.put("rank", rank);
        tree.put("stable", byConcept(concept -> stable(concept, state)));
        return tree;
    }

    private Map<String, Object> stable(Concept concept, int state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Coalition coalition : concept.asked(model)) {
            String members = coalition.list().stream()
                    .map(i -> decisionMakers.get(i).id())
                    .collect(Collectors.joining("+"));
            tree.put(members, solution.stable(concept, coalition, state));
        }
        return tree;
    }
}
