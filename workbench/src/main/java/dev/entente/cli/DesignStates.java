// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.StateNames;
import dev.entente.analysis.Channels.Ability;
import dev.entente.stability.LegalSequences.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** States, steps and decision makers as the JSON of {@code design} writes them. */
final class DesignStates {

    private final GraphModel model;
    private final StateNames names;

    DesignStates(Case of, GraphModel model) {
        this.model = model;
        this.names = new StateNames(of, model.space());
    }

    Map<String, Object> state(int state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pattern", model.space().pattern(state));
        tree.put("taken", names.taken(state));
        return tree;
    }

    List<Map<String, Object>> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("mover", id(step.mover()));
                    tree.put("to", state(step.to()));
                    return tree;
                })
                .toList();
    }

    String id(int decisionMaker) {
        return model.conflict().decisionMakers().get(decisionMaker).id();
    }

    List<String> ids(Coalition coalition) {
        return coalition.list().stream().map(this::id).toList();
    }

    /** Whether a coalition has a channel, in a word. */
    static String channel(Ability ability) {
        return switch (ability) {
            case Ability.Able _ -> "open";
            case Ability.NotYet _ -> "not yet";
            case Ability.NoChannel _ -> "none";
            case Ability.Unknown _ -> "unknown";
        };
    }
}
