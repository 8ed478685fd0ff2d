// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Case;
import dev.entente.Conflict;
import dev.entente.GraphModel;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.engine.PointVerdict;
import dev.entente.engine.RegionEngine;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Verdict;
import dev.entente.stability.Verdict.Sanction;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Why one state of a case that isn't listed is stable or not, told on the few states that the reasons speak of: the
 * state, those one option away, and a witness for each decision maker.
 *
 * @param model the few states
 * @param state index of the state among them
 * @param explanations one for each decision maker
 * @param improvements by decision maker, how many improvements it has in all
 */
public record PointExplanation(
        GraphModel model, int state, List<Explanation> explanations, List<BigInteger> improvements) {

    public PointExplanation {
        explanations = List.copyOf(explanations);
        improvements = List.copyOf(improvements);
    }

    /**
     * Asks a concept about one feasible state and every decision maker.
     *
     * @param of a case in option form
     */
    public static PointExplanation of(Case of, RegionEngine engine, SanctionConcept concept, State state) {
        List<PointVerdict> verdicts = IntStream.range(
                        0, of.conflict().decisionMakers().size())
                .mapToObj(i -> engine.verdict(concept, i, state))
                .toList();
        FewStates few = new FewStates(engine, told(of.conflict(), state, verdicts));
        int at = few.index(state);
        List<Explanation> explanations = IntStream.range(0, verdicts.size())
                .mapToObj(i -> explanation(few, concept, i, at, verdicts.get(i)))
                .toList();
        return new PointExplanation(
                few.model(),
                at,
                explanations,
                IntStream.range(0, verdicts.size())
                        .mapToObj(i -> engine.improvements(i, state))
                        .toList());
    }

    /** The states that the reasons speak of. */
    private static Set<State> told(Conflict conflict, State state, List<PointVerdict> verdicts) {
        OptionForm form = (OptionForm) conflict.form();
        Set<State> told = new LinkedHashSet<>(List.of(state));
        for (int k = 0; k < form.options().size(); k++) {
            State near = new State(state.decimal().flipBit(k));
            if (form.broken(near).isEmpty()) {
                told.add(near);
            }
        }
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

    private static Explanation explanation(
            FewStates few, SanctionConcept concept, int i, int state, PointVerdict verdict) {
        if (verdict.improvement().isEmpty()) {
            return new Explanation(concept, i, state, new Verdict.NoImprovement(), List.of(), false);
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
                concept, i, state, reason, List.of(new Explanation.Answer(improvement, sanction, shortfall)), false);
    }
}
