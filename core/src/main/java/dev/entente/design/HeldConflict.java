// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.analysis.Explanation;
import dev.entente.design.Packages.Nearest;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The conflict that a package leaves to the others: the side's options are held and it has no move. A state is an
 * equilibrium there when it is stable for everyone outside the side, as those within can't leave it. A merged class is
 * judged as in the whole conflict; where states aren't listed, at the members left.
 *
 * <p>Source: docs/theory.md §9.1. Cost: the stable states of those outside the side; a spent budget ends it with {@link
 * dev.entente.limits.BudgetSpent}.
 */
final class HeldConflict {

    /** Of a region, the states that are told. */
    private static final int MOST_OF_A_REGION = 8;

    /** Of the states that equally few would leave, those whose ways out are counted. */
    private static final int MOST_EXPLAINED = 16;

    private final OptionPackage offer;
    private final Statement goal;
    private final Coalition others;
    private final Optional<GraphModel> whole;
    private final FittingEngine fitting;

    /** @param whole the whole conflict, where its states are listed */
    HeldConflict(DesignQuestion question, Side side, OptionPackage offer, Optional<GraphModel> whole, Budget budget) {
        this.offer = offer;
        this.goal = question.goal().when();
        this.others = question.side()
                .others(question.subject().conflict().decisionMakers().size());
        this.whole = whole;
        this.fitting =
                Engines.fittest(whole.map(model -> side.held(offer, model)).orElseGet(() -> side.held(offer)), budget);
    }

    /** By concept, the equilibria that satisfy the goal; of very many those nearest the status quo, and a few more. */
    Map<SanctionConcept, List<State>> holding(State statusQuo) {
        Map<SanctionConcept, List<State>> holding = new LinkedHashMap<>();
        for (SanctionConcept concept : Concepts.usual()) {
            holding.put(
                    concept,
                    switch (fitting) {
                        case FittingEngine.Listed(StabilityEngine engine) -> listed(engine, concept);
                        case FittingEngine.Unlisted(RegionEngine engine) ->
                            some(engine.equilibria(concept).where(goal), statusQuo);
                    });
        }
        return holding;
    }

    private List<State> listed(StabilityEngine engine, SanctionConcept concept) {
        StateSet goals = goals(engine.model().space());
        return goals.isEmpty()
                ? List.of()
                : engine.equilibria(concept).and(goals).stream()
                        .mapToObj(engine.model().space()::state)
                        .toList();
    }

    private StateSet goals(StateSpace space) {
        if (whole.isEmpty() || !whole.get().space().merged()) {
            return space.where(goal);
        }
        StateSpace all = whole.get().space();
        StateSet goals = all.where(goal);
        return StateSet.where(
                space.size(), s -> goals.contains(all.indexOf(space.state(s)).orElseThrow()));
    }

    private static List<State> some(Region region, State statusQuo) {
        List<State> states = new ArrayList<>();
        region.nearest(statusQuo).ifPresent(states::add);
        region.first(MOST_OF_A_REGION).stream()
                .filter(state -> !states.contains(state))
                .forEach(states::add);
        return states;
    }

    /** The goal state nearest to holding, as {@link Nearest} says; empty where states aren't listed. */
    Optional<Nearest> nearest(SanctionConcept concept) {
        if (!(fitting instanceof FittingEngine.Listed(StabilityEngine engine))) {
            return Optional.empty();
        }
        GraphModel model = engine.model();
        List<Integer> fewest = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (int s : goals(model.space()).stream().toArray()) {
            int leaving = leavers(engine, concept, s).size();
            if (leaving < least) {
                fewest.clear();
                least = leaving;
            }
            if (leaving == least && fewest.size() < MOST_EXPLAINED) {
                fewest.add(s);
            }
        }
        return fewest.stream()
                .map(s -> new Nearest(
                        offer,
                        model,
                        s,
                        leavers(engine, concept, s).stream()
                                .map(i -> Explanation.of(engine, concept, i, s))
                                .toList()))
                .min(Nearest.NEARER);
    }

    private List<Integer> leavers(StabilityEngine engine, SanctionConcept concept, int state) {
        return IntStream.range(0, engine.model().decisionMakers())
                .filter(others::contains)
                .filter(i -> !engine.isStable(concept, Coalition.of(i), state))
                .boxed()
                .toList();
    }
}
