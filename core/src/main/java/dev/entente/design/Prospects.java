// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.Named;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Rule;
import dev.entente.Unknowns;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Unraveling;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.design.DistanceToFailure.Finding;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.search.LeastChange;
import dev.entente.design.search.WantDrops;
import dev.entente.design.search.WantPool;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Narrowed;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a brief says beyond where a conflict rests: what would make the goal hold, who could wreck it, in which readings
 * it would last, and how near the findings are to turning.
 *
 * <p>Source: docs/theory.md §9. Cost: what each part says of itself.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="brief"}
 *
 * @param packages of the first decision maker; empty where packages can't be asked about
 * @param changes the fewest changes of wants that make the goal hold; empty where a package does, or where they can't be
 *     asked about
 * @param spoilers of the goal state that is spoken of; empty where the goal holds in no state
 * @param durability of that state
 * @param distance of the findings
 * @param apart how the goal state that is spoken of comes apart; empty where it holds
 * @param drops the wants on which it rests whether the goal can hold; empty where no state satisfies it
 * @param needed the options taken in the goal state that is spoken of, where it holds, without which the goal holds nowhere
 * @param spared the option that the case asks after, where the goal can hold and could without any chance of it
 * @param notWith the options taken today and not there, with which the goal holds nowhere
 *     <p>Each is empty, too, where the budget was spent before it was known; then it is released.
 */
public record Prospects(
        Optional<Packages> packages,
        Optional<LeastChanges> changes,
        Optional<Spoilers> spoilers,
        Optional<Durability> durability,
        Optional<DistanceToFailure> distance,
        Optional<Unraveling> apart,
        Optional<WantDrops> drops,
        List<Option> needed,
        Optional<Option> spared,
        List<Option> notWith) {

    public Prospects {
        needed = List.copyOf(needed);
        notWith = List.copyOf(notWith);
    }

    /**
     * Computes them; empty where the case names no goal, or the concept weighs no improvements against answers.
     *
     * @param variants the case's other variants, as they were read
     */
    public static Optional<Prospects> of(Findings findings, List<Alternative.Variant> variants, Budget budget) {
        return findings.concept() instanceof SanctionConcept concept
                ? findings.subject().framing().goal().map(goal -> of(findings, goal, concept, variants, budget))
                : Optional.empty();
    }

    private static Prospects of(
            Findings findings,
            Outcome goal,
            SanctionConcept concept,
            List<Alternative.Variant> variants,
            Budget budget) {
        Case subject = findings.subject();
        StateSet states = findings.engine().model().space().where(goal.when());
        Optional<DesignQuestion> question = DesignQuestion.of(subject, goal, Coalition.of(0), concept)
                        instanceof Named.Found<DesignQuestion>(DesignQuestion found)
                ? Optional.of(found)
                : Optional.empty();
        Optional<Integer> state = findings.goalState().stream().boxed().findFirst();
        Optional<Packages> packages = inTime(
                question, asked -> Packages.of(asked, new FittingEngine.Listed(findings.engine()), budget), budget);
        return new Prospects(
                packages,
                inTime(
                        packages.filter(found -> found.minimal().isEmpty())
                                .filter(_ -> LeastChange.refusal(
                                                findings.engine().model())
                                        .isEmpty()),
                        found -> changes(found.question(), findings, variants, budget),
                        budget),
                inTime(state, at -> Spoilers.of(subject, findings.engine(), concept, states, at, budget), budget),
                inTime(
                        state,
                        at -> Durability.of(subject, findings.engine(), concept, goal, at, variants, budget),
                        budget),
                inTime(
                        Optional.of(Finding.of(findings)),
                        found -> DistanceToFailure.of(findings.engine(), concept, found, budget),
                        budget),
                inTime(
                        findings.telling().filter(told -> !told.leavers().isEmpty()),
                        told -> Unraveling.of(findings.engine(), concept, told.state(), budget),
                        budget),
                inTime(
                        Optional.of(states).filter(some -> !some.isEmpty()),
                        some -> WantDrops.of(findings.engine(), concept, some, budget),
                        budget),
                inTime(
                                findings.telling().filter(told -> told.leavers().isEmpty()),
                                told -> needed(findings, goal, concept, told.state(), budget),
                                budget)
                        .orElse(List.of()),
                inTime(
                                findings.telling().filter(told -> told.leavers().isEmpty()),
                                _ -> spared(findings, goal, concept, budget),
                                budget)
                        .flatMap(Function.identity()),
                inTime(
                                findings.telling().filter(told -> told.leavers().isEmpty()),
                                told -> notWith(findings, goal, concept, told.state(), budget),
                                budget)
                        .orElse(List.of()));
    }

    private static List<Option> needed(
            Findings findings, Outcome goal, SanctionConcept concept, int state, Budget budget) {
        GraphModel model = findings.engine().model();
        return options(model)
                .filter(option -> takes(model, state, option))
                .filter(option -> !((OptionForm) model.conflict().form()).isLowest(option))
                .filter(option ->
                        !holdsWhere(new Not(new Atom(option.name())), model.conflict(), goal, concept, budget))
                .toList();
    }

    private static Optional<Option> spared(Findings findings, Outcome goal, SanctionConcept concept, Budget budget) {
        GraphModel model = findings.engine().model();
        return findings.subject()
                .framing()
                .asks()
                .filter(Asked.WhatDoesItAdd.class::isInstance)
                .flatMap(asks -> options(model)
                        .filter(option -> option.name().equals(((Asked.WhatDoesItAdd) asks).option()))
                        .findFirst())
                .filter(option ->
                        holdsWhere(new Not(new Atom(option.name())), model.conflict(), goal, concept, budget));
    }

    private static List<Option> notWith(
            Findings findings, Outcome goal, SanctionConcept concept, int state, Budget budget) {
        GraphModel model = findings.engine().model();
        StateSet holding = findings.holding().and(model.space().where(goal.when()));
        return model.statusQuo().isEmpty()
                ? List.of()
                : options(model)
                        .filter(option -> takes(model, model.statusQuo().getAsInt(), option))
                        .filter(option -> !takes(model, state, option))
                        .filter(option -> !holding.intersects(model.space().where(new Atom(option.name()))))
                        .filter(option -> !holdsWhere(new Atom(option.name()), model.conflict(), goal, concept, budget))
                        .toList();
    }

    private static Stream<Option> options(GraphModel model) {
        return model.conflict().form() instanceof OptionForm form
                        && !model.space().merged()
                ? form.options().stream()
                : Stream.empty();
    }

    private static boolean takes(GraphModel model, int state, Option option) {
        return ((OptionForm) model.conflict().form())
                .holdsAtom(option.name(), model.space().state(state));
    }

    /** Whether some goal state holds where there are only the states of which a statement holds. */
    public static boolean holdsWhere(
            Statement left, Conflict conflict, Outcome goal, SanctionConcept concept, Budget budget) {
        budget.check();
        Narrowed less = new Narrowed((OptionForm) conflict.form(), List.of(new Rule.Holds(left, Grounds.NONE)));
        if (StateSpace.any(less.form()).isEmpty()) {
            return false;
        }
        GraphModel model = GraphModel.of(less.conflict(conflict), Unknowns.NONE, budget);
        return Engines.fittest(model, budget)
                .equilibria(concept)
                .intersects(model.space().where(goal.when()));
    }

    /** What is found of something, where there is such; nothing once something was stopped. */
    private static <A, T> Optional<T> inTime(Optional<A> of, Function<A, T> found, Budget budget) {
        if (budget.released()) {
            return Optional.empty();
        }
        try {
            return of.map(found);
        } catch (BudgetSpent _) {
            budget.release();
            return Optional.empty();
        }
    }

    private static LeastChanges changes(
            DesignQuestion question, Findings findings, List<Alternative.Variant> variants, Budget budget) {
        List<Conflict> elsewhere =
                variants.stream().map(variant -> variant.subject().conflict()).toList();
        return LeastChanges.of(question, findings.engine().model(), WantPool.of(findings.subject(), elsewhere), budget);
    }
}
