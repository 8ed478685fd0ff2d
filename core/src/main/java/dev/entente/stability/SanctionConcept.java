// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.StateSet;
import dev.entente.stability.Verdict.Deterred;
import dev.entente.stability.Verdict.NoImprovement;
import dev.entente.stability.Verdict.Sanction;
import dev.entente.stability.Verdict.Undeterred;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The concepts in which an improvement is weighed against what the others can answer (THEORY §3, §5). Stated for a
 * coalition H; a single decision maker is the coalition of one, for which R_H⁺⁺(s) is R_i⁺(s).
 *
 * <p>s is stable for H when every t in R_H⁺⁺(s), the states that legal sequences of H reach and all of H prefer to s,
 * meets a u that the others can bring about from t and that {@linkplain #deters deters} H.
 */
public sealed interface SanctionConcept extends Concept permits Nash, Gmr, Smr, Seq, Sseq {

    /** Whether the others answer only with improvements of their own: R⁺ instead of R for the others. */
    boolean credible();

    /** The moves that the others answer with. */
    default Steps answers() {
        return credible() ? Steps.IMPROVEMENTS : Steps.ALL;
    }

    /** Whether being brought to {@code u} takes from H the gain of having left {@code s}. */
    boolean deters(LegalSequences sequences, Coalition coalition, int s, int u);

    @Override
    default Optional<String> refusal(GraphModel model) {
        return Optional.empty();
    }

    @Override
    default List<Coalition> asked(GraphModel model) {
        return Concept.singles(model);
    }

    @Override
    default Verdict verdict(LegalSequences sequences, Coalition coalition, int s) {
        List<Sanction> sanctions = new ArrayList<>();
        for (int t : improvements(sequences, coalition, s)) {
            OptionalInt sanction = sanction(sequences, coalition, s, t);
            if (sanction.isEmpty()) {
                return new Undeterred(t);
            }
            sanctions.add(new Sanction(t, sanction.getAsInt()));
        }
        return sanctions.isEmpty() ? new NoImprovement() : new Deterred(sanctions);
    }

    /** R_H⁺⁺(s): where H can go to the gain of each of its members, ascending. */
    static int[] improvements(LegalSequences sequences, Coalition coalition, int s) {
        GraphModel model = sequences.model();
        return sequences.reachable(coalition, Steps.ALL, s).stream()
                .filter(t -> coalition.all(i -> model.prefers(i, t, s)))
                .toArray();
    }

    private OptionalInt sanction(LegalSequences sequences, Coalition coalition, int s, int t) {
        Coalition others = coalition.others(sequences.model().decisionMakers());
        StateSet answers = sequences.reachable(others, answers(), t);
        return answers.stream().filter(u -> deters(sequences, coalition, s, u)).findFirst();
    }

    /** ∃ i ∈ H: s ≽_i u. */
    static boolean someMemberNoBetter(GraphModel model, Coalition coalition, int s, int u) {
        return coalition.any(i -> !model.prefers(i, u, s));
    }

    /** ∃ i ∈ H: s ≽_i u, and ∀ v ∈ R_H(u) ∃ k ∈ H: s ≽_k v, so that H can't escape by moving on. */
    static boolean withoutEscape(LegalSequences sequences, Coalition coalition, int s, int u) {
        GraphModel model = sequences.model();
        return someMemberNoBetter(model, coalition, s, u)
                && sequences.reachable(coalition, Steps.ALL, u).stream()
                        .allMatch(v -> someMemberNoBetter(model, coalition, s, v));
    }
}
