// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.analysis.SetOfStates.Described;
import dev.entente.analysis.Solution.Answer;
import dev.entente.cases.Case;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.steps.Steps;
import dev.entente.statement.Statement.Not;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a brief says of a case whose states aren't listed: what engines for regions count, and what can be asked of a few
 * states one by one.
 *
 * <p>Source: docs/theory.md §3, §7. Cost: the stable states of each decision maker under each usual concept, as regions;
 * a few states one by one.
 *
 * @param concept the concept that "equilibrium" means where none is named
 * @param solution the equilibria under each of the usual concepts, as far as they were decided
 * @param places the few states that are told of, with why each decision maker stays or leaves; all on one model
 * @param today the status quo, one of the places
 * @param todayHolds by concept whether the status quo is an equilibrium; those under which that was not decided are left out
 * @param goal the states that the question is about
 * @param nearest the equilibrium nearest to the status quo, itself and the goal left out; one of the places
 * @param paths from the status quo to the goal
 * @param leftOut what could not be computed, and why, in words
 */
public record RegionFindings(
        Case subject,
        RegionEngine engine,
        SanctionConcept concept,
        Solution solution,
        List<ExplainedState> places,
        Optional<ExplainedState> today,
        Map<Concept, Boolean> todayHolds,
        Optional<Goal> goal,
        Optional<ExplainedState> nearest,
        Optional<RegionPaths> paths,
        List<String> leftOut) {

    public RegionFindings {
        places = List.copyOf(places);
        todayHolds = Map.copyOf(todayHolds);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The outcome that the question is about.
     *
     * @param states in how many states it holds
     * @param equilibria in how many equilibria it holds under the concept; empty where that wasn't decided
     * @param holds whether it holds in any; can be known where the number isn't
     * @param spoken the state that is spoken of, one of the places: the equilibrium nearest to the status quo where one is
     *     known, else the nearest state; empty where the outcome is possible in none
     */
    public record Goal(
            Outcome outcome,
            BigInteger states,
            Optional<BigInteger> equilibria,
            Optional<Boolean> holds,
            Optional<ExplainedState> spoken) {}

    /** The few states that are told of; empty where nothing could be told of any. */
    public Optional<GraphModel> model() {
        return places.stream().map(ExplainedState::model).findFirst();
    }

    /** Whether everything was decided. */
    public boolean whole() {
        return solution.decided() && leftOut.isEmpty();
    }

    /** What is known of the concept's equilibria. */
    public Answer answer() {
        return solution.answer(concept);
    }

    /**
     * Computes what can be; when the budget is spent, what is known is told.
     *
     * @param subject a case in option form
     */
    public static RegionFindings of(Case subject, RegionEngine engine, SanctionConcept concept, Budget budget) {
        return new Asking(subject, engine, concept, budget).findings();
    }

    /** What is asked one after the other, each as far as limits allow. */
    private static final class Asking {

        private final Case subject;
        private final RegionEngine engine;
        private final SanctionConcept concept;
        private final Budget budget;
        private final List<String> leftOut = new ArrayList<>();

        Asking(Case subject, RegionEngine engine, SanctionConcept concept, Budget budget) {
            this.subject = subject;
            this.engine = engine;
            this.concept = concept;
            this.budget = budget;
        }

        /** What costs least and matters most is asked first: today, before sets of states are. */
        RegionFindings findings() {
            Optional<State> start = subject.conflict().statusQuo();
            List<SanctionConcept> usual = Stream.concat(Concepts.usual().stream(), Stream.of(concept))
                    .filter(SanctionConcept.class::isInstance)
                    .map(SanctionConcept.class::cast)
                    .distinct()
                    .toList();
            Map<State, ExplainedState> today = start.flatMap(
                            state -> places("why each party keeps to today or leaves it", Set.of(state)))
                    .orElse(Map.of());
            Optional<SetOfStates> wanted = subject.framing()
                    .goal()
                    .flatMap(outcome -> tried(
                            "in which states the goal holds",
                            () -> new Described(engine, engine.where(outcome.when()))));
            Optional<RegionPaths> paths = start.flatMap(this::paths);
            Solution solution = Solution.of(subject, new FittingEngine.Unlisted(engine), usual, budget);
            Answer answer = solution.answer(concept);
            Optional<State> spoken = wanted.flatMap(states -> spoken(solution, states, start));
            Optional<State> other = tried(
                            "which other state that holds is nearest", () -> nearest(answer, wanted, start))
                    .flatMap(found -> found);
            Set<State> told = new LinkedHashSet<>();
            Stream.of(start, spoken, other).flatMap(Optional::stream).forEach(told::add);
            Map<State, ExplainedState> places = today.keySet().equals(told)
                    ? today
                    : places("why each party stays in other states or leaves them", told)
                            .orElse(today);
            return new RegionFindings(
                    subject,
                    engine,
                    concept,
                    solution,
                    List.copyOf(places.values()),
                    start.map(places::get),
                    start.map(state -> holds(solution, state, today)).orElse(Map.of()),
                    wanted.flatMap(states -> tried(
                            "in how many states that hold the goal is met",
                            () -> goal(solution, states, spoken.map(places::get)))),
                    other.map(places::get),
                    paths,
                    leftOut);
        }

        /** The answer, unless a limit is met; then what is left out is noted. */
        private <T> Optional<T> tried(String what, Supplier<T> question) {
            try {
                budget.begin(what);
                return Optional.of(question.get());
            } catch (BudgetSpent spent) {
                budget.release();
                leftOut.add(what + ": the time allowed was used up");
            } catch (LimitExceeded limit) {
                leftOut.add(what + ": " + limit.getMessage());
            }
            return Optional.empty();
        }

        private Optional<RegionPaths> paths(State start) {
            return subject.framing()
                    .goal()
                    .flatMap(outcome -> tried(
                            "which steps lead from today to the goal",
                            () -> RegionPaths.of(
                                    subject,
                                    engine,
                                    start,
                                    engine.where(outcome.when()),
                                    List.of(Steps.IMPROVEMENTS, Steps.ALL),
                                    budget)));
        }

        private Map<Concept, Boolean> holds(Solution solution, State state, Map<State, ExplainedState> told) {
            Map<Concept, Boolean> holds = new HashMap<>();
            for (Answer answer : solution.answers()) {
                holds(answer, state, told).ifPresent(decided -> holds.put(answer.concept(), decided));
            }
            return holds;
        }

        /** By what is known already, else by asking it of the state alone. */
        private Optional<Boolean> holds(Answer answer, State state, Map<State, ExplainedState> told) {
            if (answer.concept().equals(concept) && told.containsKey(state)) {
                return Optional.of(told.get(state).equilibrium());
            }
            boolean mayHold = !answer.within()
                    .where(PointExplanations.literals(subject.conflict(), state))
                    .isEmpty();
            if (answer.equilibria().isPresent() || !mayHold) {
                return Optional.of(mayHold);
            }
            return tried(
                    "whether today holds under " + answer.concept().title(),
                    () -> allStable((SanctionConcept) answer.concept(), state));
        }

        private boolean allStable(SanctionConcept asked, State state) {
            for (int i = 0; i < subject.conflict().decisionMakers().size(); i++) {
                if (!engine.verdict(asked, i, state).stable()) {
                    return false;
                }
            }
            return true;
        }

        /** Why each party stays in each of some states or leaves it, in their order and in one model; empty where not told. */
        private Optional<Map<State, ExplainedState>> places(String what, Set<State> states) {
            List<State> asked = List.copyOf(states);
            return tried(what, () -> PointExplanations.ofAll(subject, engine, concept, asked))
                    .map(told -> {
                        Map<State, ExplainedState> places = new LinkedHashMap<>();
                        for (int k = 0; k < told.size(); k++) {
                            places.put(asked.get(k), told.get(k));
                        }
                        return places;
                    });
        }

        /** Nash equilibria are equilibria under every concept, and known first. */
        private Optional<State> spoken(Solution solution, SetOfStates wanted, Optional<State> start) {
            return tried(
                            "which state with the goal is nearest",
                            () -> Stream.of(solution.answer(concept), solution.answer(Concepts.NASH))
                                    .flatMap(answer -> answer.equilibria().stream())
                                    .map(this::satisfying)
                                    .filter(both -> !both.isEmpty())
                                    .findFirst()
                                    .or(() -> Optional.of(wanted))
                                    .flatMap(region -> nearest(region, start)))
                    .flatMap(found -> found);
        }

        private SetOfStates satisfying(SetOfStates states) {
            return states.where(subject.framing().goal().orElseThrow().when());
        }

        private static Optional<State> nearest(SetOfStates states, Optional<State> start) {
            return start.isPresent()
                    ? states.nearest(start.get())
                    : states.first(1).stream().findFirst();
        }

        private Optional<State> nearest(Answer answer, Optional<SetOfStates> wanted, Optional<State> start) {
            return answer.equilibria()
                    .map(region -> start.map(state -> without(region, state)).orElse(region))
                    .map(region -> wanted.map(_ -> region.where(new Not(
                                    subject.framing().goal().orElseThrow().when())))
                            .orElse(region))
                    .flatMap(region -> nearest(region, start));
        }

        private SetOfStates without(SetOfStates states, State state) {
            return states.where(new Not(PointExplanations.literals(subject.conflict(), state)));
        }

        private Goal goal(Solution solution, SetOfStates wanted, Optional<ExplainedState> spoken) {
            Answer answer = solution.answer(concept);
            Optional<BigInteger> equilibria =
                    answer.equilibria().map(states -> satisfying(states).count());
            Optional<Boolean> known = equilibria
                    .map(count -> count.signum() > 0)
                    .or(() -> spoken.filter(ExplainedState::equilibrium).map(_ -> true))
                    .or(() -> satisfying(answer.within()).isEmpty() ? Optional.of(false) : Optional.empty());
            return new Goal(subject.framing().goal().orElseThrow(), wanted.count(), equilibria, known, spoken);
        }
    }
}
