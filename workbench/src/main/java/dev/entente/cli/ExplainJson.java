// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.GraphModel;
import dev.entente.Version;
import dev.entente.analysis.Deciding;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.analysis.Shortfall;
import dev.entente.brief.Reasons;
import dev.entente.brief.Wording;
import dev.entente.cli.ExplainedState.Together;
import dev.entente.stability.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a state holds or not, as JSON; the shape is documented in docs/json.md. */
final class ExplainJson {

    private final ExplainedState explained;
    private final DesignStates states;
    private final SequelJson follows;
    private final Reasons reasons;

    ExplainJson(ExplainedState explained) {
        this.explained = explained;
        GraphModel model = explained.model();
        this.states = new DesignStates(explained.of(), model);
        this.follows = new SequelJson(model);
        this.reasons = new Reasons(new Wording(explained.of(), model), model);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = CaseJson.head(explained.of());
        tree.put("concept", explained.concept().name());
        tree.put("state", states.state(explained.state()));
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

    private Map<String, Object> tree(Explanation explanation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", states.id(explanation.decisionMaker()));
        tree.put("stable", explanation.verdict().stable());
        switch (explanation.verdict()) {
            case Verdict.StableStrongly _ -> tree.put("improvements", answers(explanation));
            case Verdict.NoImprovement _ -> tree.put("improvements", List.of());
            case Verdict.Undeterred(int improvement) ->
                tree.put(
                        "improvements",
                        explanation.answers().isEmpty()
                                ? List.of(Map.of("to", states.state(improvement), "deterred", false))
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
        return explanation.answers().stream()
                .map(answer -> answer(explanation, answer))
                .toList();
    }

    private Map<String, Object> answer(Explanation explanation, Answer answer) {
        GraphModel model = explained.model();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("to", states.state(answer.improvement()));
        if (explanation.doubtful(model, answer.improvement())) {
            tree.put("unknown", true);
        } else {
            Deciding.between(model, explanation.decisionMaker(), answer.improvement(), explanation.state())
                    .ifPresent(deciding -> tree.put("gain", states.deciding(deciding)));
        }
        tree.put("deterred", answer.sanction().isPresent());
        answer.sanction().ifPresent(steps -> {
            int outcome = steps.getLast().to();
            tree.put("sanction", states.steps(steps));
            if (explanation.great(model, outcome)) {
                tree.put("loss", "great");
            } else if (explanation.doubtful(model, outcome)) {
                tree.put("loss", "unknown");
            }
        });
        explanation.follows(answer).ifPresent(onward -> tree.put("follows", follows.tree(onward)));
        answer.shortfall().ifPresent(shortfall -> put(shortfall, tree));
        return tree;
    }

    private void put(Shortfall shortfall, Map<String, Object> tree) {
        tree.put(shortfall.idle() ? "idleThreat" : "answer", states.steps(shortfall.path()));
        shortfall.escape().ifPresent(to -> tree.put("escape", states.state(to)));
        if (shortfall.small()) {
            tree.put("loss", "small");
        }
    }

    private Map<String, Object> simultaneous(Verdict.Sanction sanction) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("to", states.state(sanction.improvement()));
        tree.put("deterred", true);
        tree.put("outcome", states.state(sanction.outcome()));
        return tree;
    }

    private Map<String, Object> foreseen(Verdict.Foreseen foreseen) {
        Map<String, Object> tree = new LinkedHashMap<>();
        foreseen.departure().ifPresent(first -> tree.put("departure", states.state(first)));
        tree.put("end", states.state(foreseen.end()));
        tree.put("dependsOnTies", foreseen.dependsOnTies());
        return tree;
    }

    private Map<String, Object> tree(Together together) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("members", states.ids(together.coalition()));
        tree.put("stable", together.verdict().stable());
        if (together.verdict() instanceof Verdict.Undeterred(int improvement)) {
            tree.put("improvement", states.state(improvement));
            tree.put("onlyAtOnce", together.onlyAtOnce());
        }
        return tree;
    }
}
