// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.steps.MoveKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far each state is from a set of states by legal sequences (docs/theory.md §2, §7), for all starts at once.
 *
 * <p>A sequence that ends in the set is legal read from its end, too. So one search goes backwards from the set, layer by
 * layer: a state from which j can begin a sequence of that many steps lets all but j come to it in one step more; and
 * once another can begin one there as well, j too. Each state is gone back from twice at most, so that it costs the order
 * of the coalition's arcs.
 */
public final class Approach {

    /** In place of a mover: nobody has moved before. */
    public static final int NOBODY = -1;

    private static final int NEVER = Integer.MAX_VALUE;

    private final GraphModel model;
    private final MoveKind which;
    private final StateSet goal;
    private final int[] members;

    /** By state: who can begin a shortest sequence from it, in how many steps, and in how many another can begin one. */
    private final int[] first;

    private final int[] near;
    private final int[] far;

    // States to go back from, each for one mover or, when negative, for all but one; twice each at most.
    private final int[] open;
    private final int[] openFor;
    private int tail;

    Approach(GraphModel model, Coalition coalition, MoveKind which, StateSet goal) {
        this.model = model;
        this.which = which;
        this.goal = goal;
        this.members = coalition.list().stream().mapToInt(i -> i).toArray();
        this.first = new int[model.size()];
        this.near = new int[model.size()];
        this.far = new int[model.size()];
        this.open = new int[2 * model.size()];
        this.openFor = new int[2 * model.size()];
        Arrays.fill(first, NOBODY);
        Arrays.fill(near, NEVER);
        Arrays.fill(far, NEVER);
        search();
    }

    private void search() {
        goal.stream().forEach(state -> comeTo(state, NOBODY, 1));
        int head = 0;
        for (int steps = 2; head < tail; steps++) {
            for (int end = tail; head < end; head++) {
                int state = open[head];
                if (openFor[head] >= 0) {
                    comeBy(state, openFor[head], steps);
                } else {
                    comeTo(state, -1 - openFor[head], steps);
                }
            }
        }
    }

    private void comeTo(int state, int but, int steps) {
        for (int j : members) {
            if (j != but) {
                comeBy(state, j, steps);
            }
        }
    }

    private void comeBy(int state, int j, int steps) {
        Moves into = model.moves(j).reversed();
        for (int k = 0; k < into.degree(state); k++) {
            int from = into.to(state, k);
            if (far[from] == NEVER && first[from] != j && which.allow(model, j, from, state)) {
                begin(from, j, steps);
            }
        }
    }

    private void begin(int state, int j, int steps) {
        if (near[state] == NEVER) {
            first[state] = j;
            near[state] = steps;
            open(state, -1 - j);
        } else {
            far[state] = steps;
            open(state, first[state]);
        }
    }

    private void open(int state, int mover) {
        open[tail] = state;
        openFor[tail++] = mover;
    }

    /** The states that sequences are to lead to. */
    public StateSet goal() {
        return goal;
    }

    private int distance(int after, int state) {
        return after >= 0 && after == first[state] ? far[state] : near[state];
    }

    /** Whether a sequence of at least one step leads from a state into the set, in continuation of a move by {@code after}. */
    public boolean leads(int after, int state) {
        return distance(after, state) != NEVER;
    }

    /**
     * In how few steps, at least one.
     *
     * @throws IllegalStateException when no sequence leads there
     */
    public int steps(int after, int state) {
        if (!leads(after, state)) {
            throw new IllegalStateException("no legal sequence leads there (from " + state + ")");
        }
        return distance(after, state);
    }

    /** The first of the shortest sequences, by order of decision makers and states; empty when there is none. */
    public Optional<List<Step>> shortest(int after, int state) {
        if (!leads(after, state)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        int at = state;
        int mover = after;
        for (int left = steps(after, state); left > 0; left--) {
            Step step = next(mover, at, left);
            steps.add(step);
            at = step.to();
            mover = step.mover();
        }
        return Optional.of(List.copyOf(steps));
    }

    private Step next(int after, int from, int left) {
        for (int j : members) {
            Moves moves = model.moves(j);
            for (int k = 0; j != after && k < moves.degree(from); k++) {
                int to = moves.to(from, k);
                boolean nearer = left == 1 ? goal.contains(to) : distance(j, to) == left - 1;
                if (nearer && which.allow(model, j, from, to)) {
                    return new Step(j, from, to);
                }
            }
        }
        throw new IllegalStateException("a distance without a step (" + left + " from " + from + ")");
    }
}
