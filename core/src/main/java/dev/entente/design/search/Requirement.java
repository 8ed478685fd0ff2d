// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What keeps a decision maker i at a state s, as a condition on the set of states that are no better for it than s: every
 * move of i must lead into that set, or meet a sanction in it; where i must not escape by moving on, everything one move
 * of i from the sanction must lie in the set too (docs/theory.md §3, §8). The condition is monotone: with more states no better
 * than s it still holds.
 *
 * <p>Only some states matter; here they have positions from 0, and sets of them are bits in words. s itself is left out,
 * as it is no better than itself.
 */
final class Requirement {

    private final int state;
    private final int[] positions;
    private final List<Integer> states = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final boolean symmetric;
    private final Moves own;

    /** A move of i that must not pay: the state it leads to, and the sanctions that can follow. */
    private static final class Clause {
        private final int move;
        private final int[] sanctions;
        private final int[][] escapes;

        Clause(int move, int[] sanctions, int[][] escapes) {
            this.move = move;
            this.sanctions = sanctions;
            this.escapes = escapes;
        }
    }

    private Requirement(GraphModel model, int i, int state, boolean symmetric) {
        this.state = state;
        this.positions = IntStream.range(0, model.size()).map(_ -> -1).toArray();
        this.symmetric = symmetric;
        this.own = model.moves(i);
    }

    /**
     * What a concept requires for i at s.
     *
     * @param answers for each state that i can move to, the states that the others can bring about from there; not asked
     *     for Nash
     */
    static Requirement of(
            SanctionConcept concept, GraphModel model, int i, int s, IntFunction<? extends IntStream> answers) {
        Requirement requirement = new Requirement(model, i, s, concept.symmetric());
        model.moves(i)
                .from(s)
                .forEach(t ->
                        requirement.add(t, concept.answered() ? answers.apply(t).toArray() : new int[0]));
        return requirement;
    }

    private void add(int move, int[] answers) {
        boolean back = IntStream.of(answers).anyMatch(u -> u == state);
        if (back && !symmetric) {
            return; // being led back to s takes the gain away, whatever is preferred
        }
        // Where i must not escape, being led back deters only if nothing better than s is one move from s: no gain
        // then.
        int[] sanctions = IntStream.of(answers).filter(u -> u != state).toArray();
        int[][] escapes = IntStream.of(sanctions)
                .mapToObj(u -> symmetric ? escapes(u) : new int[0])
                .toArray(int[][]::new);
        clauses.add(new Clause(
                position(move), IntStream.of(sanctions).map(this::position).toArray(), escapes));
    }

    private int[] escapes(int u) {
        return own.from(u).filter(v -> v != state).map(this::position).toArray();
    }

    private int position(int s) {
        if (positions[s] < 0) {
            positions[s] = states.size();
            states.add(s);
        }
        return positions[s];
    }

    int state() {
        return state;
    }

    /** How many states matter. */
    int size() {
        return states.size();
    }

    /** The state at a position. */
    int stateAt(int position) {
        return states.get(position);
    }

    /** Whether it is enough that these states are no better than s. */
    boolean holds(long[] noBetter) {
        for (Clause clause : clauses) {
            if (!contains(noBetter, clause.move) && !sanctioned(noBetter, clause)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sanctioned(long[] noBetter, Clause clause) {
        for (int k = 0; k < clause.sanctions.length; k++) {
            if (contains(noBetter, clause.sanctions[k]) && containsAll(noBetter, clause.escapes[k])) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAll(long[] set, int[] positions) {
        for (int position : positions) {
            if (!contains(set, position)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(long[] set, int position) {
        return (set[position >>> 6] >>> position & 1) == 1;
    }
}
