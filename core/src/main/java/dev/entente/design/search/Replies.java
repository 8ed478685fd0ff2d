// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the others can answer a move with, for preferences that are set again and again: legal sequences (docs/theory.md §2)
 * searched from one state, stopped as soon as they meet what is looked for. Some decision makers can be set <em>free</em>:
 * their moves count whether they gain by them or not, as when their preference is not settled yet. What holds for no
 * free ones then holds for no preference of theirs.
 *
 * <p>A state needs leaving at most twice, as in {@link dev.entente.stability.LegalSequences}. A search costs the order
 * of the arcs from what it reaches; while only one preference changes, what its owner's moves meet is looked up. Not for use by several threads at once.
 */
public final class Replies {

    private static final int NOT_REACHED = -1;
    private static final int BY_SEVERAL = -2;

    /** The most searches of which it is remembered what they met. */
    private static final int MOST_REACHED = 64;

    private final GraphModel model;
    private final long[][] worth;
    private final int[] firstMover;
    private final int[] arrived;
    private final int[] arrivedBy;
    private int head;
    private int tail;

    /** Whose preference was set last; and what its moves meet that were searched to the end, as that depends on the others' alone. */
    private int lastSet = -1;

    private final Map<Integer, int[]> reached = new HashMap<>();

    public Replies(GraphModel model) {
        this.model = model;
        this.worth = new long[model.decisionMakers()][model.size()];
        for (int i = 0; i < worth.length; i++) {
            for (int s = 0; s < model.size(); s++) {
                worth[i][s] = -model.ranking(i).rank(s);
            }
        }
        this.firstMover = new int[model.size()];
        this.arrived = new int[2 * model.size()];
        this.arrivedBy = new int[2 * model.size()];
        Arrays.fill(firstMover, NOT_REACHED);
    }

    /** What the states are worth to a decision maker: the greater the better. */
    public long[] worth(int i) {
        return worth[i];
    }

    /** From now on the states are worth that much to a decision maker. */
    public void set(int i, long[] values) {
        worth[i] = values;
        if (i != lastSet) {
            lastSet = i;
            reached.clear();
        }
    }

    /** Whether i has no reason to leave s, the free ones answering with any move and the others with improvements. */
    boolean stable(int i, int s, boolean symmetric, Coalition free) {
        long[] own = worth[i];
        Moves moves = model.moves(i);
        for (int k = 0; k < moves.degree(s); k++) {
            int t = moves.to(s, k);
            if (own[t] > own[s] && !answered(i, s, t, symmetric, free)) {
                return false;
            }
        }
        return true;
    }

    private boolean answered(int i, int s, int t, boolean symmetric, Coalition free) {
        IntPredicate test = u -> deters(i, s, u, symmetric);
        if (i != lastSet || !free.isEmpty()) {
            return meets(i, t, free, test);
        }
        int[] known = reached.get(t);
        if (known != null) {
            return IntStream.of(known).anyMatch(test);
        }
        boolean met = meets(i, t, free, test);
        if (!met && reached.size() < MOST_REACHED) {
            reached.put(t, Arrays.copyOf(arrived, tail));
        }
        return met;
    }

    /** What the others of i can bring about from a state. */
    IntStream from(int i, int start, Coalition free) {
        BitSet met = new BitSet();
        var _ = meets(i, start, free, u -> {
            met.set(u);
            return false;
        });
        return met.stream();
    }

    private boolean deters(int i, int s, int u, boolean symmetric) {
        long[] own = worth[i];
        if (own[u] > own[s]) {
            return false;
        }
        Moves moves = model.moves(i);
        for (int k = 0; symmetric && k < moves.degree(u); k++) {
            if (own[moves.to(u, k)] > own[s]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the others of i can bring about, from a state, one that passes the test. */
    boolean meets(int i, int start, Coalition free, IntPredicate test) {
        head = 0;
        tail = 0;
        boolean met = leave(start, -1, -1, i, free, test);
        while (!met && head < tail) {
            int state = arrived[head];
            int by = arrivedBy[head++];
            // First arrival, by `by`: everyone else goes on. Second, by another: the first mover may go on too.
            met = by >= 0 ? leave(state, by, -1, i, free, test) : leave(state, -1, -1 - by, i, free, test);
        }
        for (int k = 0; k < tail; k++) {
            firstMover[arrived[k]] = NOT_REACHED;
        }
        return met;
    }

    /** Moves of all but {@code i} and {@code but}, or of {@code only} where that isn't −1. */
    private boolean leave(int from, int but, int only, int i, Coalition free, IntPredicate test) {
        for (int j = 0; j < worth.length; j++) {
            if (j == i || j == but || (only >= 0 && j != only)) {
                continue;
            }
            Moves moves = model.moves(j);
            boolean anyMove = free.contains(j);
            for (int k = 0; k < moves.degree(from); k++) {
                int to = moves.to(from, k);
                if ((anyMove || worth[j][to] > worth[j][from]) && arrive(to, j, test)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean arrive(int at, int j, IntPredicate test) {
        int first = firstMover[at];
        if (first == NOT_REACHED) {
            firstMover[at] = j;
            push(at, j);
            return test.test(at);
        }
        if (first != BY_SEVERAL && first != j) {
            firstMover[at] = BY_SEVERAL;
            push(at, -1 - first);
        }
        return false;
    }

    private void push(int at, int by) {
        arrived[tail] = at;
        arrivedBy[tail++] = by;
    }
}
