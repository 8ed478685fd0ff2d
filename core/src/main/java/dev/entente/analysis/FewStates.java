// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Preference.Ranked;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
        this.model = GraphModel.of(new Conflict(
                conflict.decisionMakers().stream()
                        .map(decisionMaker -> ranking(decisionMaker, few))
                        .toList(),
                form.with(List.of(new Rule.Only(only, Grounds.NONE))),
                conflict.statusQuo().map(this::judgedAt).filter(few::contains)));
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

    /** A ranking may name a class by any of its members. */
    private DecisionMaker ranking(DecisionMaker decisionMaker, Set<State> few) {
        if (!(decisionMaker.preference() instanceof Ranked ranked)
                || form.merges().isEmpty()) {
            return decisionMaker;
        }
        Set<State> left = new LinkedHashSet<>(few);
        List<Set<State>> tiers = new ArrayList<>();
        for (Set<State> tier : ranked.tiers()) {
            Set<State> members = new HashSet<>();
            tier.forEach(member -> members.add(judgedAt(member)));
            members.retainAll(left);
            left.removeAll(members);
            tiers.add(members);
        }
        return decisionMaker.with(new Ranked(tiers, ranked.breaks(), ranked.grounds()));
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
