// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Approach;
import dev.entente.stability.Deterrence;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.RefinedConcept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.steps.HalfKnownSteps;
import dev.entente.stability.steps.Losses;
import dev.entente.stability.steps.MoveKind;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for what comes nearest to deterring the improvements from one state that nothing deters: an answer that falls short by
 * as little as can be, of several by no want of interest, and then a shortest one.
 */
final class Shortfalls {

    private final LegalSequences sequences;
    private final GraphModel model;
    private final Deterrence concept;
    private final SanctionConcept base;
    private final int i;
    private final int state;
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, Approach> approaches = new HashMap<>();

    /** Answers that fall short alike: the states that they lead to. */
    private record Kind(StateSet ends, boolean idle, boolean escape, boolean small) {

        /** By fewer ways first; an answer that would be given before one that wouldn't. */
        static final Comparator<Kind> NEARER = Comparator.comparingInt(
                        (Kind kind) -> (kind.idle ? 1 : 0) + (kind.escape ? 1 : 0) + (kind.small ? 1 : 0))
                .thenComparing(kind -> kind.idle)
                .thenComparing(kind -> kind.escape);
    }

    Shortfalls(LegalSequences sequences, Deterrence concept, int i, int state) {
        this.sequences = sequences;
        this.model = sequences.model();
        this.concept = concept;
        this.base = concept.base();
        this.i = i;
        this.state = state;
        for (boolean escape : symmetric() ? new boolean[] {false, true} : new boolean[] {false}) {
            for (boolean small : concept.asksStrength() ? new boolean[] {false, true} : new boolean[] {false}) {
                StateSet ends = StateSet.where(
                        model.size(), u -> isLoss(u) && escape == escape(u).isPresent() && small == isSmall(u));
                kinds.add(new Kind(ends, false, escape, small));
                if (asksInterest()) {
                    kinds.add(new Kind(ends, true, escape, small));
                }
            }
        }
        kinds.sort(Kind.NEARER);
    }

    private boolean symmetric() {
        return base.symmetric();
    }

    /** Nash looks at no answer; whether one would be given is worth telling all the same. */
    private boolean asksInterest() {
        return base.credible() || !base.answered();
    }

    /** The moves that the others make for their own sake. */
    private MoveKind interest() {
        return concept.readsUnknowns() ? HalfKnownSteps.POSSIBLE_IMPROVEMENTS : Steps.IMPROVEMENTS;
    }

    /** Whether being brought to a state is a loss at all. */
    private boolean isLoss(int u) {
        return (concept instanceof RefinedConcept refined && refined.readsUnknowns())
                ? refined.losses().count(model, i, state, u)
                : !model.prefers(i, u, state);
    }

    /** Whether it is a loss and not great, where great ones are asked for. */
    private boolean isSmall(int u) {
        return concept.asksStrength() && !Losses.GREAT.count(model, i, state, u);
    }

    /** Of what would be no such loss, the best that it can move on to. */
    private Optional<Integer> escape(int u) {
        return symmetric()
                ? model.moves(i)
                        .from(u)
                        .filter(v -> !isLoss(v) || (!isSmall(u) && isSmall(v)))
                        .boxed()
                        .min(Comparator.comparingInt(v -> model.ranking(i).rank(v)))
                : Optional.empty();
    }

    /** What comes nearest to deterring from an improvement; empty where no answer takes the gain out of it. */
    Optional<Shortfall> of(int improvement) {
        for (Kind kind : kinds) {
            Optional<List<Step>> path = path(kind, improvement);
            if (path.isPresent()) {
                int end = path.get().getLast().to();
                return Optional.of(new Shortfall(path.get(), kind.idle, escape(end), kind.small));
            }
        }
        return Optional.empty();
    }

    private Optional<List<Step>> path(Kind kind, int improvement) {
        return kind.ends.isEmpty()
                ? Optional.empty()
                : approaches.computeIfAbsent(kind, this::approach).shortest(Approach.NOBODY, improvement);
    }

    private Approach approach(Kind kind) {
        MoveKind steps = asksInterest() && !kind.idle ? interest() : Steps.ALL;
        return sequences.towards(Coalition.of(i).others(model.decisionMakers()), steps, kind.ends);
    }
}
