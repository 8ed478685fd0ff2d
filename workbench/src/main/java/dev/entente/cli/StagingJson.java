// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.design.Staging;
import dev.entente.design.Staging.Obstacle;
import dev.entente.design.Staging.Reason;
import dev.entente.design.Staging.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Staging as JSON; the shape is documented in docs/json.md. */
final class StagingJson {

    private final Staging staging;
    private final DesignStates states;
    private final SequelJson follows;

    StagingJson(Staging staging) {
        this.staging = staging;
        this.states = new DesignStates(staging.question().of(), staging.model());
        this.follows = new SequelJson(staging.model());
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ends", staging.ends());
        tree.put("here", staging.here());
        tree.put("shortest", staging.shortest().toString());
        tree.put(
                "plans",
                staging.plans().stream().map(plan -> steps(plan.steps())).toList());
        tree.put("obstacles", staging.obstacles().stream().map(this::obstacle).toList());
        return tree;
    }

    private List<Map<String, Object>> steps(List<Stage> steps) {
        return steps.stream().map(this::step).toList();
    }

    private Map<String, Object> step(Stage stage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("movers", states.ids(stage.movers()));
        tree.put("to", states.state(stage.to()));
        if (stage.movers().size() > 1) {
            tree.put("channel", DesignStates.channel(stage.ability()));
            tree.put("onlyAtOnce", stage.onlyAtOnce());
        }
        tree.put("losing", states.ids(stage.losing()));
        stage.follows().ifPresent(onward -> tree.put("follows", follows.tree(onward)));
        return tree;
    }

    private Map<String, Object> obstacle(Obstacle obstacle) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", steps(obstacle.path()));
        tree.put("state", states.state(obstacle.state()));
        tree.put("end", states.state(obstacle.end()));
        switch (obstacle.why()) {
            case Reason.Leaving(int who, int to) -> {
                tree.put("why", "leaves");
                tree.put("decisionMaker", states.id(who));
                tree.put("to", states.state(to));
            }
            case Reason.Unwilling(int who, int to) -> {
                tree.put("why", "unwilling");
                tree.put("decisionMaker", states.id(who));
                tree.put("to", states.state(to));
            }
            case Reason.NoStep _ -> tree.put("why", "no step");
        }
        return tree;
    }
}
