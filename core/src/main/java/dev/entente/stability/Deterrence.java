// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Verdict.Deterred;
import dev.entente.stability.Verdict.NoImprovement;
import dev.entente.stability.Verdict.Sanction;
import dev.entente.stability.Verdict.Undeterred;
import dev.entente.stability.steps.MoveKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A concept in which what a coalition H could leave a state for is weighed against what the others can answer (docs/theory.md §3,
 * §5, §6): s is stable for H when every t that H might leave s for meets a u that the others can bring about from t and
 * that {@linkplain #deters deters} H.
 */
public sealed interface Deterrence extends Concept permits SanctionConcept, RefinedConcept {

    /** What it says of answers, and whether they must hold against moving on, where no finer relations are looked at. */
    SanctionConcept base();

    /** What each member of H must see in a state to leave another for it. */
    MoveKind departures();

    /** The moves that the others answer with. */
    MoveKind answers();

    /** Whether being brought to {@code u} takes from H the gain of having left {@code s}. */
    boolean deters(LegalSequences sequences, Coalition coalition, int s, int u);

    /** All states that {@linkplain #deters deter} a decision maker from leaving one. */
    default StateSet deterring(LegalSequences sequences, int i, int s) {
        return StateSet.where(sequences.model().size(), u -> deters(sequences, Coalition.of(i), s, u));
    }

    @Override
    default Optional<SanctionConcept> sanctions() {
        return Optional.of(base());
    }

    @Override
    default Verdict verdict(LegalSequences sequences, Coalition coalition, int s) {
        List<Sanction> sanctions = new ArrayList<>();
        for (int t : departures(sequences, coalition, s)) {
            OptionalInt sanction = sanction(sequences, coalition, s, t);
            if (sanction.isEmpty()) {
                return new Undeterred(t);
            }
            sanctions.add(new Sanction(t, sanction.getAsInt()));
        }
        return sanctions.isEmpty() ? new NoImprovement() : new Deterred(sanctions);
    }

    /** Where H might go from s, together, ascending; for improvements R_H⁺⁺(s). */
    default int[] departures(LegalSequences sequences, Coalition coalition, int s) {
        GraphModel model = sequences.model();
        return sequences.joint(coalition, s).stream()
                .filter(t -> coalition.all(i -> departures().allow(model, i, s, t)))
                .toArray();
    }

    private OptionalInt sanction(LegalSequences sequences, Coalition coalition, int s, int t) {
        Coalition others = coalition.others(sequences.model().decisionMakers());
        StateSet answers = sequences.reachable(others, answers(), t);
        return answers.stream().filter(u -> deters(sequences, coalition, s, u)).findFirst();
    }
}
