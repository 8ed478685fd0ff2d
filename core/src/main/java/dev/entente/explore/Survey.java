// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Coalition;
import dev.entente.Named;
import dev.entente.Outcome;
import dev.entente.Unknowns;
import dev.entente.design.DesignQuestion;
import dev.entente.design.OptionPackage;
import dev.entente.design.Packages;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.explore.worlds.Runner;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * An exploration, and what decides one outcome in it.
 *
 * <p>Source: docs/theory.md §6.3, §9.1. Cost: what {@link Conditions}, {@link Effects} and {@link ReasonsToLeave} say of
 * themselves, and an exploration for each package.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="survey"}
 *
 * @param concept the one that conditions, effects and packages are told for
 * @param outcome the outcome that they are told for
 * @param holds under which facts some equilibrium satisfies it
 * @param fails under which none does
 * @param effects which unknown matters how much to that
 * @param leaving who would leave the goal state that holds in the most worlds
 * @param side whose packages are tried; nobody's where it is empty
 * @param within how closely effects were to be known; empty where nobody said
 * @param packages what becomes of those that make it hold in the plain reading
 * @param unfinished what was asked and is left out, or not as exact as asked for, since the budget was spent before
 */
public record Survey(
        Exploration explored,
        SanctionConcept concept,
        Optional<Outcome> outcome,
        Optional<Conditions> holds,
        Optional<Conditions> fails,
        Optional<Effects> effects,
        Optional<ReasonsToLeave> leaving,
        Coalition side,
        OptionalDouble within,
        List<Survival> packages,
        List<Topic> unfinished) {

    public Survey {
        packages = List.copyOf(packages);
        unfinished = List.copyOf(unfinished);
    }

    /** What is looked for in an exploration, in the order in which it is. */
    public enum Topic {
        CONDITIONS,
        EFFECTS,
        LEAVING,
        PACKAGES
    }

    /**
     * What is asked of an exploration.
     *
     * @param concept one of the design
     * @param outcome the one that conditions, effects and packages are told for
     * @param side whose packages are tried; nobody's where it is empty
     * @param within how closely each effect is to be known, as half an interval of its part of the whole, where it has to
     *     be estimated; empty: as closely as comes of as many worlds as the design has
     */
    public record Question(SanctionConcept concept, Optional<Outcome> outcome, Coalition side, OptionalDouble within) {}

    /**
     * Looks for what decides an outcome. Where the budget is spent before all is known, it is released, and what is known
     * is told: of worlds that were not all counted the conditions that are soon found, of others what was found before.
     */
    public static Survey of(Exploration explored, Question question, Runner runner, Budget budget) {
        return new Search(explored, question, runner, budget).survey();
    }

    /** Whether all worlds of the design were counted, and all that was asked is known. */
    public boolean whole() {
        return explored.whole() && unfinished.isEmpty();
    }

    /** Asks for one topic after the other. */
    private static final class Search {

        private final Exploration explored;
        private final Question question;
        private final Runner runner;
        private final Budget budget;
        private final int concept;
        private final Set<Topic> unfinished = EnumSet.noneOf(Topic.class);

        Search(Exploration explored, Question question, Runner runner, Budget budget) {
            this.explored = explored;
            this.question = question;
            this.runner = runner;
            this.budget = budget;
            this.concept = explored.place(question.concept());
        }

        Survey survey() {
            if (!explored.whole()) {
                budget.release();
            }
            Optional<Conditions> holds = asked(Topic.CONDITIONS, goal -> conditions(goal, true));
            Optional<Conditions> fails = asked(Topic.CONDITIONS, goal -> conditions(goal, false));
            Optional<Effects> effects = askedOfAll(Topic.EFFECTS, this::effects);
            Optional<ReasonsToLeave> leaving =
                    askedOfAll(Topic.LEAVING, goal -> ReasonsToLeave.of(explored, question.concept(), goal, budget));
            List<Survival> packages = question.side().isEmpty()
                    ? List.of()
                    : askedOfAll(Topic.PACKAGES, goal -> Optional.of(survivals(goal)))
                            .orElse(List.of());
            return new Survey(
                    explored,
                    question.concept(),
                    question.outcome(),
                    holds,
                    fails,
                    effects,
                    leaving,
                    question.side(),
                    question.within(),
                    packages,
                    List.copyOf(unfinished));
        }

        /** Asked of an outcome, where something is not known. */
        private <T> Optional<T> asked(Topic topic, Function<Outcome, Optional<T>> found) {
            if (question.outcome().isEmpty() || explored.worlds().unknowns().isEmpty()) {
                return Optional.empty();
            }
            try {
                budget.check();
                return found.apply(question.outcome().get());
            } catch (BudgetSpent spent) {
                unfinished.add(topic);
                return Optional.empty();
            }
        }

        /** The same of what takes all worlds of the design. */
        private <T> Optional<T> askedOfAll(Topic topic, Function<Outcome, Optional<T>> found) {
            return asked(topic, goal -> {
                if (!explored.whole()) {
                    throw new BudgetSpent();
                }
                return found.apply(goal);
            });
        }

        private Optional<Conditions> conditions(Outcome goal, boolean holds) {
            return explored.conditions(concept, explored.place(goal), holds, budget);
        }

        private Optional<Effects> effects(Outcome goal) {
            Optional<Effects> found = explored.effects(concept, explored.place(goal), question.within(), budget);
            if (found.isPresent() && !found.get().whole()) {
                unfinished.add(Topic.EFFECTS);
            }
            return found;
        }

        private List<Survival> survivals(Outcome goal) {
            return switch (DesignQuestion.of(explored.subject(), goal, question.side(), question.concept())) {
                case Named.Found<DesignQuestion>(DesignQuestion asked) -> survivals(asked);
                case Named.Unknown<DesignQuestion> _ -> List.of();
            };
        }

        private List<Survival> survivals(DesignQuestion asked) {
            FittingEngine plain = new FittingEngine.Listed(
                    Engines.fittest(GraphModel.of(asked.subject().conflict(), Unknowns.NONE, budget), budget));
            Packages packages = Packages.of(asked, plain, budget);
            List<Survival> survivals = new ArrayList<>();
            for (OptionPackage offer :
                    packages.minimal().stream().map(Packages.Serving::offer).toList()) {
                Survival.of(offer, asked, explored, runner, budget).ifPresent(survivals::add);
            }
            if (!packages.whole() || survivals.size() < packages.minimal().size()) {
                unfinished.add(Topic.PACKAGES);
            }
            return survivals;
        }
    }
}
