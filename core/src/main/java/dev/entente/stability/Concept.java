// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import java.util.List;
import java.util.Optional;

/**
 * A solution concept: says whether a decision maker, or a coalition moving as one, has reason to leave a state. An
 * equilibrium is a state that nobody has reason to leave. A further concept is a further class.
 */
public sealed interface Concept permits Deterrence, Weak, Simultaneous, LimitedMove, NonMyopic, Coalitional {

    /** The literature's name ("SEQ"). */
    String name();

    /** The name in sentences ("sequential stability"). */
    String title();

    /** The sanction concept that it is, or asks in a way of its own; empty where answers are looked at otherwise. */
    default Optional<SanctionConcept> sanctions() {
        return Optional.empty();
    }

    /** Whether it reads what is not known of preferences in a way of its own. */
    default boolean readsUnknowns() {
        return false;
    }

    /** Whether it asks of the strength of preferences. */
    default boolean asksStrength() {
        return false;
    }

    /** Whether it asks how decision makers are disposed towards each other. */
    default boolean asksAttitudes() {
        return false;
    }

    /** Whether nothing counts as a loss to whoever leaves but what is greatly less preferred. */
    default boolean onlyGreatLosses() {
        return false;
    }

    /** Why the concept can't be asked of a conflict, as a sentence; empty when it can. */
    Optional<String> refusal(GraphModel model);

    /** Those who are asked in turn whether they would leave a state: each decision maker by itself. */
    default List<Coalition> asked(GraphModel model) {
        return singles(model);
    }

    /**
     * Whether the coalition has reason to leave the state, and why.
     *
     * @param sequences the conflict, with what has been found out about its legal sequences
     * @param coalition one of {@link #asked}
     * @param state index of the state
     */
    Verdict verdict(LegalSequences sequences, Coalition coalition, int state);

    /** Whether the {@link #verdict} is that it has none, where nobody asks why. */
    default boolean holds(LegalSequences sequences, Coalition coalition, int state) {
        return verdict(sequences, coalition, state).stable();
    }

    /** Each decision maker by itself. */
    static List<Coalition> singles(GraphModel model) {
        return java.util.stream.IntStream.range(0, model.decisionMakers())
                .mapToObj(Coalition::of)
                .toList();
    }
}
