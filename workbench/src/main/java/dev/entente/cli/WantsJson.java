// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Conflict;
import dev.entente.Preference.Prioritized;
import dev.entente.design.LeastChanges;
import dev.entente.design.LeastWants;
import dev.entente.design.LeastWants.Answer;
import dev.entente.design.LeastWants.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fewest changes of wants as JSON; the shape is documented in docs/json.md. */
final class WantsJson {

    private final LeastChanges changes;
    private final DesignStates states;

    WantsJson(LeastChanges changes) {
        this.changes = changes;
        this.states = new DesignStates(changes.question().of(), changes.model());
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        changes.holds().ifPresent(least -> tree.put("holds", least(least, this::answer)));
        changes.serves()
                .ifPresent(least -> tree.put("serves", least(least, answer -> {
                    Map<String, Object> told = answer(answer);
                    told.put(
                            "packages",
                            changes.packages(answer).stream()
                                    .map(PackagesJson::changes)
                                    .toList());
                    return told;
                })));
        return tree;
    }

    private static Map<String, Object> least(LeastWants least, Function<Answer, Map<String, Object>> told) {
        Map<String, Object> tree = found(least, told);
        tree.put("withoutAdding", found(least.withoutAdding(), told));
        return tree;
    }

    private static Map<String, Object> found(LeastWants least, Function<Answer, Map<String, Object>> told) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("atLeast", least.atLeast());
        least.atMost().ifPresent(most -> tree.put("atMost", most));
        tree.put("exact", least.exact());
        tree.put("all", least.all());
        tree.put("answers", least.answers().stream().map(told).toList());
        return tree;
    }

    private Map<String, Object> answer(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<Map<String, Object>> told = new ArrayList<>();
        Conflict before = changes.model().conflict();
        for (Edit edit : answer.edits()) {
            Prioritized wants = (Prioritized)
                    before.decisionMakers().get(edit.decisionMaker()).preference();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("decisionMaker", states.id(edit.decisionMaker()));
            one.putAll(states.change(wants.wants(), edit.change()));
            told.add(one);
            before = before.with(edit.decisionMaker(), edit.change().in(wants));
        }
        tree.put("adds", answer.adds());
        tree.put("changes", told);
        tree.put("opens", answer.opens().stream().mapToObj(states::state).toList());
        return tree;
    }
}
