// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability.steps;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The searches of {@link LegalSequences}, over pairs of a state and its last mover, as the rule needs.
 *
 * <p>A state is left by a mover j in continuation of any arrival whose last mover isn't j. So a state needs expanding
 * at most twice: when it is first reached, say by j, for all but j; and when it is first reached by another, for j. A
 * search costs the order of the coalition's arcs. Sets are remembered by coalition and start, until they take too much
 * memory; then all are forgotten.
 */
public final class Walks {

    private static final int NOT_REACHED = -1;
    private static final int BY_SEVERAL = -2;

    /** About how many bytes the sets that are remembered may take. */
    private static final long MOST_BYTES = 1L << 28;

    private static final int BYTES_OF_SET = 64;

    private final GraphModel model;
    private final long mostBytes;
    private long bytes;
    private final Map<Walk, @Nullable StateSet[]> reached = new HashMap<>();

    // A search's workings: who reached each state first, and arrivals to go on from, two for each state at most.
    private final int[] firstMover;
    private final BitSet found = new BitSet();
    private final int[] arrived;
    private final int[] arrivedBy;
    private int head;
    private int tail;

    /** Which walks are meant: of whom, and by which steps. */
    private record Walk(Coalition coalition, MoveKind which) {}

    public Walks(GraphModel model) {
        this(model, MOST_BYTES);
    }

    public Walks(GraphModel model, long mostBytes) {
        this.model = model;
        this.mostBytes = mostBytes;
        this.firstMover = new int[model.size()];
        this.arrived = new int[2 * model.size()];
        this.arrivedBy = new int[2 * model.size()];
    }

    /** Where walks lead to from a state. */
    public StateSet reachable(Coalition coalition, MoveKind which, int start) {
        Walk walk = new Walk(coalition, which);
        @Nullable StateSet[] byStart = reached.get(walk);
        StateSet known = byStart == null ? null : byStart[start];
        return known == null ? remembered(walk, start, search(coalition, which, start)) : known;
    }

    private StateSet remembered(Walk walk, int start, StateSet found) {
        if (bytes > mostBytes) {
            reached.clear();
            bytes = 0;
        }
        reached.computeIfAbsent(walk, _ -> row())[start] = found;
        bytes += BYTES_OF_SET + this.found.length() / Byte.SIZE;
        return found;
    }

    /** About how many bytes the sets take that are remembered. */
    long bytes() {
        return bytes;
    }

    private @Nullable StateSet[] row() {
        bytes += (long) Integer.BYTES * model.size();
        return new @Nullable StateSet[model.size()];
    }

    private StateSet search(Coalition coalition, MoveKind which, int start) {
        Arrays.fill(firstMover, NOT_REACHED);
        found.clear();
        head = 0;
        tail = 0;
        int[] members = coalition.list().stream().mapToInt(i -> i).toArray();
        for (int j : members) {
            leave(start, j, which);
        }
        while (head < tail) {
            int state = arrived[head];
            int by = arrivedBy[head++];
            for (int j : members) {
                // First arrival, by `by`: everyone else goes on. Second, by another: the first mover may go on too.
                if (by >= 0 ? j != by : j == -1 - by) {
                    leave(state, j, which);
                }
            }
        }
        return StateSet.of(found);
    }

    private void leave(int from, int j, MoveKind which) {
        Moves moves = model.moves(j);
        for (int k = 0; k < moves.degree(from); k++) {
            int to = moves.to(from, k);
            if (which.allow(model, j, from, to)) {
                arrive(to, j);
            }
        }
    }

    private void arrive(int at, int j) {
        int first = firstMover[at];
        if (first == NOT_REACHED) {
            found.set(at);
            firstMover[at] = j;
            arrived[tail] = at;
            arrivedBy[tail++] = j;
        } else if (first != BY_SEVERAL && first != j) {
            firstMover[at] = BY_SEVERAL;
            arrived[tail] = at;
            arrivedBy[tail++] = -1 - first;
        }
    }
}
