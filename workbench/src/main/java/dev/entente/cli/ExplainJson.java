// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.GraphModel;
import dev.entente.StateNames;
import dev.entente.Version;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.brief.Reasons;
import dev.entente.brief.Wording;
import dev.entente.cli.ExplainedState.Together;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a state holds or not, as JSON; the shape is documented in docs/json.md. */
final class ExplainJson {

    private final ExplainedState explained;
    private final GraphModel model;
    private final StateNames names;
    private final Reasons reasons;

    ExplainJson(ExplainedState explained) {
        this.explained = explained;
        this.model = explained.model();
        this.names = new StateNames(explained.of(), model.space());
        this.reasons = new Reasons(new Wording(explained.of(), model), model);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = CaseJson.head(explained.of());
        tree.put("concept", explained.concept().name());
        tree.put("state", state(explained.state()));
        tree.put("equilibrium", explained.equilibrium());
        tree.put(
                "explanations",
                explained.explanations().stream().map(this::tree).toList());
        if (!explained.coalitions().isEmpty()) {
            tree.put(
                    "coalitions",
                    explained.coalitions().stream().map(this::tree).toList());
        }
        if (!explained.notes().isEmpty()) {
            tree.put("notes", explained.notes());
        }
        tree.put("engine", explained.engine());
        tree.put("version", Version.running());
        return tree;
    }

    private Map<String, Object> state(int state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pattern", model.space().pattern(state));
        tree.put("taken", names.taken(state));
        return tree;
    }

    private Map<String, Object> tree(Explanation explanation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", id(explanation.decisionMaker()));
        tree.put("stable", explanation.verdict().stable());
        switch (explanation.verdict()) {
            case Verdict.NoImprovement _ -> tree.put("improvements", List.of());
            case Verdict.Undeterred(int improvement) ->
                tree.put(
                        "improvements",
                        explanation.answers().isEmpty()
                                ? List.of(Map.of("to", state(improvement), "deterred", false))
                                : answers(explanation));
            case Verdict.Deterred(List<Verdict.Sanction> sanctions) ->
                tree.put(
                        "improvements",
                        explanation.answers().isEmpty()
                                ? sanctions.stream().map(this::simultaneous).toList()
                                : answers(explanation));
            case Verdict.Foreseen foreseen -> tree.put("foreseen", foreseen(foreseen));
        }
        tree.put("reasons", reasons.full(explanation));
        return tree;
    }

    private List<Map<String, Object>> answers(Explanation explanation) {
        return explanation.answers().stream().map(this::answer).toList();
    }

    private Map<String, Object> answer(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("to", state(answer.improvement()));
        tree.put("deterred", answer.sanction().isPresent());
        answer.sanction().ifPresent(steps -> tree.put("sanction", steps(steps)));
        answer.idleThreat().ifPresent(steps -> tree.put("idleThreat", steps(steps)));
        return tree;
    }

    private Map<String, Object> simultaneous(Verdict.Sanction sanction) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("to", state(sanction.improvement()));
        tree.put("deterred", true);
        tree.put("outcome", state(sanction.outcome()));
        return tree;
    }

    private Map<String, Object> foreseen(Verdict.Foreseen foreseen) {
        Map<String, Object> tree = new LinkedHashMap<>();
        foreseen.departure().ifPresent(first -> tree.put("departure", state(first)));
        tree.put("end", state(foreseen.end()));
        tree.put("dependsOnTies", foreseen.dependsOnTies());
        return tree;
    }

    private List<Map<String, Object>> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("mover", id(step.mover()));
                    tree.put("to", state(step.to()));
                    return tree;
                })
                .toList();
    }

    private Map<String, Object> tree(Together together) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("members", members(together.coalition()));
        tree.put("stable", together.verdict().stable());
        if (together.verdict() instanceof Verdict.Undeterred(int improvement)) {
            tree.put("improvement", state(improvement));
        }
        return tree;
    }

    private List<String> members(Coalition coalition) {
        return coalition.list().stream().map(this::id).toList();
    }

    private String id(int decisionMaker) {
        DecisionMaker one = explained.of().conflict().decisionMakers().get(decisionMaker);
        return one.id();
    }
}
