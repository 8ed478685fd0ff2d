// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import java.util.HashMap;
import java.util.Map;

/**
 * The engine that applies the definitions state by state, as they are written. It remembers legal sequences and
 * verdicts, and serves cases of a few thousand states. Not for use by several threads at once.
 */
public final class Definitions implements StabilityEngine {

    /** The most states it takes: what it remembers grows with their square. */
    public static final int MOST_STATES = 1 << 13;

    private static final byte UNKNOWN = 0;
    private static final byte STABLE = 1;
    private static final byte UNSTABLE = 2;

    private final LegalSequences sequences;
    private final LastAsked lastAsked = new LastAsked();
    private final Map<Question, byte[]> answers = new HashMap<>();

    private record Question(Concept concept, Coalition coalition) {}

    /**
     * Without an end.
     *
     * @throws LimitExceeded beyond {@link #MOST_STATES} states
     */
    public Definitions(GraphModel model) {
        this(model, Budget.UNLIMITED);
    }

    /**
     * For a person who chose it, and who may ask it of every state.
     *
     * @throws LimitExceeded beyond {@link #MOST_STATES} states
     */
    public Definitions(GraphModel model, Budget budget) {
        if (model.size() > MOST_STATES) {
            throw new LimitExceeded("the case has " + model.size() + " feasible states, and the engine that applies the"
                    + " definitions takes at most " + MOST_STATES
                    + "; add rules under “feasible”, merge states, or hold some options fixed in a variant");
        }
        this.sequences = new LegalSequences(model, budget);
    }

    private Definitions(LegalSequences sequences) {
        this.sequences = sequences;
    }

    /** For an engine that asks this one about some states of a conflict of any size that is listed, and shares its sequences. */
    public static Definitions sharing(LegalSequences sequences) {
        return new Definitions(sequences);
    }

    @Override
    public LegalSequences sequences() {
        return sequences;
    }

    @Override
    public LastAsked lastAsked() {
        return lastAsked;
    }

    @Override
    public Budget budget() {
        return sequences.budget();
    }

    @Override
    public String name() {
        return "definitions";
    }

    @Override
    public GraphModel model() {
        return sequences.model();
    }

    @Override
    public StateSet stable(Concept concept, Coalition coalition) {
        return StateSet.where(model().size(), s -> isStable(concept, coalition, s));
    }

    @Override
    public boolean isStable(Concept concept, Coalition coalition, int state) {
        byte[] known = answers.computeIfAbsent(new Question(concept, coalition), _ -> new byte[model().size()]);
        if (known[state] == UNKNOWN) {
            budget().check();
            refuse(concept);
            known[state] = concept.holds(sequences, coalition, state) ? STABLE : UNSTABLE;
        }
        return known[state] == STABLE;
    }

    @Override
    public Verdict verdict(Concept concept, Coalition coalition, int state) {
        refuse(concept);
        return concept.verdict(sequences, coalition, state);
    }

    private void refuse(Concept concept) {
        concept.refusal(model()).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    @Override
    public StateSet equilibria(Concept concept) {
        return StateSet.where(model().size(), s -> isEquilibrium(concept, s));
    }

    @Override
    public boolean isEquilibrium(Concept concept, int state) {
        if (concept instanceof Weak weak) {
            return isEquilibrium(weak.base(), state) && !isEquilibrium(weak.strong(), state);
        }
        return concept.asked(model()).stream().allMatch(coalition -> isStable(concept, coalition, state));
    }
}
