// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.GraphModel;
import dev.entente.analysis.Explanation;
import dev.entente.brief.Reasons;
import dev.entente.brief.Wording;
import dev.entente.design.Durability;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Durability.Fate;
import dev.entente.design.Durability.Trial;
import dev.entente.stability.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Durability as JSON; the shape is documented in docs/json.md. */
final class DurabilityJson {

    private final DesignStates states;

    DurabilityJson(Case of, GraphModel model) {
        this.states = new DesignStates(of, model);
    }

    Map<String, Object> tree(Durability durability) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("state", states.state(durability.state()));
        tree.put("holds", names(durability.holds()));
        tree.put("readings", durability.trials().stream().map(this::trial).toList());
        return tree;
    }

    private Map<String, Object> trial(Trial trial) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (trial.reading()) {
            case Alternative.Variant variant -> tree.put("variant", variant.name());
            case Alternative.OfType one -> {
                tree.put("decisionMaker", states.id(one.decisionMaker()));
                tree.put("type", one.type().id());
            }
        }
        switch (trial.fate()) {
            case Fate.Gone _ -> tree.put("fate", "gone");
            case Fate.OffGoal _ -> tree.put("fate", "off-goal");
            case Fate.Stands stands -> {
                tree.put("fate", "stands");
                tree.put("holds", names(stands.holds()));
            }
            case Fate.Falls falls -> {
                tree.put("fate", "falls");
                tree.put("holds", names(falls.holds()));
                Reasons reasons = new Reasons(new Wording(trial.reading().of(), trial.model()), trial.model());
                tree.put(
                        "leavers",
                        falls.leavers().stream()
                                .map(leaver -> leaver(leaver, reasons))
                                .toList());
            }
        }
        tree.put("equilibria", trial.equilibria().count());
        return tree;
    }

    private Map<String, Object> leaver(Explanation leaver, Reasons reasons) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", states.id(leaver.decisionMaker()));
        tree.put("reasons", reasons.full(leaver));
        return tree;
    }

    private static List<String> names(List<Concept> concepts) {
        return concepts.stream().map(Concept::name).toList();
    }
}
