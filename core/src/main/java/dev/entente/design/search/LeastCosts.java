// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many changes of its wants make a state stable for each decision maker, under a concept for which that hangs on its
 * own preference alone: Nash, GMR, SMR. Found state by state, only as far as a question needs.
 *
 * <p>Source: docs/engines.md §9. Cost: one {@link ListSearch} for each decision maker and state that is asked about, no
 * further than the number asked for; all stable states of the concept once. A spent budget ends it by {@link
 * dev.entente.limits.BudgetSpent}.
 */
final class LeastCosts {

    private final StabilityEngine engine;
    private final WantLists lists;
    private final SanctionConcept concept;
    private final Budget budget;
    private final int[][] atLeast;
    private final boolean[][] exact;

    LeastCosts(StabilityEngine engine, WantLists lists, SanctionConcept concept, Budget budget) {
        this.engine = engine;
        this.lists = lists;
        this.concept = concept;
        this.budget = budget;
        int n = engine.model().decisionMakers();
        this.atLeast = new int[n][engine.model().size()];
        this.exact = new boolean[n][engine.model().size()];
        for (int i = 0; i < n; i++) {
            StateSet stable = engine.stable(concept, Coalition.of(i));
            for (int s = 0; s < exact[i].length; s++) {
                exact[i][s] = stable.contains(s);
                atLeast[i][s] = exact[i][s] ? 0 : 1;
            }
        }
    }

    /** The concept whose answers need not be credible, and which a concept with credible ones implies. */
    static SanctionConcept incredible(SanctionConcept concept) {
        return concept.credible() ? Concepts.sanctions(false, concept.symmetric()) : concept;
    }

    /** Whether some state of the goal can be made stable by changes of wants: dropping them all does, if any do. */
    boolean possible(StateSet goal) {
        return goal.stream().anyMatch(this::changeable);
    }

    /** The least sum over the decision makers for a state of the goal; empty when it takes more than so many. */
    OptionalInt least(StateSet goal, int most) {
        List<Integer> open = goal.stream().filter(this::changeable).boxed().toList();
        for (int sum = 0; !open.isEmpty() && sum <= most; sum++) {
            for (int s : open) {
                if (within(s, sum)) {
                    return OptionalInt.of(sum);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Whether nobody without wants would leave the state. */
    private boolean changeable(int s) {
        for (int i = 0; i < exact.length; i++) {
            if (!exact[i][s] && lists.of(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether so many changes in all make the state stable for everyone. */
    boolean within(int s, int sum) {
        if (!changeable(s)) {
            return false;
        }
        int known = 0;
        for (int i = 0; i < exact.length; i++) {
            known += atLeast[i][s];
        }
        for (int i = 0; known <= sum && i < exact.length; i++) {
            int others = known - atLeast[i][s];
            find(i, s, sum - others);
            known = others + atLeast[i][s];
        }
        return known <= sum;
    }

    private void find(int i, int s, int atMost) {
        if (!exact[i][s] && atLeast[i][s] <= atMost) {
            OptionalInt least = search(i, s).least(atMost);
            atLeast[i][s] = least.orElse(atMost + 1);
            exact[i][s] = least.isPresent();
        }
    }

    /** What is known of the least number for a decision maker; exact where {@link #within} has said yes. */
    int atLeast(int i, int s) {
        return atLeast[i][s];
    }

    /** The search among the lists of one who has wants. */
    ListSearch search(int i, int s) {
        budget.check();
        GraphModel model = engine.model();
        Coalition others = Coalition.of(i).others(model.decisionMakers());
        Requirement requirement =
                Requirement.of(concept, model, i, s, t -> engine.sequences().reachable(others, Steps.ALL, t).stream());
        WantList list = lists.of(i).orElseThrow();
        return new ListSearch(requirement, list.truth(), list.own(), budget);
    }
}
