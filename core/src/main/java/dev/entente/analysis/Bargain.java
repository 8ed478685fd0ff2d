// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.LegalSequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A bargain that pays its makers: a state that two or more can bring about together from today, such that none of them is
 * worse off there than today, and one is better off. It need not last (docs/theory.md §9.6).
 *
 * @param state where it leads
 * @param makers who has to act for it: in option form those whose options differ there from today's; in graph form, and
 *     where states are merged, the smallest coalition that gets there
 */
public record Bargain(int state, Coalition makers) {

    /**
     * All bargains that lead from today to a state of the goal, in the order of states; none where today is one.
     *
     * <p>Cost: where they can go together for each coalition of makers that is met.
     *
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static List<Bargain> all(LegalSequences sequences, int today, StateSet goal, Budget budget) {
        List<Bargain> found = new ArrayList<>();
        if (!goal.contains(today)) {
            for (int s : goal.stream().toArray()) {
                budget.check();
                makers(sequences, today, s)
                        .filter(makers -> pays(sequences.model(), makers, today, s))
                        .ifPresent(makers -> found.add(new Bargain(s, makers)));
            }
        }
        return found;
    }

    private static boolean pays(GraphModel model, Coalition makers, int today, int s) {
        return makers.all(i -> !model.prefers(i, today, s)) && makers.any(i -> model.prefers(i, s, today));
    }

    /** Who has to act, two or more; empty where one is enough or they can't get there. */
    private static Optional<Coalition> makers(LegalSequences sequences, int today, int s) {
        GraphModel model = sequences.model();
        return (model.atOnceIsAll() ? model.moversAtOnce(today, s) : smallest(sequences, today, s))
                .filter(makers -> makers.size() > 1);
    }

    private static Optional<Coalition> smallest(LegalSequences sequences, int today, int s) {
        int deciding = sequences.model().decisionMakers();
        if (deciding > Channels.MOST_TO_COMBINE) {
            return Optional.empty();
        }
        return Coalition.all(deciding).subsets().stream()
                .sorted(Coalition.SMALLER_FIRST)
                .filter(coalition -> sequences.joint(coalition, today).contains(s))
                .findFirst();
    }

    /** How many of the decision makers a state leaves worse off than today. */
    static int worseOff(GraphModel model, int today, int s) {
        return (int) IntStream.range(0, model.decisionMakers())
                .filter(i -> model.prefers(i, today, s))
                .count();
    }
}
