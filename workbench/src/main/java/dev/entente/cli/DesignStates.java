// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Coalition;
import dev.entente.Preference.Want;
import dev.entente.Vocabulary;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Deciding;
import dev.entente.analysis.DecidingPlaces;
import dev.entente.analysis.DecidingWant;
import dev.entente.analysis.DecidingWeights;
import dev.entente.analysis.DecidingWeights.Shift;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.design.search.WantChange;
import dev.entente.graph.GraphModel;
import dev.entente.stability.LegalSequences.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** States, steps, wants and decision makers, as the JSON of several results writes them. */
final class DesignStates {

    private final GraphModel model;
    private final StateNames names;
    private final Vocabulary vocabulary;

    DesignStates(Case of, GraphModel model) {
        this.model = model;
        this.names = new StateNames(of, model.space());
        this.vocabulary = new Vocabulary(model.conflict().form());
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

    Map<String, Object> want(DecidingWant deciding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("place", deciding.place());
        tree.put("want", text(deciding.want()));
        return tree;
    }

    /** What decides between two states, as far as the form of the preference tells. */
    Map<String, Object> deciding(Deciding deciding) {
        return switch (deciding) {
            case DecidingWant want -> want(want);
            case DecidingWeights weights -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("decide", shifts(weights.decide()));
                tree.put("besides", shifts(weights.besides()));
                tree.put("against", shifts(weights.against()));
                tree.put("before", weights.second().doubleValue());
                tree.put("after", weights.first().doubleValue());
                yield tree;
            }
            case DecidingPlaces(int first, int second, int places) -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("before", second);
                tree.put("after", first);
                tree.put("places", places);
                yield tree;
            }
        };
    }

    private List<Map<String, Object>> shifts(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("place", shift.place());
                    tree.put("statement", shift.weight().statement().text(vocabulary::shortest));
                    tree.put("holds", shift.holdsAt());
                    tree.put("by", shift.by().doubleValue());
                    return tree;
                })
                .toList();
    }

    private String text(Want want) {
        return want.statement().text(vocabulary::shortest);
    }

    /** A change of a list of wants. */
    Map<String, Object> change(List<Want> wants, WantChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (change) {
            case WantChange.Drop(int place) -> {
                tree.put("change", "drop");
                tree.put("place", place);
                tree.put("want", text(wants.get(place - 1)));
            }
            case WantChange.Move(int place, int to) -> {
                tree.put("change", "move");
                tree.put("place", place);
                tree.put("to", to);
                tree.put("want", text(wants.get(place - 1)));
            }
            case WantChange.Add(int place, Want added) -> {
                tree.put("change", "add");
                tree.put("to", place);
                tree.put("want", text(added));
            }
        }
        return tree;
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
