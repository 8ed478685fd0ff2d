// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a case that isn't listed can get from a state to a region, told on the few states that the paths go through.
 *
 * <p>Source: docs/theory.md §7. Cost: for each kind of moves a set of states for every step that the path takes, as large as
 * the engine’s sets are.
 *
 * @param model the few states
 * @param from the start among them
 * @param targets the number of states in the region
 * @param decided the kinds of moves by which paths were looked for in time
 * @param routes for each of these by which there is any, a shortest one, not counted
 */
public record RegionPaths(
        Case subject, GraphModel model, int from, BigInteger targets, List<Steps> decided, Map<Steps, Routes> routes) {

    public RegionPaths {
        decided = List.copyOf(decided);
        routes = Map.copyOf(routes);
    }

    /**
     * Looks for a path by each kind of moves, until the budget is spent; then the budget is released, so that what is known
     * can be told.
     */
    public static RegionPaths of(
            Case subject, RegionEngine engine, State from, Region target, List<Steps> kinds, Budget budget) {
        Map<Steps, Optional<List<PointVerdict.Step>>> found = new EnumMap<>(Steps.class);
        try {
            for (Steps which : kinds) {
                budget.begin("paths");
                found.put(which, target.path(from, which));
            }
        } catch (BudgetSpent stopped) {
            budget.release();
        }
        Set<State> told = new HashSet<>(Set.of(from));
        found.values().forEach(path -> path.ifPresent(steps -> steps.forEach(step -> told.add(step.to()))));
        FewStates few = new FewStates(engine, told);
        int start = few.index(from);
        Map<Steps, Routes> routes = new EnumMap<>(Steps.class);
        found.forEach((which, path) -> path.ifPresent(steps -> routes.put(
                which,
                new Routes(
                        which,
                        steps.size(),
                        Optional.empty(),
                        List.of(Path.of(few.model(), start, few.steps(steps)))))));
        return new RegionPaths(subject, few.model(), start, target.count(), List.copyOf(found.keySet()), routes);
    }
}
