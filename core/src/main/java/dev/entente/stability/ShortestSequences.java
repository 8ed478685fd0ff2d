// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.Moves;
import dev.entente.stability.LegalSequences.Step;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * All shortest legal sequences from a state to the states that pass a test (Li, Kilgour and Hipel, 2005; key LKH2005;
 * docs/theory.md §7). Two sequences differ when they differ in some step or its mover.
 *
 * <p>The search goes over arrivals: a state with who moved there last, numbered {@code state · n + mover}; the start has
 * the number behind them. A shortest sequence reaches each of its arrivals as early as can be, so that all of them are the walks through the
 * layers of one breadth-first search. Ordinary shortest paths in the graph may be shorter, and legal for nobody. Costs
 * the order of the arcs times decision makers, and no more than up to the layer that is asked for.
 */
public final class ShortestSequences {

    private static final int NOT_REACHED = -1;
    private static final BigInteger NONE = BigInteger.ZERO;

    private final GraphModel model;
    private final Coalition coalition;
    private final MoveKind which;
    private final IntPredicate goal;
    private final int movers;
    private final int start;
    private final int startState;
    private final int after;
    private final int[] layer;
    /** Arrivals in the order in which they were found. */
    private int[] found = new int[64];

    private int size;
    private int length = NOT_REACHED;
    /** By place in {@code found}: how many ways lead on from there to the goal in the steps that are left. */
    private BigInteger[] ways = {};

    private final int[] place;

    ShortestSequences(GraphModel model, Coalition coalition, MoveKind which, int state, int after, IntPredicate goal) {
        this.model = model;
        this.coalition = coalition;
        this.which = which;
        this.goal = goal;
        this.movers = model.decisionMakers();
        this.start = model.size() * movers;
        this.startState = state;
        this.after = after;
        this.layer = new int[start + 1];
        this.place = new int[layer.length];
        Arrays.fill(layer, NOT_REACHED);
        search();
    }

    private int arrival(int state, int mover) {
        return state * movers + mover;
    }

    private int state(int arrival) {
        return arrival == start ? startState : arrival / movers;
    }

    private int mover(int arrival) {
        return arrival == start ? after : arrival % movers;
    }

    private void search() {
        find(start, 0);
        for (int head = 0; head < size && (length < 0 || layer[found[head]] < length); head++) {
            int at = found[head];
            for (int next : continuations(at)) {
                if (layer[next] == NOT_REACHED) {
                    find(next, layer[at] + 1);
                }
            }
        }
    }

    private void find(int arrival, int at) {
        layer[arrival] = at;
        place[arrival] = size;
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = arrival;
        if (length < 0 && at > 0 && goal.test(state(arrival))) {
            length = at;
        }
    }

    /** Where a legal sequence goes on to from an arrival, by order of decision makers and states. */
    private int[] continuations(int at) {
        int from = state(at);
        int[] next = new int[8];
        int many = 0;
        for (int j : coalition.list()) {
            Moves moves = model.moves(j);
            for (int k = 0; j != mover(at) && k < moves.degree(from); k++) {
                if (which.allow(model, j, from, moves.to(from, k))) {
                    next = many == next.length ? Arrays.copyOf(next, 2 * many) : next;
                    next[many++] = arrival(moves.to(from, k), j);
                }
            }
        }
        return Arrays.copyOf(next, many);
    }

    /** Whether there is any. */
    public boolean exist() {
        return length > 0;
    }

    /**
     * The number of their steps.
     *
     * @throws IllegalStateException when there is none
     */
    public int length() {
        if (!exist()) {
            throw new IllegalStateException("no legal sequence leads there");
        }
        return length;
    }

    /** How many there are, exactly. */
    public BigInteger count() {
        return exist() ? ways(start) : NONE;
    }

    private BigInteger ways(int arrival) {
        if (ways.length == 0) {
            ways = new BigInteger[size];
            for (int k = size - 1; k >= 0; k--) {
                ways[k] = waysOn(found[k]);
            }
        }
        return ways[place[arrival]];
    }

    private BigInteger waysOn(int at) {
        if (layer[at] == length) {
            return goal.test(state(at)) ? BigInteger.ONE : NONE;
        }
        BigInteger all = NONE;
        for (int next : continuations(at)) {
            all = follows(at, next) ? all.add(ways[place[next]]) : all;
        }
        return all;
    }

    private boolean follows(int at, int next) {
        return layer[next] == layer[at] + 1;
    }

    /** The first of them, by order of decision makers and states, step by step. */
    public List<List<Step>> first(int most) {
        List<List<Step>> sequences = new ArrayList<>();
        if (exist()) {
            follow(start, new ArrayList<>(), most, sequences);
        }
        return List.copyOf(sequences);
    }

    private void follow(int at, List<Step> steps, int most, List<List<Step>> sequences) {
        if (layer[at] == length) {
            sequences.add(List.copyOf(steps));
            return;
        }
        for (int next : continuations(at)) {
            if (sequences.size() < most && follows(at, next) && ways(next).signum() > 0) {
                steps.add(new Step(mover(next), state(at), state(next)));
                follow(next, steps, most, sequences);
                steps.removeLast();
            }
        }
    }
}
