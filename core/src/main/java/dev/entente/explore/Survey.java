// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Budget;
import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.Named;
import dev.entente.Outcome;
import dev.entente.design.DesignQuestion;
import dev.entente.design.Packages;
import dev.entente.engine.Engines;
import dev.entente.engine.Fitting;
import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.Optional;

/**
 * An exploration, and what decides one outcome in it.
 *
 * @param concept the one that conditions, effects and packages are told for
 * @param outcome the outcome that they are told for
 * @param holds under which facts some equilibrium satisfies it
 * @param fails under which none does
 * @param effects which unknown matters how much to that
 * @param leaving who would leave the goal state that holds in the most worlds
 * @param side whose packages are tried; nobody's where it is empty
 * @param packages what becomes of those that make it hold in the plain reading
 */
public record Survey(
        Exploration explored,
        SanctionConcept concept,
        Optional<Outcome> outcome,
        Optional<Conditions> holds,
        Optional<Conditions> fails,
        Optional<Effects> effects,
        Optional<Leaving> leaving,
        Coalition side,
        List<Survival> packages) {

    public Survey {
        packages = List.copyOf(packages);
    }

    /**
     * Looks for what decides an outcome.
     *
     * @param concept one of the design
     * @param side whose packages are tried; nobody's where it is empty
     */
    public static Survey of(
            Exploration explored,
            SanctionConcept concept,
            Optional<Outcome> outcome,
            Coalition side,
            Runner runner,
            Budget budget) {
        int c = explored.place(concept);
        Optional<Integer> o = outcome.map(explored::place);
        return new Survey(
                explored,
                concept,
                outcome,
                o.flatMap(place -> explored.conditions(c, place, true, budget)),
                o.flatMap(place -> explored.conditions(c, place, false, budget)),
                o.flatMap(place -> explored.effects(c, place, budget)),
                outcome.filter(_ -> !explored.worlds().unknowns().isEmpty())
                        .flatMap(goal -> Leaving.of(explored, concept, goal, budget)),
                side,
                outcome.map(goal -> survivals(explored, concept, goal, side, runner, budget))
                        .orElse(List.of()));
    }

    private static List<Survival> survivals(
            Exploration explored, SanctionConcept concept, Outcome goal, Coalition side, Runner runner, Budget budget) {
        if (side.isEmpty() || explored.worlds().unknowns().isEmpty()) {
            return List.of();
        }
        return switch (DesignQuestion.of(explored.of(), goal, side, concept)) {
            case Named.Found<DesignQuestion>(DesignQuestion question) -> survivals(question, explored, runner, budget);
            case Named.Unknown<DesignQuestion> _ -> List.of();
        };
    }

    private static List<Survival> survivals(
            DesignQuestion question, Exploration explored, Runner runner, Budget budget) {
        Fitting plain =
                new Fitting.Listed(Engines.fittest(GraphModel.of(question.of().conflict()), budget));
        return Packages.of(question, plain, budget).minimal().stream()
                .map(serving -> Survival.of(serving.offer(), question, explored, runner, budget))
                .toList();
    }
}
