// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.GraphModel;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.design.DistanceToFailure;
import dev.entente.design.DistanceToFailure.Finding;
import dev.entente.design.DistanceToFailure.Margin;
import dev.entente.design.DistanceToFailure.Tested;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The distance to failure as JSON; the shape is documented in docs/json.md. */
final class DistanceJson {

    private final GraphModel model;
    private final DesignStates states;

    DistanceJson(Case of, GraphModel model) {
        this.model = model;
        this.states = new DesignStates(of, model);
    }

    List<Map<String, Object>> tree(DistanceToFailure distance) {
        return distance.tested().stream().map(this::tested).toList();
    }

    private Map<String, Object> tested(Tested tested) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Finding finding = tested.finding();
        switch (finding.about()) {
            case STATUS_QUO -> tree.put("finding", "status-quo");
            case GOAL -> tree.put("finding", "goal");
            case GOAL_STATE -> {
                tree.put("finding", "goal-state");
                tree.put("state", states.state(finding.states().next(0)));
            }
        }
        tree.put("holds", tested.holds());
        tree.put("margins", tested.margins().stream().map(this::margin).toList());
        return tree;
    }

    private Map<String, Object> margin(Margin margin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", states.id(margin.decisionMaker()));
        margin.smallest().ifPresent(change -> tree.put("smallest", states.change(wants(margin), change)));
        tree.put("breaking", margin.breaking());
        tree.put("tried", margin.tried());
        return tree;
    }

    private List<Want> wants(Margin margin) {
        return ((Prioritized) model.conflict()
                        .decisionMakers()
                        .get(margin.decisionMaker())
                        .preference())
                .wants();
    }
}
