// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.DecisionMaker;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.State;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;
import dev.entente.cases.Case;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;

/** Merged states that a want or an outcome tells apart: they are judged at one of them (docs/theory.md §1). */
record MergeWarnings(Case subject, Mapping mapping, StateSpace space, Diagnostics findings) {

    void find() {
        if (subject.conflict().form() instanceof OptionForm form
                && mapping.value("merge").orElse(null) instanceof Sequence merges) {
            for (int m = 0; m < form.merges().size(); m++) {
                find(form.merges().get(m), merges.items().get(m).place());
            }
        }
    }

    private void find(Statement condition, Place place) {
        space.where(condition).stream().forEach(s -> {
            List<State> members = space.members(s);
            if (members.size() > 1) {
                List<String> differing = differing(members);
                if (!differing.isEmpty()) {
                    findings.warning(
                            place,
                            "the states merged here differ on " + String.join(", ", differing),
                            "They are all judged at " + space.form().pattern(members.getFirst())
                                    + ", where the fewest options are taken.");
                }
            }
        });
    }

    private List<String> differing(List<State> members) {
        List<String> differing = new ArrayList<>();
        for (DecisionMaker decisionMaker : subject.conflict().decisionMakers()) {
            if (decisionMaker.preference() instanceof Prioritized(List<Want> wants)) {
                for (Want want : wants) {
                    if (differ(want.statement(), members)) {
                        differing.add("preference " + want.id() + " of " + decisionMaker.id());
                    }
                }
            }
        }
        for (Outcome outcome : subject.framing().outcomes()) {
            if (differ(outcome.when(), members)) {
                differing.add("outcome " + outcome.id());
            }
        }
        return differing;
    }

    private boolean differ(Statement statement, List<State> members) {
        return members.stream()
                        .map(state -> space.form().holds(statement, state))
                        .distinct()
                        .count()
                > 1;
    }
}
