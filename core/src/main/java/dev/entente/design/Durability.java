// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.DecisionMaker;
import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Findings;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How a goal state fares in every other reading of the case (docs/theory.md §9.5): each variant, and each type of a
 * decision maker.
 *
 * <p>Cost: the equilibria of each other reading, under the usual concepts.
 *
 * @param state the goal state, in the case as it stands
 * @param holds the concepts, of the usual ones and the one asked, under which it is an equilibrium as the case stands
 * @param trials one for each other reading
 */
public record Durability(SanctionConcept concept, int state, List<Concept> holds, List<Trial> trials) {

    public Durability {
        holds = List.copyOf(holds);
        trials = List.copyOf(trials);
    }

    /** Another reading of a case, and the case read so. */
    public sealed interface Alternative {

        Case subject();

        /** A variant of the case file. */
        record Variant(String name, Case subject) implements Alternative {

            /** Those of a case that change what is decided; others, as with other evidence alone, have its answers. */
            public static List<Variant> all(Case base, Map<String, Case> variants) {
                return variants.entrySet().stream()
                        .filter(each -> !each.getValue().situation().equals(base.situation()))
                        .map(each -> new Variant(each.getKey(), each.getValue()))
                        .toList();
            }
        }

        /** A decision maker is of one of its types. */
        record OfType(int decisionMaker, Type type, Case subject) implements Alternative {}
    }

    /**
     * What becomes of the state in another reading.
     *
     * @param model the conflict in that reading; what is said of its states refers to it
     * @param fate what becomes of the state
     * @param equilibria the states there that satisfy the goal and are equilibria under the concept asked
     */
    public record Trial(Alternative reading, GraphModel model, Fate fate, StateSet equilibria) {}

    /** What becomes of the state. */
    public sealed interface Fate {

        /** It isn't among the states. */
        record Gone() implements Fate {}

        /** It is there, and the goal no longer holds in it. */
        record OffGoal(int state) implements Fate {}

        /**
         * It is an equilibrium under the concept asked.
         *
         * @param state its index there
         * @param holds all concepts under which it is one
         */
        record Stands(int state, List<Concept> holds) implements Fate {
            public Stands {
                holds = List.copyOf(holds);
            }
        }

        /**
         * It is none.
         *
         * @param state its index there
         * @param holds the other concepts under which it still is one
         * @param leavers why those who would leave it would
         */
        record Falls(int state, List<Concept> holds, List<Explanation> leavers) implements Fate {
            public Falls {
                holds = List.copyOf(holds);
                leavers = List.copyOf(leavers);
            }
        }
    }

    /**
     * Tries a goal state in the variants of its case and with the types of its decision makers. The state there is the one
     * with the same options taken, or in graph form of the same name; the goal is what the reading says it is. One engine
     * for each reading.
     *
     * @param goal the outcome that the state satisfies
     * @param variants the case's variants, as they were read
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static Durability of(
            Case subject,
            StabilityEngine engine,
            SanctionConcept concept,
            Outcome goal,
            int state,
            List<Alternative.Variant> variants,
            Budget budget) {
        State asked = engine.model().space().state(state);
        List<Trial> trials = new ArrayList<>();
        for (Alternative.Variant variant : variants) {
            budget.begin("the goal in the variant " + variant.name());
            GraphModel model = GraphModel.of(variant.subject().conflict(), Unknowns.NONE, budget);
            trials.add(
                    trial(variant, model, concept, goal, same(subject.conflict().form(), asked, model), budget));
        }
        for (Alternative.OfType type : types(subject)) {
            budget.begin("the goal with the type " + type.type().name());
            GraphModel model =
                    engine.model().with(type.decisionMaker(), type.type().preference());
            trials.add(trial(type, model, concept, goal, OptionalInt.of(state), budget));
        }
        return new Durability(concept, state, holds(engine, concept, state), trials);
    }

    private static List<Alternative.OfType> types(Case subject) {
        List<Alternative.OfType> types = new ArrayList<>();
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        for (int i = 0; i < all.size(); i++) {
            for (Type type : subject.situation().unknowns().typesOf(all.get(i).id())) {
                types.add(new Alternative.OfType(
                        i, type, subject.with(subject.conflict().with(i, type.preference()))));
            }
        }
        return types;
    }

    private static Trial trial(
            Alternative reading,
            GraphModel model,
            SanctionConcept concept,
            Outcome goal,
            OptionalInt state,
            Budget budget) {
        StabilityEngine engine = Engines.fittest(model, budget);
        StateSet satisfying = reading.subject()
                .framing()
                .outcome(goal.id())
                .map(there -> model.space().where(there.when()))
                .orElseGet(() -> StateSet.where(model.size(), _ -> false));
        Fate fate = state.isEmpty()
                ? new Fate.Gone()
                : satisfying.contains(state.getAsInt())
                        ? fate(engine, concept, state.getAsInt())
                        : new Fate.OffGoal(state.getAsInt());
        return new Trial(reading, model, fate, engine.equilibria(concept).and(satisfying));
    }

    private static Fate fate(StabilityEngine engine, SanctionConcept concept, int state) {
        List<Concept> holds = holds(engine, concept, state);
        return holds.contains(concept)
                ? new Fate.Stands(state, holds)
                : new Fate.Falls(
                        state,
                        holds,
                        Findings.leavers(engine, concept, state).stream()
                                .map(i -> Explanation.of(engine, concept, i, state))
                                .toList());
    }

    private static List<Concept> holds(StabilityEngine engine, SanctionConcept concept, int state) {
        List<Concept> asked = new ArrayList<>(Concepts.usual());
        if (!asked.contains(concept)) {
            asked.add(concept);
        }
        return asked.stream().filter(each -> engine.isEquilibrium(each, state)).toList();
    }

    /** The state of another reading in which the same atoms hold; empty when it has no such atoms, or no such state. */
    private static OptionalInt same(Form form, State state, GraphModel other) {
        List<String> atoms = other.conflict().form().atoms();
        List<String> taken = form.atoms().stream()
                .filter(atom -> form.holdsAtom(atom, state))
                .toList();
        if (!atoms.containsAll(taken)) {
            return OptionalInt.empty();
        }
        Optional<State> there = switch (other.conflict().form()) {
            case OptionForm _ ->
                Optional.of(new State(IntStream.range(0, atoms.size())
                        .filter(k -> taken.contains(atoms.get(k)))
                        .mapToObj(BigInteger.ZERO::setBit)
                        .reduce(BigInteger.ZERO, BigInteger::or)));
            case GraphForm _ ->
                taken.stream().map(atom -> State.of(atoms.indexOf(atom))).findFirst();
        };
        return there.map(other.space()::indexOf).orElse(OptionalInt.empty());
    }
}
