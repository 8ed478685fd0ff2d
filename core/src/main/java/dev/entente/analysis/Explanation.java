// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.StateSet;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Verdict;
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
     * An improvement, and how the others can take the gain out of it.
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
            case SanctionConcept sanctions -> answers(engine, sanctions, decisionMaker, state, verdict);
            default -> List.of();
        };
        return new Explanation(concept, decisionMaker, state, verdict, answers);
    }

    /** Asks a concept about one state and every decision maker. */
    public static List<Explanation> ofAll(StabilityEngine engine, Concept concept, int state) {
        return IntStream.range(0, engine.model().decisionMakers())
                .mapToObj(i -> of(engine, concept, i, state))
                .toList();
    }

    private static List<Answer> answers(
            StabilityEngine engine, SanctionConcept concept, int i, int state, Verdict verdict) {
        List<Answer> answers = new ArrayList<>();
        for (int t : engine.model().improvements(i, state).toArray()) {
            Optional<List<Step>> sanction = sanction(engine, concept, i, state, t);
            if (verdict.stable() || sanction.isEmpty()) {
                Optional<List<Step>> idle =
                        sanction.isEmpty() ? sanction(engine, Concepts.GMR, i, state, t) : Optional.empty();
                answers.add(new Answer(t, sanction, idle));
            }
        }
        return answers;
    }

    private static Optional<List<Step>> sanction(
            StabilityEngine engine, SanctionConcept concept, int i, int state, int improvement) {
        Coalition self = Coalition.of(i);
        GraphModel model = engine.model();
        StateSet deterring = StateSet.where(model.size(), u -> concept.deters(engine.sequences(), self, state, u));
        return engine
                .sequences()
                .shortest(self.others(model.decisionMakers()), concept.answers(), improvement, deterring::contains)
                .first(1)
                .stream()
                .findFirst();
    }
}
