// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.StateSet;
import java.util.Optional;

/**
 * The concepts in which an improvement is weighed against what the others can answer (docs/theory.md §3, §5). Stated for a
 * coalition H; a single decision maker is the coalition of one, for which R_H⁺⁺(s) is R_i⁺(s).
 *
 * <p>s is stable for H when every t in R_H⁺⁺(s), the states that legal sequences of H reach and all of H prefer to s,
 * meets a u that the others can bring about from t and that {@linkplain #deters deters} H.
 */
public sealed interface SanctionConcept extends Deterrence permits Nash, Gmr, Smr, Seq, Sseq {

    /** Whether the others answer only with improvements of their own: R⁺ instead of R for the others. */
    boolean credible();

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

    /** ∃ i ∈ H: s ≽_i u. */
    static boolean someMemberNoBetter(GraphModel model, Coalition coalition, int s, int u) {
        return coalition.any(i -> !model.prefers(i, u, s));
    }

    /** ∃ i ∈ H: s ≽_i u, and ∀ v ∈ R_H(u) ∃ k ∈ H: s ≽_k v, so that H can't escape by moving on. */
    static boolean withoutEscape(LegalSequences sequences, Coalition coalition, int s, int u) {
        GraphModel model = sequences.model();
        return someMemberNoBetter(model, coalition, s, u)
                && sequences.joint(coalition, u).stream().allMatch(v -> someMemberNoBetter(model, coalition, s, v));
    }

    /** All u from which a decision maker can't escape: neither better for it than s nor one move away from what is. */
    static StateSet withoutEscape(LegalSequences sequences, int i, int s) {
        GraphModel model = sequences.model();
        return StateSet.where(
                model.size(),
                u -> !model.prefers(i, u, s) && model.moves(i).from(u).noneMatch(v -> model.prefers(i, v, s)));
    }
}
