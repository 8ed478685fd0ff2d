// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.steps.Layers;
import dev.entente.stability.steps.MoveKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * All shortest legal sequences from a state to the states that pass a test (Li, Kilgour and Hipel, 2005; key LKH2005;
 * docs/theory.md §7). Two sequences differ when they differ in some step or its mover.
 *
 * <p>A shortest sequence comes to each of its arrivals as early as can be, so that all of them are the walks through the
 * {@linkplain Layers layers} of one breadth-first search. Ordinary shortest paths in the graph may be shorter, and legal for
 * nobody. Going back from the end, layer by layer, meets only arrivals that a shortest sequence passes, with the number of
 * ways on from each.
 */
public final class ShortestSequences {

    private final GraphModel model;
    private final MoveKind which;
    private final Layers layers;
    private final int length;
    /** By arrival that a shortest sequence passes: how many ways lead on from there; empty until it is asked for. */
    private final Map<Integer, BigInteger> ways = new HashMap<>();

    private final int[] ends;

    ShortestSequences(GraphModel model, MoveKind which, Layers layers, IntPredicate goal) {
        this.model = model;
        this.which = which;
        this.layers = layers;
        int steps = 1;
        int[] arrivals = layers.at(steps);
        int[] reached = ends(arrivals, goal);
        while (arrivals.length > 0 && reached.length == 0) {
            arrivals = layers.at(++steps);
            reached = ends(arrivals, goal);
        }
        this.ends = reached;
        this.length = steps;
    }

    private int[] ends(int[] arrivals, IntPredicate goal) {
        return IntStream.of(arrivals)
                .filter(arrival -> goal.test(layers.state(arrival)))
                .toArray();
    }

    /** Whether there is any. */
    public boolean exist() {
        return ends.length > 0;
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
        return ways().getOrDefault(layers.start(), BigInteger.ZERO);
    }

    private Map<Integer, BigInteger> ways() {
        if (ways.isEmpty()) {
            Map<Integer, BigInteger> from = new HashMap<>();
            for (int end : ends) {
                from.put(end, BigInteger.ONE);
            }
            ways.putAll(from);
            for (int steps = length; exist() && steps > 0; steps--) {
                from = before(from, steps);
                ways.putAll(from);
            }
        }
        return ways;
    }

    /** The arrivals one step before some of a layer, with the ways that lead on from each. */
    private Map<Integer, BigInteger> before(Map<Integer, BigInteger> arrivals, int steps) {
        Map<Integer, BigInteger> before = new HashMap<>();
        arrivals.forEach((arrival, on) -> {
            for (int earlier : before(arrival, steps)) {
                before.merge(earlier, on, BigInteger::add);
            }
        });
        return before;
    }

    private Collection<Integer> before(int arrival, int steps) {
        List<Integer> before = new ArrayList<>();
        int to = layers.state(arrival);
        int j = layers.mover(arrival);
        Moves into = model.moves(j).reversed();
        for (int k = 0; k < into.degree(to); k++) {
            int from = into.to(to, k);
            if (which.allow(model, j, from, to)) {
                before(from, j, steps, before);
            }
        }
        return before;
    }

    /** Adds the arrivals at a state that j goes on from with a step of that number. */
    private void before(int from, int j, int steps, List<Integer> before) {
        if (steps == 1) {
            if (from == layers.state(layers.start()) && j != layers.mover(layers.start())) {
                before.add(layers.start());
            }
            return;
        }
        for (int m : layers.members()) {
            if (m != j && layers.in(steps - 1, layers.arrival(from, m))) {
                before.add(layers.arrival(from, m));
            }
        }
    }

    /** The first of them, by order of decision makers and states, step by step. */
    public List<List<Step>> first(int most) {
        List<List<Step>> sequences = new ArrayList<>();
        if (exist()) {
            follow(layers.start(), new ArrayList<>(), most, sequences);
        }
        return List.copyOf(sequences);
    }

    private void follow(int at, List<Step> steps, int most, List<List<Step>> sequences) {
        if (steps.size() == length) {
            sequences.add(List.copyOf(steps));
            return;
        }
        for (int j : layers.members()) {
            Moves moves = model.moves(j);
            int from = layers.state(at);
            for (int k = 0; j != layers.mover(at) && k < moves.degree(from) && sequences.size() < most; k++) {
                int next = layers.arrival(moves.to(from, k), j);
                if (passes(next, steps.size() + 1) && which.allow(model, j, from, moves.to(from, k))) {
                    steps.add(new Step(j, from, moves.to(from, k)));
                    follow(next, steps, most, sequences);
                    steps.removeLast();
                }
            }
        }
    }

    /** Whether a shortest sequence comes to an arrival with a step of that number. */
    private boolean passes(int arrival, int steps) {
        return layers.in(steps, arrival) && ways().containsKey(arrival);
    }
}
