// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Narrowed;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.statement.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A conflict that isn't listed, told on the few of its states that something is said of. A merged class is told as the member
 * at which it is judged.
 */
final class FewStates {

    private final OptionForm form;
    private final RegionEngine engine;
    private final Map<Statement, State> judged = new HashMap<>();
    private final GraphModel model;

    /** The conflict in option form with no more states than these. */
    FewStates(RegionEngine engine, Set<State> told) {
        Conflict conflict = engine.conflict();
        this.form = (OptionForm) conflict.form();
        this.engine = engine;
        Set<State> few = new LinkedHashSet<>();
        told.forEach(state -> few.add(judgedAt(state)));
        List<Pattern> only = few.stream().map(form::pattern).map(Pattern::new).toList();
        this.model = GraphModel.of(new Narrowed(form, List.of(new Rule.Only(only, Grounds.NONE)))
                .conflict(new Conflict(
                        conflict.decisionMakers(), form, conflict.statusQuo().map(this::judgedAt))));
    }

    GraphModel model() {
        return model;
    }

    private Optional<Statement> merged(State state) {
        return form.merges().stream()
                .filter(condition -> form.holds(condition, state))
                .findFirst();
    }

    /** The state itself, or the member at which its class is judged. */
    private State judgedAt(State state) {
        return merged(state)
                .map(condition -> judged.computeIfAbsent(
                        condition,
                        subject -> engine.states().where(subject).first(1).getFirst()))
                .orElse(state);
    }

    int index(State state) {
        return model.space().indexOf(judgedAt(state)).orElseThrow();
    }

    List<Step> steps(List<PointVerdict.Step> steps) {
        return steps.stream()
                .map(step -> new Step(step.mover(), index(step.from()), index(step.to())))
                .toList();
    }
}
