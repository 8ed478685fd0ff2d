// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.stability.steps.Losses;
import java.util.Optional;

/**
 * One of the concepts of docs/theory.md §3 with finer relations between states in place of ≻ and ≽: preferences of which part is
 * not known, or that are great or small (docs/theory.md §6), or what attitudes accept (docs/theory.md §15). The order behind them may be partial, so that the least payoff is no
 * guide: what deters has to be looked for among all that the others can bring about.
 */
public non-sealed interface RefinedConcept extends Deterrence {

    /** What each member of H can count as a loss. */
    Losses losses();

    @Override
    default boolean readsUnknowns() {
        return !onlyGreatLosses();
    }

    @Override
    default boolean asksStrength() {
        return onlyGreatLosses();
    }

    @Override
    default boolean onlyGreatLosses() {
        return losses() == Losses.GREAT;
    }

    /** Too large a conflict to compare its states pair by pair. */
    @Override
    default Optional<String> refusal(GraphModel model) {
        return model.size() <= Definitions.MOST_STATES
                ? Optional.empty()
                : Optional.of(name() + " compares states pair by pair, and takes at most " + Definitions.MOST_STATES
                        + " of them; the case has " + model.size()
                        + ". Add rules under “feasible”, merge states, or hold some options fixed in a variant.");
    }

    /** As in the base: a loss for some member, without escape where it is symmetric; nothing where answers don't count. */
    @Override
    default boolean deters(LegalSequences sequences, Coalition coalition, int s, int u) {
        return base().answered()
                && someMemberLoses(sequences.model(), coalition, s, u)
                && (!base().symmetric()
                        || sequences.joint(coalition, u).stream()
                                .allMatch(v -> someMemberLoses(sequences.model(), coalition, s, v)));
    }

    private boolean someMemberLoses(GraphModel model, Coalition coalition, int s, int u) {
        return coalition.any(i -> losses().count(model, i, s, u));
    }
}
