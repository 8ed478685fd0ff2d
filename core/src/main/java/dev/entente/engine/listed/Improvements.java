// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.Coalition;
import dev.entente.graph.Moves;
import java.util.List;

/**
 * The improvements of all decision makers in a listed graph by the state that they lead to, those to one state side by side:
 * a search backwards through many decision makers' improvements finds them in one place of memory.
 */
final class Improvements {

    private final List<Moves> moves;
    private final int[][] ranks;
    private final Coalition free;

    /** By state: where the improvements to it begin; after the last, where all end. */
    private final int[] begins;

    private final int[] starts;
    private final byte[] movers;

    /**
     * @param ranks by decision maker and state, 1 being best
     * @param free whose moves are all taken for improvements
     */
    Improvements(List<Moves> moves, int[][] ranks, Coalition free) {
        this.moves = moves;
        this.ranks = ranks;
        this.free = free;
        int states = ranks[0].length;
        this.begins = new int[states + 1];
        each((_, _, to) -> begins[to + 1]++);
        for (int s = 0; s < states; s++) {
            begins[s + 1] += begins[s];
        }
        this.starts = new int[begins[states]];
        this.movers = new byte[begins[states]];
        int[] next = begins.clone();
        each((j, from, to) -> {
            starts[next[to]] = from;
            movers[next[to]++] = (byte) j;
        });
    }

    @FunctionalInterface
    private interface Arc {
        void take(int mover, int from, int to);
    }

    private void each(Arc arc) {
        for (int j = 0; j < ranks.length; j++) {
            for (int s = 0; s < ranks[j].length; s++) {
                eachFrom(j, s, arc);
            }
        }
    }

    private void eachFrom(int j, int s, Arc arc) {
        int[] rank = ranks[j];
        boolean any = free.contains(j);
        int degree = moves.get(j).degree(s);
        for (int k = 0; k < degree; k++) {
            int to = moves.get(j).to(s, k);
            if (any || rank[to] < rank[s]) {
                arc.take(j, s, to);
            }
        }
    }

    /** The first place of an improvement to a state; those to it go on to the first of the next state. */
    int begin(int state) {
        return begins[state];
    }

    /** The number of states. */
    int states() {
        return begins.length - 1;
    }

    /** From where the improvement at a place leads. */
    int start(int place) {
        return starts[place];
    }

    /** Whose it is. */
    int mover(int place) {
        return movers[place];
    }
}
