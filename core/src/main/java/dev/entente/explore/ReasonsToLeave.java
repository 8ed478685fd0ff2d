// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Outcome;
import dev.entente.explore.worlds.Answers;
import dev.entente.explore.worlds.Share;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who has reason to leave a goal state in which share of worlds (docs/theory.md §9.4): the state that satisfies the goal
 * and is an equilibrium in the most of them.
 *
 * <p>Cost: who would leave one state, in each world.
 *
 * @param state its place among the states of all worlds
 * @param infeasible the worlds in which it is not feasible
 * @param leaving by decision maker, the worlds in which it would leave
 */
public record ReasonsToLeave(int state, Share infeasible, List<Share> leaving) {

    public ReasonsToLeave {
        leaving = List.copyOf(leaving);
    }

    /**
     * Empty where no state that satisfies the goal is an equilibrium in any world looked at.
     *
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    static Optional<ReasonsToLeave> of(Exploration explored, SanctionConcept concept, Outcome goal, Budget budget) {
        StateSet satisfying = explored.space().where(goal.when());
        return explored.possible(explored.place(concept)).stream()
                .filter(satisfying::contains)
                .findFirst()
                .map(state -> of(explored, concept, state, budget));
    }

    private static ReasonsToLeave of(Exploration explored, SanctionConcept concept, int state, Budget budget) {
        Answers answers = new Answers(explored.worlds(), List.of(concept), explored.space(), budget);
        int decisionMakers = explored.subject().conflict().decisionMakers().size();
        long[] leaving = new long[decisionMakers];
        long infeasible = 0;
        long looked = explored.tally().worlds();
        for (long world = 0; world < looked; world++) {
            budget.check();
            long[] choices = explored.worlds().chosen(explored.design(), world);
            OptionalLong who = answers.leaving(choices, concept, state);
            infeasible += who.isEmpty() ? 1 : 0;
            for (int i = 0; i < decisionMakers; i++) {
                leaving[i] += who.orElse(0) >>> i & 1;
            }
        }
        List<Share> shares = new ArrayList<>();
        for (long count : leaving) {
            shares.add(new Share(count, looked, explored.sampled()));
        }
        return new ReasonsToLeave(state, new Share(infeasible, looked, explored.sampled()), shares);
    }
}
