// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The state of a set that a reader would ask about (docs/theory.md §9.6): of those that hold, where some do, else of all; a
 * {@linkplain Bargain bargain} that pays its makers, where there is one; then one that the fewest would leave; then one that
 * leaves the fewest worse off than today; then the nearest to today; then the first.
 *
 * <p>Cost: who would leave each state that is weighed, and the bargains among these.
 *
 * @param state the one
 * @param bargains all bargains of the set
 * @param leavers who has reason to leave it
 * @param holding how many states of the set hold
 */
public record TellingState(int state, List<Bargain> bargains, List<Integer> leavers, int holding) {

    public TellingState {
        bargains = List.copyOf(bargains);
        leavers = List.copyOf(leavers);
    }

    /** Whether it is a bargain that pays its makers. */
    public boolean pays() {
        return bargains.stream().anyMatch(bargain -> bargain.state() == state);
    }

    /**
     * Chooses it.
     *
     * @param states at least one
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static TellingState of(
            StabilityEngine engine, Concept concept, StateSet states, OptionalInt today, Budget budget) {
        budget.begin("the state to tell of");
        GraphModel model = engine.model();
        List<Bargain> bargains =
                today.isPresent() ? Bargain.all(engine.sequences(), today.getAsInt(), states, budget) : List.of();
        StateSet holding = engine.equilibria(concept).and(states);
        StateSet asked = holding.isEmpty() ? states : holding;
        List<Integer> paying =
                bargains.stream().map(Bargain::state).filter(asked::contains).toList();
        List<Integer> candidates = paying.isEmpty() ? asked.stream().boxed().toList() : paying;
        int[] leaving = leaving(engine, concept, holding.isEmpty() ? candidates : List.of());
        Comparator<Integer> order = Comparator.comparingInt(s -> leaving[s]);
        if (today.isPresent()) {
            int now = today.getAsInt();
            order = order.thenComparingInt(s -> Bargain.worseOff(model, now, s))
                    .thenComparingInt(s -> model.space().distance(now, s));
        }
        int state = candidates.stream()
                .min(order.thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return new TellingState(state, bargains, Findings.leavers(engine, concept, state), holding.count());
    }

    /** By state: how many would leave it. */
    private static int[] leaving(StabilityEngine engine, Concept concept, List<Integer> candidates) {
        int[] leaving = new int[engine.model().size()];
        for (int i = 0; !candidates.isEmpty() && i < engine.model().decisionMakers(); i++) {
            StateSet stable = engine.stable(concept, Coalition.of(i));
            candidates.forEach(s -> leaving[s] += stable.contains(s) ? 0 : 1);
        }
        return leaving;
    }
}
