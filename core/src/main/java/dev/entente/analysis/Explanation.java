// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.stability.Approach;
import dev.entente.stability.Concept;
import dev.entente.stability.Deterrence;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Strong;
import dev.entente.stability.UnknownPreference;
import dev.entente.stability.Verdict;
import dev.entente.stability.Weak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why a state is stable or not for one decision maker: its improvements, and for each what the others can answer.
 *
 * @param decisionMaker place of the decision maker, from 0
 * @param state index of the state
 * @param verdict what the concept says, with its own reason
 * @param answers one for each improvement, in order of states, for a stable state; for one that isn't, only those that
 *     nothing deters
 */
public record Explanation(Concept concept, int decisionMaker, int state, Verdict verdict, List<Answer> answers) {

    public Explanation {
        answers = List.copyOf(answers);
    }

    /**
     * An improvement, or a move of which it isn't known whether it is one, and how the others can take the gain out of it.
     *
     * @param improvement the state improved to
     * @param sanction the shortest sequence of the others' moves from there to a state that deters; empty when nothing
     *     deters
     * @param idleThreat the shortest such sequence by moves that needn't be improvements, where improvements alone
     *     don't deter: an answer that the others could give, and have no interest in giving
     */
    public record Answer(int improvement, Optional<List<Step>> sanction, Optional<List<Step>> idleThreat) {}

    /** Asks a concept about one state and one decision maker. */
    public static Explanation of(StabilityEngine engine, Concept concept, int decisionMaker, int state) {
        Verdict verdict = engine.verdict(concept, Coalition.of(decisionMaker), state);
        List<Answer> answers = switch (concept) {
            case Deterrence weighed -> answers(engine, weighed, decisionMaker, state, verdict);
            case Weak weak -> answers(engine, weighed(weak, verdict), decisionMaker, state, verdict);
            default -> List.of();
        };
        return new Explanation(concept, decisionMaker, state, verdict, answers);
    }

    /** Whether it isn't known if the decision maker prefers a state to the one told of, and the concept asks about that. */
    public boolean doubtful(GraphModel model, int other) {
        return concept instanceof UnknownPreference
                && model.known(decisionMaker).unknown(other, state);
    }

    /** Whether a state would be a great loss to it, and the concept asks about that. */
    public boolean great(GraphModel model, int outcome) {
        return asksOfStrength() && model.greatlyPrefers(decisionMaker, state, outcome);
    }

    /** Whether the concept tells great losses from others. */
    public boolean asksOfStrength() {
        return concept instanceof Strong || concept instanceof Weak;
    }

    /** Asks a concept about one state and every decision maker. */
    public static List<Explanation> ofAll(StabilityEngine engine, Concept concept, int state) {
        return IntStream.range(0, engine.model().decisionMakers())
                .mapToObj(i -> of(engine, concept, i, state))
                .toList();
    }

    /** By what a state is held that is stable; strongly, where it is stable strongly. */
    private static Deterrence weighed(Weak weak, Verdict verdict) {
        return verdict instanceof Verdict.StableStrongly ? weak.strong() : weak.base();
    }

    private static List<Answer> answers(StabilityEngine engine, Deterrence concept, int i, int state, Verdict verdict) {
        int[] departures = concept.departures(engine.sequences(), Coalition.of(i), state);
        if (departures.length == 0) {
            return List.of();
        }
        Approach sanctions = sanctions(engine, concept, i, state);
        Optional<Approach> lenient = verdict instanceof Verdict.Undeterred
                ? Optional.of(sanctions(engine, concept.moreLenient(), i, state))
                : Optional.empty();
        List<Answer> answers = new ArrayList<>();
        for (int t : departures) {
            Optional<List<Step>> sanction = sanctions.shortest(Approach.NOBODY, t);
            if (lenient.isEmpty() || sanction.isEmpty()) {
                Optional<List<Step>> idle = lenient.flatMap(answering -> answering.shortest(Approach.NOBODY, t));
                answers.add(new Answer(t, sanction, idle));
            }
        }
        return answers;
    }

    /** How the others can bring about, from each state, one that deters. */
    private static Approach sanctions(StabilityEngine engine, Deterrence concept, int i, int state) {
        Coalition self = Coalition.of(i);
        return engine.sequences()
                .towards(
                        self.others(engine.model().decisionMakers()),
                        concept.answers(),
                        concept.deterring(engine.sequences(), i, state));
    }
}
