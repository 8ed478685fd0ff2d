// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.GraphModel;
import dev.entente.StateSet;
import dev.entente.design.LeastRankings;
import dev.entente.design.LeastRankings.Change;
import dev.entente.design.LeastRankings.Measure;
import dev.entente.design.LeastRankings.Pair;
import dev.entente.design.RankingCounts.Counts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Least changes and counts of rankings as JSON; the shape is documented in docs/json.md. */
final class RankingsJson {

    private final GraphModel model;
    private final DesignStates states;

    RankingsJson(Case of, GraphModel model) {
        this.model = model;
        this.states = new DesignStates(of, model);
    }

    Map<String, Object> tree(LeastRankings least) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", least.measure() == Measure.STRICT ? "strict" : "with-ties");
        tree.put("atLeast", least.atLeast());
        least.atMost().ifPresent(most -> tree.put("atMost", most));
        tree.put("exact", least.exact());
        least.answer().ifPresent(answer -> {
            tree.put("state", states.state(answer.state()));
            tree.put("changes", answer.changes().stream().map(this::tree).toList());
        });
        return tree;
    }

    private Map<String, Object> tree(Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", states.id(change.decisionMaker()));
        tree.put(
                "ranking",
                change.tiers().stream()
                        .map(tier -> tier.stream().map(model.space()::pattern).toList())
                        .toList());
        tree.put("pairs", change.pairs().stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, Object> tree(Pair pair) {
        Map<String, Object> tree = new LinkedHashMap<>();
        String first = model.space().pattern(pair.first());
        String second = model.space().pattern(pair.second());
        if (pair.tied()) {
            tree.put("tied", List.of(first, second));
        } else {
            tree.put("better", first);
            tree.put("worse", second);
        }
        return tree;
    }

    Map<String, Object> tree(Counts counts, StateSet goal) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", states.id(counts.decisionMaker()));
        tree.put("rankings", counts.rankings().toString());
        Map<String, Object> byConcept = new LinkedHashMap<>();
        counts.equilibrium().forEach((concept, byState) -> {
            Map<String, Object> counted = new LinkedHashMap<>();
            goal.stream()
                    .forEach(s ->
                            counted.put(model.space().pattern(s), byState.get(s).toString()));
            byConcept.put(concept.name(), counted);
        });
        tree.put("equilibrium", byConcept);
        return tree;
    }
}
