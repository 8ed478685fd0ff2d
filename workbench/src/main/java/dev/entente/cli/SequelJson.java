// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.analysis.Onward;
import dev.entente.analysis.Sequel;
import dev.entente.analysis.Sequel.Reading;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows, and whether it would or only could, as JSON; the shape is documented in docs/json.md. */
record SequelJson(GraphModel model) {

    private static final int MOST_LISTED = 100;

    /** Beside a way that is told. */
    Map<String, Object> tree(Onward onward) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("would", onward.would());
        tree.putAll(tree(onward.sequel()));
        return tree;
    }

    Map<String, Object> tree(Sequel sequel) {
        Map<String, Object> tree = reading(sequel.improvements(), sequel.bestReplies());
        tree.put("unsanctioned", reading(sequel.unsanctioned(), sequel.unsanctionedBestReplies()));
        return tree;
    }

    private Map<String, Object> reading(Reading all, Reading best) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("always", all.would());
        tree.put("bestReplies", best.would());
        tree.put("some", all.could());
        tree.put("ends", states(all.ends()));
        tree.put("rivals", states(all.rivals()));
        tree.put("cycle", all.cycle().stream().map(this::step).toList());
        return tree;
    }

    /** States by their patterns, the first of many. */
    List<String> states(StateSet states) {
        return states.stream()
                .limit(MOST_LISTED)
                .mapToObj(model.space()::pattern)
                .toList();
    }

    private Map<String, Object> step(Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mover", model.conflict().decisionMakers().get(step.mover()).id());
        tree.put("from", model.space().pattern(step.from()));
        tree.put("to", model.space().pattern(step.to()));
        return tree;
    }
}
