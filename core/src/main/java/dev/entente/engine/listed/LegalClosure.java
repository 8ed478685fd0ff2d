// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.limits.Budget;
import dev.entente.stability.steps.MoveKind;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * R_H(s) for every state s at once (FHK1993, ch. 4; docs/theory.md §2): the states that legal sequences lead to, nobody moving twice
 * in succession, by steps of any kind. Nothing is asked of the steps; those that may or may not be improvements are never
 * transitive, so that last movers have to be kept track of.
 *
 * <p><em>Idea.</em> An arrival is a state with who moved there last; the start of a sequence is a state with nobody. Arrivals
 * that lead to each other lead to the same states. Tarjan's search finds these components in reverse order, so that what one
 * leads to is the union of what its successors are and lead to, as bits.
 *
 * <p><em>Cost.</em> With n states, m members of H and e arcs: m·e unions of n bits, and n·(m+1) such sets, shared within
 * components (Tarjan, 1972; key Tarjan1972).
 */
final class LegalClosure {

    private static final int OFTEN = 1 << 12;

    private final int words;
    private final int kinds;
    private final Budget budget;
    /** By state: where arcs lead, and the place of who makes them among the members, from 1. */
    private final int[][] to;

    private final int[][] by;

    /** By arrival, {@code state · kinds + last mover}: when it was found, from 1; what it leads to, once that is known. */
    private final int[] found;

    private final int[] low;
    private final long[][] leadsTo;

    /** Arrivals on the way of the search, the next arc to follow of each, and those whose component is open. */
    private final int[] path;

    private final int[] next;
    private final int[] open;
    private int opened;
    private int count;

    private LegalClosure(GraphModel model, Coalition movers, MoveKind which, Budget budget) {
        int size = model.size();
        this.words = (size + Long.SIZE - 1) / Long.SIZE;
        this.kinds = movers.size() + 1;
        this.budget = budget;
        this.to = new int[size][];
        this.by = new int[size][];
        for (int s = 0; s < size; s++) {
            arcs(model, movers, which, s);
        }
        this.found = new int[size * kinds];
        this.low = new int[size * kinds];
        this.leadsTo = new long[size * kinds][];
        this.path = new int[size * kinds];
        this.next = new int[size * kinds];
        this.open = new int[size * kinds];
    }

    /** By state, bit t mod 64 of word t / 64 for each t that a legal sequence of the members leads to from it. */
    static long[][] of(GraphModel model, Coalition movers, MoveKind which, Budget budget) {
        LegalClosure closure = new LegalClosure(model, movers, which, budget);
        return IntStream.range(0, model.size())
                .mapToObj(s -> closure.from(s * closure.kinds))
                .toArray(long[][]::new);
    }

    private void arcs(GraphModel model, Coalition movers, MoveKind which, int s) {
        int[] targets = new int[8];
        int[] makers = new int[8];
        int many = 0;
        int place = 0;
        for (int j : movers.list()) {
            place++;
            Moves moves = model.moves(j);
            for (int k = 0; k < moves.degree(s); k++) {
                if (which.allow(model, j, s, moves.to(s, k))) {
                    if (many == targets.length) {
                        targets = Arrays.copyOf(targets, 2 * many);
                        makers = Arrays.copyOf(makers, 2 * many);
                    }
                    targets[many] = moves.to(s, k);
                    makers[many++] = place;
                }
            }
        }
        to[s] = Arrays.copyOf(targets, many);
        by[s] = Arrays.copyOf(makers, many);
    }

    private long[] from(int start) {
        int depth = 0;
        find(start);
        path[depth++] = start;
        while (depth > 0) {
            int at = path[depth - 1];
            int follow = continuation(at);
            if (follow < 0) {
                depth--;
                close(at);
                if (depth > 0) {
                    low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[at]);
                }
            } else if (found[follow] == 0) {
                find(follow);
                path[depth++] = follow;
            } else if (leadsTo[follow] == null) {
                low[at] = Math.min(low[at], found[follow]);
            }
        }
        return leadsTo[start];
    }

    private void find(int arrival) {
        if (++count % OFTEN == 0) {
            budget.check();
        }
        found[arrival] = count;
        low[arrival] = count;
        open[opened++] = arrival;
    }

    /** The next arrival that a legal sequence goes on to; −1 when there is no further one. */
    private int continuation(int at) {
        int state = at / kinds;
        while (next[at] < to[state].length) {
            int arc = next[at]++;
            if (by[state][arc] != at % kinds) {
                return to[state][arc] * kinds + by[state][arc];
            }
        }
        return -1;
    }

    /** Where nothing found later leads back behind an arrival, those still open from it on lead to each other. */
    private void close(int at) {
        if (low[at] != found[at]) {
            return;
        }
        int first = opened;
        do {
            first--;
        } while (open[first] != at);
        long[] all = new long[words];
        for (int k = first; k < opened; k++) {
            gather(open[k], all);
        }
        for (int k = first; k < opened; k++) {
            leadsTo[open[k]] = all;
        }
        opened = first;
    }

    private void gather(int at, long[] all) {
        int state = at / kinds;
        for (int arc = 0; arc < to[state].length; arc++) {
            if (by[state][arc] != at % kinds) {
                int target = to[state][arc];
                all[target >>> 6] |= 1L << target;
                long[] further = leadsTo[target * kinds + by[state][arc]];
                for (int w = 0; further != null && w < words; w++) {
                    all[w] |= further[w];
                }
            }
        }
    }
}
