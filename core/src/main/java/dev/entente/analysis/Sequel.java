// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Outcome;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences.Step;
import java.util.List;

/**
 * What follows from a state when those who are free improve on it one step at a time, held against an outcome (docs/theory.md §7.1). Anyone free may make the first step, and a party may step twice running. Told by all improvements, by
 * <em>best replies</em>, those of a mover to any of the states that it likes best among those it can improve to, and each
 * also by steps alone that nothing sanctions under a concept.
 *
 * @param from the state from which it follows
 * @param improvements by all improvements
 * @param bestReplies by best replies
 * @param unsanctioned by improvements that nothing sanctions
 * @param unsanctionedBestReplies by the best of these
 */
public record Sequel(
        int from, Reading improvements, Reading bestReplies, Reading unsanctioned, Reading unsanctionedBestReplies) {

    /**
     * What follows by steps of one kind.
     *
     * @param ends the states without a further step that are reached, and in which the outcome holds
     * @param rivals those in which it doesn't
     * @param cycle steps that lead round to where they start, if any such are reached; otherwise none
     */
    public record Reading(StateSet ends, StateSet rivals, List<Step> cycle) {
        public Reading {
            cycle = List.copyOf(cycle);
        }

        /** Whether the outcome follows whatever steps are taken: nothing goes round, and every end satisfies it. */
        public boolean would() {
            return cycle.isEmpty() && rivals.isEmpty();
        }

        /** Whether some steps lead to an end that satisfies it. */
        public boolean could() {
            return !ends.isEmpty();
        }

        boolean rests(int from) {
            return ends.contains(from) || rivals.contains(from);
        }
    }

    /** Whether the outcome would follow: it does by whatever steps that nothing sanctions. */
    public boolean would() {
        return unsanctioned.would();
    }

    /**
     * The outcome that is claimed of an end where nothing else was asked: the goal, where it holds there; otherwise that the
     * same outcomes hold as there, or where none does, the end itself.
     */
    public static StateSet claimed(Case subject, GraphModel model, int end) {
        return subject.framing()
                .goal()
                .map(goal -> model.space().where(goal.when()))
                .filter(states -> states.contains(end))
                .orElseGet(() -> alike(subject, model, end));
    }

    private static StateSet alike(Case subject, GraphModel model, int end) {
        StateSet alike = StateSet.where(model.size(), _ -> true);
        boolean named = false;
        for (Outcome outcome : subject.framing().outcomes()) {
            StateSet holds = model.space().where(outcome.when());
            named |= holds.contains(end);
            alike = holds.contains(end) ? alike.and(holds) : alike.differing(alike.and(holds));
        }
        return named ? alike : StateSet.where(model.size(), s -> s == end);
    }
}
