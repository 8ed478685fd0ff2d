// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.cases.Case;
import dev.entente.cases.OutcomesByState;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Everything that a brief says of a case, computed once.
 *
 * <p>Source: docs/theory.md §12. Cost: the equilibria under each usual concept, and again without each want that is
 * assumed; a search for every notable equilibrium.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="findings"}
 *
 * @param engine what answered
 * @param concept the concept that "equilibrium" means where none is named
 * @param equilibria the equilibria under each of the usual concepts
 * @param today the status quo, with why each decision maker stays or leaves
 * @param goal the states that the question is about
 * @param telling the goal state that is spoken of; empty when no state satisfies the goal
 * @param notable the equilibria under {@code concept} that deserve words, the status quo left out and one of each kind:
 *     those that satisfy the goal first, then those that hold under the most concepts, then the nearest to the status
 *     quo
 * @param surviving of the notable ones and the status quo, those that survive every coalition that can form
 * @param reaches how each notable equilibrium is reached from the status quo
 * @param jumps from each that improvements lead to, the equilibrium jumps to notable equilibria that no joint move leads
 *     to from the status quo
 * @param first the first moves at no cost that lead from the status quo to a notable equilibrium that improvements alone
 *     don't lead to; of each mover the smallest
 * @param assumptions what hangs on each want that is assumed
 * @param sequels what follows from states
 */
public record Findings(
        Case subject,
        StabilityEngine engine,
        Concept concept,
        Map<Concept, StateSet> equilibria,
        Optional<ExplainedState> today,
        Optional<Goal> goal,
        Optional<TellingState> telling,
        List<Notable> notable,
        List<Integer> surviving,
        List<Reach> reaches,
        List<JointMove> jumps,
        List<FirstMove> first,
        List<Hanging> assumptions,
        Sequels sequels) {

    private static final int MOST_NOTABLE = 4;

    /**
     * The outcome that the question is about.
     *
     * @param states where it holds
     * @param equilibria where it holds and is an equilibrium under the concept
     * @param barriers for each decision maker, in case order, how it stands to the goal
     */
    public record Goal(Outcome outcome, StateSet states, StateSet equilibria, List<Barrier> barriers) {}

    /**
     * How a decision maker stands between the parties and the goal.
     *
     * @param left the number of goal states that it has reason to leave
     * @param example one of them that the fewest others would leave too, with why it would
     */
    public record Barrier(int decisionMaker, int left, Optional<Explanation> example) {}

    /**
     * What a finding owes to a want that is assumed: the answer without it.
     *
     * @param place of the want in its list, from 1
     * @param todayHolds whether the status quo is an equilibrium without it
     * @param goalHolds whether some goal state is an equilibrium without it
     */
    public record Hanging(
            int decisionMaker, int place, Want want, boolean todayHolds, boolean goalHolds, int equilibria) {}

    /** The notable equilibria that improvements of single decision makers lead to from the status quo. */
    public List<Integer> alone() {
        return reaches.stream()
                .filter(reach -> reach.by(Steps.IMPROVEMENTS).isPresent())
                .map(Reach::state)
                .toList();
    }

    /** The minimal joint moves of two or more from the status quo to a notable equilibrium. */
    public List<JointMove> jointMoves() {
        return reaches.stream().flatMap(reach -> reach.joint().stream()).toList();
    }

    /** The equilibria under one of the usual concepts, or under the concept of the findings. */
    public StateSet under(Concept usual) {
        return java.util.Objects.requireNonNull(equilibria.get(usual), usual::name);
    }

    /** The equilibria under the concept of the findings. */
    public StateSet holding() {
        return under(concept);
    }

    /** The goal state that is spoken of; empty when no state satisfies the goal. */
    public OptionalInt goalState() {
        return telling.stream().mapToInt(TellingState::state).findFirst();
    }

    /**
     * An equilibrium that stands for those like it.
     *
     * @param alike the number of further equilibria in which the same outcomes hold
     */
    public record Notable(int state, int alike) {}

    /**
     * Computes what a brief needs.
     *
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static Findings of(Case subject, StabilityEngine engine, Concept concept, Budget budget) {
        budget.begin("where the conflict rests");
        GraphModel model = engine.model();
        Map<Concept, StateSet> equilibria = new LinkedHashMap<>();
        for (Concept usual : Concepts.usual()) {
            equilibria.put(usual, engine.equilibria(usual));
        }
        StateSet holding = engine.equilibria(concept);
        equilibria.putIfAbsent(concept, holding);
        OptionalInt start = model.statusQuo();
        Optional<ExplainedState> today = start.isPresent()
                ? Optional.of(ExplainedState.of(subject, engine, concept, start.getAsInt(), Optional.empty()))
                : Optional.empty();
        Optional<Goal> goal = subject.framing().goal().map(outcome -> goal(engine, concept, outcome, holding, budget));
        Optional<TellingState> telling = goal.filter(asked -> !asked.states().isEmpty())
                .map(asked -> TellingState.of(engine, concept, asked.states(), start, budget));
        List<Notable> notable = notable(subject, model, equilibria, holding, start, telling);
        List<Reach> reaches = new ArrayList<>();
        JointMoves joint = new JointMoves(engine.sequences());
        start.ifPresent(s -> notable.forEach(end -> {
            budget.begin("how it can be reached");
            reaches.add(Reach.of(engine.sequences(), joint, s, end.state(), budget));
        }));
        return new Findings(
                subject,
                engine,
                concept,
                equilibria,
                today,
                goal,
                telling,
                notable,
                surviving(subject, engine, concept, today, notable, budget),
                reaches,
                jumps(joint, reaches, model),
                start.isPresent() ? first(engine, start.getAsInt(), reaches, budget) : List.of(),
                hanging(subject, engine, concept, start, goal, budget),
                Sequels.of(engine, concept, budget));
    }

    /** What follows from a state beside a way on that is told, held against what its end is. */
    public Onward follows(int from, List<Step> steps, int end) {
        return sequels.on(from, steps, end, Sequel.claimed(subject, engine.model(), end));
    }

    private static Goal goal(
            StabilityEngine engine, Concept concept, Outcome outcome, StateSet holding, Budget budget) {
        GraphModel model = engine.model();
        StateSet states = model.space().where(outcome.when());
        List<StateSet> left = new ArrayList<>();
        int[] leavers = new int[model.size()];
        for (int i = 0; i < model.decisionMakers(); i++) {
            budget.check();
            StateSet those = left(engine, concept, states, Coalition.of(i));
            those.stream().forEach(s -> leavers[s]++);
            left.add(those);
        }
        List<Barrier> barriers = IntStream.range(0, model.decisionMakers())
                .mapToObj(i -> barrier(engine, concept, left.get(i), i, leavers))
                .toList();
        return new Goal(outcome, states, states.and(holding), barriers);
    }

    private static StateSet left(StabilityEngine engine, Concept concept, StateSet goal, Coalition one) {
        return StateSet.where(engine.model().size(), s -> goal.contains(s) && !engine.isStable(concept, one, s));
    }

    /** @param leavers by state, how many leave it */
    private static Barrier barrier(StabilityEngine engine, Concept concept, StateSet left, int i, int[] leavers) {
        Optional<Explanation> example = left.stream()
                .boxed()
                .min(Comparator.comparingInt(s -> leavers[s]))
                .map(s -> Explanation.of(engine, concept, i, s));
        return new Barrier(i, left.count(), example);
    }

    /** The decision makers who have reason to leave a state. */
    public static List<Integer> leavers(StabilityEngine engine, Concept concept, int state) {
        return IntStream.range(0, engine.model().decisionMakers())
                .filter(i -> !engine.isStable(concept, Coalition.of(i), state))
                .boxed()
                .toList();
    }

    private static List<Notable> notable(
            Case subject,
            GraphModel model,
            Map<Concept, StateSet> equilibria,
            StateSet holding,
            OptionalInt start,
            Optional<TellingState> telling) {
        Optional<StateSet> goal =
                subject.framing().goal().map(outcome -> model.space().where(outcome.when()));
        Comparator<Integer> order = Comparator.comparing((Integer s) ->
                        !telling.filter(told -> told.state() == s).isPresent())
                .thenComparing(s -> !goal.filter(states -> states.contains(s)).isPresent())
                .thenComparingLong(s -> -equilibria.values().stream()
                        .filter(states -> states.contains(s))
                        .count())
                .thenComparingInt(s -> start.isPresent() ? model.space().distance(start.getAsInt(), s) : 0)
                .thenComparing(Comparator.naturalOrder());
        OutcomesByState outcomes = new OutcomesByState(subject, model.space());
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        holding.stream()
                .filter(s -> start.isEmpty() || s != start.getAsInt())
                .boxed()
                .sorted(order)
                .forEach(s -> alike.computeIfAbsent(likeness(outcomes, subject, s), _ -> new ArrayList<>())
                        .add(s));
        return alike.values().stream()
                .limit(MOST_NOTABLE)
                .map(states -> new Notable(states.getFirst(), states.size() - 1))
                .toList();
    }

    /** States are alike when the same outcomes hold in them; where the case names no outcomes, none are. */
    private static Object likeness(OutcomesByState outcomes, Case subject, int s) {
        return subject.framing().outcomes().isEmpty()
                ? s
                : outcomes.in(s).stream().map(Outcome::id).toList();
    }

    private static List<Integer> surviving(
            Case subject,
            StabilityEngine engine,
            Concept concept,
            Optional<ExplainedState> today,
            List<Notable> notable,
            Budget budget) {
        budget.begin("what survives coalitions");
        StateSet told = StateSet.where(
                engine.model().size(),
                s -> today.filter(now -> now.equilibrium() && now.state() == s).isPresent()
                        || notable.stream().anyMatch(end -> end.state() == s));
        return CoalitionAnswers.surviving(subject, engine, concept, told, budget)
                .map(states -> states.stream().boxed().toList())
                .orElse(List.of());
    }

    private static List<JointMove> jumps(JointMoves joint, List<Reach> reaches, GraphModel model) {
        StateSet ends = StateSet.where(
                model.size(),
                s -> reaches.stream()
                        .anyMatch(reach -> reach.state() == s && reach.joint().isEmpty()));
        return reaches.stream()
                .filter(reach -> reach.by(Steps.IMPROVEMENTS).isPresent())
                .flatMap(reach -> joint.jumps(reach.state(), ends).stream())
                .toList();
    }

    private static List<FirstMove> first(StabilityEngine engine, int start, List<Reach> reaches, Budget budget) {
        budget.begin("first moves at no cost");
        GraphModel model = engine.model();
        StateSet ends = StateSet.where(
                model.size(),
                s -> reaches.stream()
                        .anyMatch(reach -> reach.state() == s
                                && reach.by(Steps.IMPROVEMENTS).isEmpty()));
        return FirstMove.smallest(model, FirstMove.all(engine.sequences(), start, ends, ends, budget));
    }

    private static List<Hanging> hanging(
            Case subject,
            StabilityEngine engine,
            Concept concept,
            OptionalInt start,
            Optional<Goal> goal,
            Budget budget) {
        List<Hanging> hanging = new ArrayList<>();
        for (int i = 0; i < subject.conflict().decisionMakers().size(); i++) {
            if (subject.conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants)) {
                for (int k = 0; k < wants.size(); k++) {
                    if (wants.get(k).grounds().assumption().isPresent()) {
                        hanging.add(without(engine, concept, i, wants, k, start, goal, budget));
                    }
                }
            }
        }
        return hanging;
    }

    private static Hanging without(
            StabilityEngine engine,
            Concept concept,
            int i,
            List<Want> wants,
            int k,
            OptionalInt start,
            Optional<Goal> goal,
            Budget budget) {
        List<Want> rest = new ArrayList<>(wants);
        Want dropped = rest.remove(k);
        StabilityEngine changed = Engines.fittest(engine.model().with(i, new Prioritized(rest)), budget);
        StateSet holding = changed.equilibria(concept);
        return new Hanging(
                i,
                k + 1,
                dropped,
                start.isPresent() && holding.contains(start.getAsInt()),
                goal.map(g -> holding.intersects(g.states())).orElse(false),
                holding.count());
    }
}
