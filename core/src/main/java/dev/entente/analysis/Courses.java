// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.LegalSequences.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where steps of one kind lead from the states of a listed graph, shared by all the states that are asked about. States that
 * lead round to each other have one course, and so has a state that leads to a single other course. A course is an
 * end, or names the courses that follow on it; so all courses together are no larger than the graph, and mostly far
 * smaller. They are found in one search by depth (Tarjan, 1972; key Tarjan1972), which goes on from state to state as
 * they are asked about and takes each step once.
 *
 * <p>Cost: each step once, whatever is asked; a spent budget ends it with {@link dev.entente.limits.BudgetSpent}.
 */
final class Courses {

    /** Whether a step of j from s to t is of the kind. */
    @FunctionalInterface
    interface Kind {
        boolean is(int j, int s, int t);
    }

    private static final int CHECK_EVERY = 1 << 16;
    private static final int NONE = -1;

    private final GraphModel model;
    private final Coalition free;
    private final Kind kind;
    private final boolean best;
    private final Budget budget;

    /** By state: when it was come to, from 1; the earliest state that it leads back to; and its course once that is known. */
    private final int[] number;

    private final int[] back;
    private final int[] courseOf;
    private int visited;
    private int looks;

    /** By course: the state where it ends; the courses that follow; and whether something goes round. */
    private final Numbers ends = new Numbers();

    private final List<int[]> next = new ArrayList<>();
    private final BitSet rounds = new BitSet();

    /** The states come to whose course isn't known yet, and the courses that those on the way lead to. */
    private final Numbers open = new Numbers();

    private final Numbers led = new Numbers();

    /** The states on the way; who moves next from each, and by which of its moves; the rank that a best reply leads to. */
    private final int[] way;

    private final int[] mover;
    private final int[] move;
    private final int[] top;
    /** By place on the way: where the courses begin that the state leads to, and whether it leads anywhere, or round. */
    private final int[] begins;

    private final BitSet stepped = new BitSet();
    private final BitSet round = new BitSet();
    private int length;

    /** @param best whether only those steps of a mover count that lead to the states that it likes best */
    Courses(GraphModel model, Coalition free, Kind kind, boolean best, Budget budget) {
        this.model = model;
        this.free = free;
        this.kind = kind;
        this.best = best;
        this.budget = budget;
        int states = model.size();
        this.number = new int[states];
        this.back = new int[states];
        this.courseOf = new int[states];
        Arrays.fill(courseOf, NONE);
        this.way = new int[states];
        this.mover = new int[states];
        this.move = new int[states];
        this.top = new int[states];
        this.begins = new int[states];
    }

    /** The states without a further step that steps lead to from a state. */
    StateSet ends(int start) {
        BitSet found = new BitSet();
        BitSet seen = new BitSet();
        Numbers ahead = new Numbers();
        ahead.add(course(start));
        while (ahead.size > 0) {
            int course = ahead.removeLast();
            if (!seen.get(course)) {
                seen.set(course);
                if (ends.labels[course] != NONE) {
                    found.set(ends.labels[course]);
                }
                for (int following : next.get(course)) {
                    ahead.add(following);
                }
            }
        }
        return StateSet.of(found);
    }

    /** Steps that lead round to where they start, the first that are come to from a state by taking steps in order; or none. */
    List<Step> cycle(int start) {
        List<Step> steps = new ArrayList<>();
        if (!rounds.get(course(start))) {
            return steps;
        }
        int[] places = new int[model.size()];
        Arrays.fill(places, NONE);
        int at = start;
        while (places[at] == NONE) {
            places[at] = steps.size();
            Step step = towardsRound(at);
            steps.add(step);
            at = step.to();
        }
        return steps.subList(places[at], steps.size());
    }

    private Step towardsRound(int s) {
        for (int j = mover(0); j < model.decisionMakers(); j = mover(j + 1)) {
            int rank = top(j, s);
            Moves moves = model.moves(j);
            for (int k = 0; k < moves.degree(s); k++) {
                int t = moves.to(s, k);
                if (counts(j, s, t, rank) && rounds.get(courseOf[t])) {
                    return new Step(j, s, t);
                }
            }
        }
        throw new IllegalStateException("nothing goes round (" + s + ")");
    }

    private int course(int start) {
        if (courseOf[start] == NONE) {
            forget();
            search(start);
        }
        return courseOf[start];
    }

    /** What a search left behind that was stopped. */
    private void forget() {
        while (open.size > 0) {
            number[open.removeLast()] = 0;
        }
        led.size = 0;
        length = 0;
    }

    private void search(int start) {
        visit(start);
        while (length > 0) {
            int at = length - 1;
            if (mover[at] == model.decisionMakers()) {
                leave(at);
            } else if (move[at] == model.moves(mover[at]).degree(way[at])) {
                turn(at, mover[at] + 1);
            } else {
                follow(at, model.moves(mover[at]).to(way[at], move[at]++));
            }
        }
    }

    private void visit(int state) {
        number[state] = ++visited;
        back[state] = visited;
        open.add(state);
        way[length] = state;
        begins[length] = led.size;
        stepped.clear(length);
        round.clear(length);
        turn(length++, 0);
    }

    /** It is the turn of the next who is free. */
    private void turn(int at, int from) {
        mover[at] = mover(from);
        move[at] = 0;
        top[at] = top(mover[at], way[at]);
    }

    private int mover(int from) {
        int next = from;
        while (next < model.decisionMakers() && !free.contains(next)) {
            next++;
        }
        return next;
    }

    private int top(int j, int s) {
        if (!best || j == model.decisionMakers()) {
            return 0;
        }
        int top = Integer.MAX_VALUE;
        Moves moves = model.moves(j);
        for (int k = 0; k < moves.degree(s); k++) {
            int rank = model.ranking(j).rank(moves.to(s, k));
            top = rank < top && kind.is(j, s, moves.to(s, k)) ? rank : top;
        }
        return top;
    }

    private boolean counts(int j, int s, int t, int rank) {
        return (!best || model.ranking(j).rank(t) == rank) && kind.is(j, s, t);
    }

    private void follow(int at, int to) {
        if (++looks % CHECK_EVERY == 0) {
            budget.check();
        }
        int from = way[at];
        if (!counts(mover[at], from, to, top[at])) {
            return;
        }
        stepped.set(at);
        if (courseOf[to] != NONE) {
            led.add(courseOf[to]);
        } else if (number[to] > 0) {
            back[from] = Math.min(back[from], number[to]);
            round.set(at);
        } else {
            visit(to);
        }
    }

    /** A state that leads back to none before it ends what goes round; what others lead to is left to the state before. */
    private void leave(int at) {
        length--;
        int state = way[at];
        if (back[state] == number[state]) {
            int course = course(at, state);
            int last;
            do {
                last = open.removeLast();
                courseOf[last] = course;
            } while (last != state);
            led.size = begins[at];
            if (at > 0) {
                led.add(course);
            }
        } else {
            back[way[at - 1]] = Math.min(back[way[at - 1]], back[state]);
            round.set(at - 1);
        }
    }

    private int course(int at, int state) {
        int[] following =
                Arrays.stream(led.labels, begins[at], led.size).distinct().toArray();
        boolean goesRound = round.get(at) || Arrays.stream(following).anyMatch(rounds::get);
        if (following.length == 1 && goesRound == rounds.get(following[0])) {
            return following[0];
        }
        ends.add(stepped.get(at) ? NONE : state);
        next.add(following);
        rounds.set(next.size() - 1, goesRound);
        return next.size() - 1;
    }

    /** Numbers in a row that grows. */
    private static final class Numbers {
        private int[] labels = new int[16];
        private int size;

        void add(int one) {
            if (size == labels.length) {
                labels = Arrays.copyOf(labels, 2 * size);
            }
            labels[size++] = one;
        }

        int removeLast() {
            return labels[--size];
        }
    }
}
