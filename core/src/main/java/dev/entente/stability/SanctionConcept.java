// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.steps.Steps;
import java.util.Optional;

/**
 * The concepts in which an improvement is weighed against what the others can answer (docs/theory.md §3, §5). Stated for a
 * coalition H; a single decision maker is the coalition of one, for which R_H⁺⁺(s) is R_i⁺(s).
 *
 * <p>s is stable for H when every t in R_H⁺⁺(s), the states that legal sequences of H reach and all of H prefer to s,
 * meets a u that the others can bring about from t and that {@linkplain #deters deters} H.
 *
 * <p>A concept says three facts of itself, and engines ask these, never which concept it is. So a further one is a further
 * class, and a row in {@link Concepts}.
 */
public non-sealed interface SanctionConcept extends Deterrence {

    /** Whether what the others can answer is looked at; where it isn't, every improvement is reason to leave. */
    boolean answered();

    /** Whether the others answer only with improvements of their own: R⁺ instead of R for the others. */
    boolean credible();

    /** Whether an answer must also hold against the mover's moving on, so that it can't escape. */
    boolean symmetric();

    /**
     * Whether all that is stable under this concept is stable under another, by the facts alone (docs/theory.md §3): where
     * every answer that deters here deters there.
     */
    default boolean within(SanctionConcept wider) {
        return !answered()
                || (wider.answered() && (credible() || !wider.credible()) && (symmetric() || !wider.symmetric()));
    }

    @Override
    default SanctionConcept base() {
        return this;
    }

    @Override
    default Steps departures() {
        return Steps.IMPROVEMENTS;
    }

    @Override
    default Steps answers() {
        return credible() ? Steps.IMPROVEMENTS : Steps.ALL;
    }

    @Override
    default Optional<String> refusal(GraphModel model) {
        return Optional.empty();
    }

    /** No answer is looked for where none counts. */
    @Override
    default Verdict verdict(LegalSequences sequences, Coalition coalition, int s) {
        if (answered()) {
            return Deterrence.super.verdict(sequences, coalition, s);
        }
        int[] improvements = departures(sequences, coalition, s);
        return improvements.length == 0 ? new Verdict.NoImprovement() : new Verdict.Undeterred(improvements[0]);
    }

    /** ∃ i ∈ H: s ≽_i u; where H must not escape, ∀ v ∈ R_H(u) ∃ k ∈ H: s ≽_k v too; none where answers don't count. */
    @Override
    default boolean deters(LegalSequences sequences, Coalition coalition, int s, int u) {
        GraphModel model = sequences.model();
        return answered()
                && someMemberNoBetter(model, coalition, s, u)
                && (!symmetric()
                        || sequences.joint(coalition, u).stream()
                                .allMatch(v -> someMemberNoBetter(model, coalition, s, v)));
    }

    @Override
    default StateSet deterring(LegalSequences sequences, int i, int s) {
        GraphModel model = sequences.model();
        return StateSet.where(
                model.size(),
                u -> answered()
                        && !model.prefers(i, u, s)
                        && (!symmetric() || model.moves(i).from(u).noneMatch(v -> model.prefers(i, v, s))));
    }

    /** ∃ i ∈ H: s ≽_i u. */
    private static boolean someMemberNoBetter(GraphModel model, Coalition coalition, int s, int u) {
        return coalition.any(i -> !model.prefers(i, u, s));
    }
}
