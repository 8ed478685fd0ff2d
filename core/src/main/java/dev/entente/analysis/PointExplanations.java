// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Conflict;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Verdict;
import dev.entente.stability.Verdict.Sanction;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Why single states of a case that isn't listed are stable or not, told on the few states that the reasons speak of: the
 * states, those one option away, and a witness for each decision maker.
 */
final class PointExplanations {

    private PointExplanations() {}

    /**
     * Asks a concept about some feasible states and every decision maker; all are told on the same few states.
     *
     * @param subject a case in option form
     */
    static List<ExplainedState> ofAll(Case subject, RegionEngine engine, SanctionConcept concept, List<State> states) {
        List<List<PointVerdict>> verdicts = states.stream()
                .map(state -> IntStream.range(
                                0, subject.conflict().decisionMakers().size())
                        .mapToObj(i -> engine.verdict(concept, i, state))
                        .toList())
                .toList();
        Set<State> told = new LinkedHashSet<>();
        for (int k = 0; k < states.size(); k++) {
            told.addAll(told(engine, states.get(k), verdicts.get(k)));
        }
        FewStates few = new FewStates(engine, told);
        return IntStream.range(0, states.size())
                .mapToObj(k -> of(subject, few, engine, concept, states.get(k), verdicts.get(k)))
                .toList();
    }

    private static ExplainedState of(
            Case subject,
            FewStates few,
            RegionEngine engine,
            SanctionConcept concept,
            State state,
            List<PointVerdict> verdicts) {
        int at = few.index(state);
        List<Explanation> explanations = IntStream.range(0, verdicts.size())
                .mapToObj(i -> explanation(few, concept, i, at, verdicts.get(i)))
                .toList();
        List<Integer> leavers = explanations.stream()
                .filter(explanation -> !explanation.verdict().stable())
                .map(Explanation::decisionMaker)
                .toList();
        List<BigInteger> improvements = IntStream.range(0, verdicts.size())
                .mapToObj(i -> engine.improvements(i, state))
                .toList();
        return new ExplainedState(
                subject,
                few.model(),
                engine.name(),
                concept,
                at,
                leavers.isEmpty(),
                leavers,
                explanations,
                List.of(),
                improvements);
    }

    /** The states that the reasons speak of. */
    private static Set<State> told(RegionEngine engine, State state, List<PointVerdict> verdicts) {
        Conflict conflict = engine.conflict();
        OptionForm form = (OptionForm) conflict.form();
        Set<State> told = new LinkedHashSet<>();
        told.add(state);
        for (int k = 0; k < form.options().size(); k++) {
            State near = new State(state.decimal().flipBit(k));
            if (form.broken(near).isEmpty()) {
                told.add(near);
            }
        }
        conflict.decisionMakers().stream()
                .filter(who -> form.options().stream()
                        .filter(option -> option.owner().equals(who.id()))
                        .noneMatch(option -> told.contains(flipped(form, state, option))))
                .forEach(who -> nearestMove(engine, form, who.id(), state).ifPresent(told::add));
        for (PointVerdict verdict : verdicts) {
            verdict.improvement().ifPresent(told::add);
            verdict.sanction().ifPresent(steps -> steps.forEach(step -> told.add(step.to())));
            verdict.shortfall().ifPresent(shortfall -> {
                shortfall.path().forEach(step -> told.add(step.to()));
                shortfall.escape().ifPresent(told::add);
            });
        }
        return told;
    }

    /** A statement that holds in one state of an option form alone. */
    static Statement literals(Conflict conflict, State state) {
        OptionForm form = (OptionForm) conflict.form();
        List<Statement> literals = form.options().stream()
                .map(option -> literal(option, state.takes(form.position(option.name()))))
                .toList();
        return literals.size() == 1 ? literals.getFirst() : new Statement.And(literals);
    }

    private static Statement literal(Option option, boolean taken) {
        Statement atom = new Statement.Atom(option.name());
        return taken ? atom : new Statement.Not(atom);
    }

    private static State flipped(OptionForm form, State state, Option option) {
        return new State(state.decimal().flipBit(form.position(option.name())));
    }

    /** The nearest state that a decision maker can move to, where it has to change several options at once to move at all. */
    private static Optional<State> nearestMove(RegionEngine engine, OptionForm form, String who, State state) {
        List<Statement> kept = new ArrayList<>();
        List<Statement> changed = new ArrayList<>();
        for (Option option : form.options()) {
            boolean taken = state.decimal().testBit(form.position(option.name()));
            boolean free = option.owner().equals(who)
                    && (taken ? option.direction().down() : option.direction().up());
            (free ? changed : kept).add(literal(option, taken != free));
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        kept.add(changed.size() == 1 ? changed.getFirst() : new Statement.Or(changed));
        return engine.where(kept.size() == 1 ? kept.getFirst() : new Statement.And(kept))
                .nearest(state);
    }

    private static Explanation explanation(
            FewStates few, SanctionConcept concept, int i, int state, PointVerdict verdict) {
        if (verdict.improvement().isEmpty()) {
            return new Explanation(concept, i, state, new Verdict.NoImprovement(), List.of(), Optional.empty(), false);
        }
        int improvement = few.index(verdict.improvement().get());
        Optional<List<Step>> sanction = verdict.sanction().map(steps -> few.steps(steps));
        Optional<Shortfall> shortfall = verdict.shortfall()
                .map(one -> new Shortfall(
                        few.steps(one.path()), one.idle(), one.escape().map(to -> few.index(to)), false));
        Verdict reason = sanction.<Verdict>map(steps -> new Verdict.Deterred(
                        List.of(new Sanction(improvement, steps.getLast().to()))))
                .orElseGet(() -> new Verdict.Undeterred(improvement));
        return new Explanation(
                concept,
                i,
                state,
                reason,
                List.of(new Explanation.Answer(improvement, sanction, shortfall)),
                Optional.empty(),
                false);
    }
}
