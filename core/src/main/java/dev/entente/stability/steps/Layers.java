// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability.steps;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import java.util.Arrays;

/**
 * In how few steps legal sequences from a state come to each of their arrivals: a state with who moved there last,
 * numbered {@code state · n + mover}; the start has the number behind them. One breadth-first search, as far as it is
 * asked for, serves whatever the sequences are to lead to. Costs the order of the arcs times decision makers.
 */
public final class Layers {

    private static final int NOT_REACHED = -1;

    private final GraphModel model;
    private final MoveKind which;
    private final int[] members;
    private final int movers;
    private final int startState;
    private final int after;
    private final int[] layer;
    /** Arrivals in the order in which they were found, the start first. */
    private int[] found = new int[64];

    private int size;
    /** Where in {@code found} each layer begins; behind the last, where the next will. */
    private int[] begin = new int[8];

    private int layers;

    public Layers(GraphModel model, Coalition coalition, MoveKind which, int startState, int after) {
        this.model = model;
        this.which = which;
        this.members = coalition.list().stream().mapToInt(i -> i).toArray();
        this.movers = model.decisionMakers();
        this.startState = startState;
        this.after = after;
        this.layer = new int[model.size() * movers + 1];
        Arrays.fill(layer, NOT_REACHED);
        find(start(), 0);
        begun();
    }

    private void begun() {
        layers++;
        begin = layers == begin.length ? Arrays.copyOf(begin, 2 * layers) : begin;
        begin[layers] = size;
    }

    private void find(int arrival, int at) {
        layer[arrival] = at;
        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
        found[size++] = arrival;
    }

    public int start() {
        return layer.length - 1;
    }

    public int[] members() {
        return members;
    }

    public int arrival(int state, int mover) {
        return state * movers + mover;
    }

    public int state(int arrival) {
        return arrival == start() ? startState : arrival / movers;
    }

    /** Who moved there last; of the start whoever did before. */
    public int mover(int arrival) {
        return arrival == start() ? after : arrival % movers;
    }

    /** Whether so many steps are the fewest to an arrival; asked of layers that were looked at. */
    public boolean in(int steps, int arrival) {
        return layer[arrival] == steps;
    }

    /** The arrivals that so many steps lead to, and no fewer; none where nothing further is reached. */
    public int[] at(int steps) {
        while (layers <= steps) {
            if (begin[layers - 1] == size) {
                return new int[0];
            }
            advance();
        }
        return Arrays.copyOfRange(found, begin[steps], begin[steps + 1]);
    }

    private void advance() {
        int end = size;
        for (int head = begin[layers - 1]; head < end; head++) {
            int at = found[head];
            for (int j : members) {
                if (j != mover(at)) {
                    leave(state(at), j);
                }
            }
        }
        begun();
    }

    private void leave(int from, int j) {
        Moves moves = model.moves(j);
        int degree = moves.degree(from);
        for (int k = 0; k < degree; k++) {
            int to = moves.to(from, k);
            int arrival = arrival(to, j);
            if (layer[arrival] == NOT_REACHED && which.allow(model, j, from, to)) {
                find(arrival, layers);
            }
        }
    }
}
