// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Budget;
import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.Moves;
import dev.entente.StateSet;
import dev.entente.analysis.Sequel.Reading;
import dev.entente.engine.Sanctions;
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
import dev.entente.stability.Steps;
import dev.entente.stability.Weak;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds {@linkplain Sequel what follows} from the states of a listed conflict. One search by depth from a state for each kind
 * of steps, in the order of the steps that are reached; what was found from a state is remembered.
 */
public final class Sequels {

    private static final int CHECK_EVERY = 1 << 12;

    private final GraphModel model;
    private final Coalition free;
    private final Sanctioned sanctioned;
    private final Budget budget;
    private final Map<Integer, List<Course>> known = new HashMap<>();

    /** Whether an improvement of i from s to t meets an answer that deters. */
    @FunctionalInterface
    private interface Sanctioned {
        boolean is(int i, int s, int t);
    }

    /** The states without a further step that steps of a kind lead to, and a way round if they lead to one. */
    private record Course(StateSet ends, List<Step> cycle) {}

    private Sequels(GraphModel model, Coalition free, Sanctioned sanctioned, Budget budget) {
        this.model = model;
        this.free = free;
        this.sanctioned = sanctioned;
        this.budget = budget;
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
        return new Sequels(engine.model(), free, sanctioned(engine, free, concept, budget), budget);
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

    /** How many states there are. */
    int states() {
        return model.size();
    }

    /** What follows from a state, held against the states in which an outcome holds. */
    public synchronized Sequel from(int start, StateSet outcome) {
        List<Course> courses = known.get(start);
        if (courses == null) {
            courses = List.of(
                    course(start, false, false),
                    course(start, true, false),
                    course(start, false, true),
                    course(start, true, true));
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

    private Course course(int start, boolean best, boolean unsanctioned) {
        return new Search(best, unsanctioned).from(start);
    }

    /**
     * A search by depth; a step back to a state on the way of the search goes round. Holds a way, and for each state on it
     * the next step to look at, so that it takes no more memory than there are states.
     */
    private final class Search {

        private final boolean best;
        private final boolean unsanctioned;
        private final BitSet seen = new BitSet();
        private final BitSet onTheWay = new BitSet();
        private final BitSet ends = new BitSet();

        /** The states on the way; who moves next from each, by place among those who are free, and by which of its moves. */
        private final int[] way = new int[model.size()];

        private final int[] mover = new int[model.size()];
        private final int[] move = new int[model.size()];
        /** The rank that the mover's step must lead to, where only best replies count. */
        private final int[] top = new int[model.size()];

        private final boolean[] stepped = new boolean[model.size()];
        private int length;
        private int visited;
        private List<Step> cycle = List.of();

        Search(boolean best, boolean unsanctioned) {
            this.best = best;
            this.unsanctioned = unsanctioned;
        }

        Course from(int start) {
            visit(start);
            while (length > 0) {
                int at = length - 1;
                Moves moves = model.moves(Math.min(mover[at], model.decisionMakers() - 1));
                if (mover[at] == model.decisionMakers()) {
                    leave();
                } else if (move[at] == moves.degree(way[at])) {
                    turn(at, mover[at] + 1);
                } else {
                    follow(at, moves.to(way[at], move[at]++));
                }
            }
            return new Course(StateSet.of(ends), cycle);
        }

        private void visit(int state) {
            if (++visited % CHECK_EVERY == 0) {
                budget.check();
            }
            seen.set(state);
            onTheWay.set(state);
            way[length] = state;
            stepped[length] = false;
            length++;
            turn(length - 1, 0);
        }

        /** It is the turn of the next who is free. */
        private void turn(int at, int from) {
            int next = from;
            while (next < model.decisionMakers() && !free.contains(next)) {
                next++;
            }
            mover[at] = next;
            move[at] = 0;
            top[at] = best && next < model.decisionMakers() ? top(next, way[at]) : 0;
        }

        private int top(int j, int s) {
            return model.moves(j)
                    .from(s)
                    .filter(t -> counts(j, s, t))
                    .map(model.ranking(j)::rank)
                    .min()
                    .orElse(0);
        }

        private boolean counts(int j, int s, int t) {
            return Steps.IMPROVEMENTS.allow(model, j, s, t) && !(unsanctioned && sanctioned.is(j, s, t));
        }

        private void follow(int at, int to) {
            int j = mover[at];
            if (!counts(j, way[at], to) || (best && model.ranking(j).rank(to) != top[at])) {
                return;
            }
            stepped[at] = true;
            if (!seen.get(to)) {
                visit(to);
            } else if (cycle.isEmpty() && onTheWay.get(to)) {
                cycle = round(to);
            }
        }

        /** The steps on the way from a state to where the way has come, and the one that leads back. */
        private List<Step> round(int to) {
            int first = length - 1;
            while (way[first] != to) {
                first--;
            }
            List<Step> steps = new ArrayList<>();
            for (int k = first; k < length; k++) {
                steps.add(new Step(mover[k], way[k], k + 1 < length ? way[k + 1] : to));
            }
            return steps;
        }

        private void leave() {
            length--;
            onTheWay.clear(way[length]);
            ends.set(way[length], !stepped[length]);
        }
    }
}
