// SPDX-License-Identifier: Apache-2.0
package dev.entente.analogy;

import dev.entente.Coalition;
import dev.entente.analogy.Trait.Clash;
import dev.entente.analogy.Trait.GoalCanHold;
import dev.entente.analogy.Trait.LeavesGoal;
import dev.entente.analogy.Trait.LeavesToday;
import dev.entente.analogy.Trait.OnlyGoalHolds;
import dev.entente.analogy.Trait.SomeClash;
import dev.entente.analogy.Trait.SomeLeaveGoal;
import dev.entente.analogy.Trait.TodayHolds;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case, and of each trait that can be asked of it whether it has it.
 *
 * @param traits in an order to be told in; what asks after a status quo or a goal is absent where there is none
 */
public record Standing(Case subject, GraphModel model, Map<Trait, Boolean> traits) {

    public Standing {
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    }

    /**
     * Of a case as it stands.
     *
     * @param holds what “holds” and “leaves” mean
     * @throws dev.entente.limits.LimitExceeded when its states can’t be listed, or the budget is spent
     */
    public static Standing of(Case subject, SanctionConcept holds, Budget budget) {
        GraphModel model = GraphModel.of(subject.conflict());
        StabilityEngine engine = Engines.fittest(model, budget);
        StateSet equilibria = engine.equilibria(holds);
        Map<Trait, Boolean> traits = new LinkedHashMap<>();
        model.statusQuo().ifPresent(today -> {
            traits.put(new TodayHolds(), equilibria.contains(today));
            for (int i = 0; i < model.decisionMakers(); i++) {
                traits.put(new LeavesToday(i), !engine.isStable(holds, Coalition.of(i), today));
            }
        });
        subject.framing().goal().ifPresent(goal -> {
            StateSet wanted = model.space().where(goal.when());
            traits.put(new GoalCanHold(), equilibria.intersects(wanted));
            traits.put(
                    new OnlyGoalHolds(),
                    !equilibria.isEmpty() && equilibria.and(wanted).count() == equilibria.count());
            boolean some = false;
            for (int i = 0; i < model.decisionMakers(); i++) {
                boolean leaves = !wanted.isEmpty()
                        && !engine.stable(holds, Coalition.of(i)).intersects(wanted);
                traits.put(new LeavesGoal(i), leaves);
                some |= leaves;
            }
            traits.put(new SomeLeaveGoal(), some);
        });
        clashes(model, traits);
        return new Standing(subject, model, traits);
    }

    private static void clashes(GraphModel model, Map<Trait, Boolean> traits) {
        boolean some = false;
        for (int i = 0; i < model.decisionMakers(); i++) {
            for (int j = i + 1; j < model.decisionMakers(); j++) {
                boolean clash = Pairs.of(
                                model.ranking(i).ranks(), model.ranking(j).ranks())
                        .clash();
                traits.put(new Clash(i, j), clash);
                some |= clash;
            }
        }
        traits.put(new SomeClash(), some);
    }
}
