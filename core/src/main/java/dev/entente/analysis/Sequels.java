// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.analysis.Sequel.Reading;
import dev.entente.engine.listed.Sanctions;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Deterrence;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.LimitedMove;
import dev.entente.stability.NonMyopic;
import dev.entente.stability.RefinedConcept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Simultaneous;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Weak;
import dev.entente.stability.steps.Steps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds {@linkplain Sequel what follows} from the states of a listed conflict. One search for each kind of steps is
 * {@linkplain Courses shared} by all states and all who ask the same engine; what was found from a state is remembered.
 *
 * <p>Source: docs/theory.md §7.1. Cost: the arcs of each kind of steps that are asked about, once. A spent budget ends
 * it by {@link dev.entente.limits.BudgetSpent}.
 */
public final class Sequels {

    private final GraphModel model;
    private final Coalition free;
    private final Sanctioned sanctioned;
    private final Budget budget;
    /** In the order of a {@link Sequel}; none before they are needed. */
    private List<Courses> kinds = List.of();

    private final Map<Integer, List<Course>> known = new HashMap<>();

    /** Whether an improvement of i from s to t meets an answer that deters. */
    @FunctionalInterface
    private interface Sanctioned {
        boolean is(int i, int s, int t);
    }

    private record Question(Coalition free, Concept concept, Budget budget) {}

    /** The states without a further step that steps of a kind lead to, and a way round if they lead to one. */
    private record Course(StateSet ends, List<Step> cycle) {}

    private Sequels(GraphModel model, Coalition free, Sanctioned sanctioned, Budget budget) {
        this.model = model;
        this.free = free;
        this.sanctioned = sanctioned;
        this.budget = budget;
    }

    private List<Courses> kinds() {
        Courses.Kind improvement = (j, s, t) -> Steps.IMPROVEMENTS.allow(model, j, s, t);
        Courses.Kind unsanctioned = (j, s, t) -> improvement.is(j, s, t) && !sanctioned.is(j, s, t);
        return Stream.of(improvement, unsanctioned).flatMap(this::anyAndBest).toList();
    }

    /** By any steps of a kind and by best ones, which are the same where nobody has a choice. */
    private Stream<Courses> anyAndBest(Courses.Kind kind) {
        Courses any = new Courses(model, free, kind, false, budget);
        boolean choice = free.list().stream()
                .map(model::moves)
                .anyMatch(moves -> IntStream.range(0, model.size()).anyMatch(s -> moves.degree(s) > 1));
        return Stream.of(any, choice ? new Courses(model, free, kind, true, budget) : any);
    }

    /** Where everybody is free. */
    public static Sequels of(StabilityEngine engine, Concept concept, Budget budget) {
        return of(engine, Coalition.all(engine.model().decisionMakers()), concept, budget);
    }

    /**
     * Where only some are free: the others are held, and neither step nor answer.
     *
     * @param concept what sanctions a step. Under one that doesn't weigh single improvements, those of a party that has reason
     *     to leave the state are the unsanctioned ones
     */
    public static Sequels of(StabilityEngine engine, Coalition free, Concept concept, Budget budget) {
        return engine.lastAsked()
                .answer(
                        Sequels.class,
                        new Question(free, concept, budget),
                        () -> new Sequels(engine.model(), free, sanctioned(engine, free, concept, budget), budget));
    }

    private static Sanctioned sanctioned(StabilityEngine engine, Coalition free, Concept concept, Budget budget) {
        return switch (concept) {
            case SanctionConcept weighed -> new Sanctions(engine.model(), free, weighed, budget)::deter;
            case Weak weak -> new Sanctions(engine.model(), free, weak.base(), budget)::deter;
            case Coalitional coalitional -> new Sanctions(engine.model(), free, coalitional.base(), budget)::deter;
            case RefinedConcept refined -> (i, s, t) -> meetsAnswer(engine, free, refined, i, s, t);
            case Simultaneous _, LimitedMove _, NonMyopic _ ->
                (i, s, _) -> engine.isStable(concept, Coalition.of(i), s);
        };
    }

    private static boolean meetsAnswer(
            StabilityEngine engine, Coalition free, Deterrence concept, int i, int s, int t) {
        Coalition others = new Coalition(free.members() & ~Coalition.of(i).members());
        return engine.sequences().reachable(others, concept.answers(), t).stream()
                .anyMatch(u -> concept.deters(engine.sequences(), Coalition.of(i), s, u));
    }

    Budget budget() {
        return budget;
    }

    /** How many states there are. */
    int states() {
        return model.size();
    }

    /** What follows from a state, held against the states in which an outcome holds. */
    public synchronized Sequel from(int start, StateSet outcome) {
        List<Course> courses = known.get(start);
        if (courses == null) {
            kinds = kinds.isEmpty() ? kinds() : kinds;
            courses = kinds.stream()
                    .map(kind -> new Course(kind.ends(start), kind.cycle(start)))
                    .toList();
            known.put(start, courses);
        }
        List<Reading> readings =
                courses.stream().map(course -> against(course, outcome)).toList();
        return new Sequel(start, readings.get(0), readings.get(1), readings.get(2), readings.get(3));
    }

    private static Reading against(Course course, StateSet outcome) {
        StateSet ends = course.ends().and(outcome);
        return new Reading(ends, course.ends().differing(ends), course.cycle());
    }

    /**
     * A way on from a state, with what else follows from there.
     *
     * @param steps improvements of those who are free
     * @param end where they lead; the start itself where there are none
     */
    public synchronized Onward on(int start, List<Step> steps, int end, StateSet outcome) {
        boolean unsanctioned = steps.stream().noneMatch(step -> sanctioned.is(step.mover(), step.from(), step.to()));
        return new Onward(steps, end, unsanctioned, from(start, outcome));
    }
}
