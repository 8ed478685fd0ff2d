// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.design.SingleSteps.Step;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who would leave a plan where: improvements that nothing deters, and that don't only bring the plan forward.
 *
 * <p>Source: docs/theory.md §9.3. Cost: for each improvement that leaves the plan, the answers to it once.
 */
final class Departures {

    private final SanctionConcept concept;
    private final LegalSequences sequences;
    private final GraphModel model;
    private final SingleSteps steps;
    private final Map<Integer, List<Departure>> undeterred = new HashMap<>();

    Departures(SanctionConcept concept, LegalSequences sequences, SingleSteps steps) {
        this.concept = concept;
        this.sequences = sequences;
        this.model = sequences.model();
        this.steps = steps;
    }

    /** An improvement of a decision maker. */
    record Departure(int decisionMaker, int to) {

        /** Whether it is this step and no other. */
        boolean is(Step step) {
            return step.to() == to && step.movers().equals(Coalition.of(decisionMaker));
        }
    }

    /** Those from a state that leave a plan from a start to an end, the plan's own next step included. */
    List<Departure> from(int state, int start, int end) {
        List<Departure> known = undeterred.get(state);
        if (known == null) {
            known = undeterred(state);
            undeterred.put(state, known);
        }
        return known.stream()
                .filter(departure -> !steps.bringsForward(departure.decisionMaker(), state, departure.to(), start, end))
                .toList();
    }

    private List<Departure> undeterred(int state) {
        List<Departure> found = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers(); i++) {
            int who = i;
            model.improvements(i, state)
                    .filter(t -> !deterred(who, state, t))
                    .boxed()
                    .sorted(Comparator.comparingInt(t -> steps.distance(state, t)))
                    .forEach(t -> found.add(new Departure(who, t)));
        }
        return found;
    }

    private boolean deterred(int i, int state, int improvement) {
        if (!concept.answered()) {
            return false;
        }
        Coalition self = Coalition.of(i);
        StateSet answers = sequences.reachable(self.others(model.decisionMakers()), concept.answers(), improvement);
        return answers.stream().anyMatch(u -> concept.deters(sequences, self, state, u));
    }
}
