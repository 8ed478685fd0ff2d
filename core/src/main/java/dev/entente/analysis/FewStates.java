// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Conflict;
import dev.entente.GraphModel;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.engine.PointVerdict;
import dev.entente.stability.LegalSequences.Step;
import java.util.List;
import java.util.Set;

/** A conflict that isn't listed, told on the few of its states that something is said of. */
final class FewStates {

    private FewStates() {}

    /** The conflict in option form with no more states than these. */
    static GraphModel model(Conflict conflict, Set<State> told) {
        OptionForm form = (OptionForm) conflict.form();
        List<Pattern> only = told.stream().map(form::pattern).map(Pattern::new).toList();
        OptionForm few = form.with(List.of(new Rule.Only(only, Grounds.NONE)));
        return GraphModel.of(new Conflict(
                conflict.decisionMakers(), few, conflict.statusQuo().filter(told::contains)));
    }

    static int index(GraphModel model, State state) {
        return model.space().indexOf(state).orElseThrow();
    }

    static List<Step> steps(GraphModel model, List<PointVerdict.Step> steps) {
        return steps.stream()
                .map(step -> new Step(step.mover(), index(model, step.from()), index(model, step.to())))
                .toList();
    }
}
