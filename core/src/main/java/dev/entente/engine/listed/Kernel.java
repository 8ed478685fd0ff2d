// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.graph.GraphModel;
import dev.entente.graph.Ranking;
import dev.entente.stability.SanctionConcept;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Stability in a graph of at most 64 states, for sweeps over very many rankings: the moves are given once, rankings are
 * set again and again, and a set of states is one {@code long}, bit s for state s. Nothing is allocated after
 * construction. Not for use by several threads at once; a sweep gives each of its threads a kernel of its own.
 *
 * <p><em>Idea.</em> Let H be the others of a focal decision maker i. For each state u a mask tells from which states H
 * can bring it about: {@code answers[u]} = {t : u ∈ R_H(t)}, or R_H⁺(t) where answers must be credible. One walk from the
 * worst state for i to the best joins these masks: at s, {@code sanctioned} holds every t from which H can bring about
 * something no better than s, {@code notBetter} the states no better than s, and s is unstable when i has a move from it
 * to a state in neither (docs/theory.md §3, §4). Where i must not escape by moving on (SMR, SSEQ), the mask of u is first
 * moved to the best state for i among u and those one move from it. The walk has no branch that depends on
 * more than ties, as random rankings would make the processor mispredict it.
 *
 * <p><em>Credible answers.</em> R_H is known once the moves are; R_H⁺ depends on rankings. A single other has its
 * improvements. Where every member's moves are transitive (up to returning to the start), two moves running are one,
 * and R_H⁺ is a plain closure of improvements (docs/theory.md §4): Warshall's, through those pairs of states only that R_H allows
 * at all, which are far fewer than all. Otherwise each u is searched from backwards, with last movers: see
 * {@link #legalStarts}.
 *
 * <p><em>Laws used.</em> Nash ⊆ SSEQ ⊆ SEQ ∩ SMR and SEQ ∪ SMR ⊆ GMR. Nash and GMR are found when a ranking is set, as
 * they depend on it alone; equilibria of the other concepts ask only decision makers for whom some state is still open.
 *
 * <p><em>Invariants.</em> {@code order[i]} holds the states from the worst for i to the best, and bit p of
 * {@code ends[i]} is set when the state at p is the last of its rank. {@code into[j][u]} and {@code credibleInto[j][u]}
 * are the states from which j moves, or improves, to u.
 *
 * <p><em>Cost</em> for n states and one decision maker: O(n) for its ranking, Nash and GMR, O(n + |A_i|) for SMR,
 * O(n |H| + Σ_t |R_H(t)|) for SEQ with transitive moves, O(n² |H|) without. Elmira (9 states, 3 decision makers), all
 * four concepts with three new strict rankings: some 0.4 µs.
 */
public final class Kernel {

    /** The most states it takes. */
    public static final int MOST_STATES = Long.SIZE;

    private static final int STATE_BITS = 6;
    private static final int STATE = MOST_STATES - 1;

    private final int states;
    private final int movers;
    private final long[][] reach;
    private final long[][] into;
    private final long[][] answers;
    private final int[][] arcs;
    private final int[][] detours;
    private final boolean[] othersTransitive;

    private final int[][] order;
    private final long[] ends;
    private final int[][] keys;
    private final long[][] credibleInto;
    private final long[] nash;
    private final long[] gmr;

    // Workings, kept so that questions allocate nothing.
    private final int[] next;
    private final int[] best;
    private final long[] gathered;
    private final long[] credible;
    private final long[] labelled;
    private final long[] expanded;

    /**
     * A kernel for a graph. Every state is equally good for everyone until rankings are set.
     *
     * @param reach by decision maker and state: the states that its moves lead to, the state itself not among them
     * @throws IllegalArgumentException when there are more than {@link #MOST_STATES} states
     */
    public Kernel(long[][] reach) {
        this.movers = reach.length;
        this.states = reach[0].length;
        if (states > MOST_STATES) {
            throw new IllegalArgumentException("more than " + MOST_STATES + " states (" + states + ")");
        }
        this.order = new int[movers][states];
        this.ends = new long[movers];
        this.keys = new int[movers][states];
        this.credibleInto = new long[movers][states];
        this.nash = new long[movers];
        this.gmr = new long[movers];
        this.next = new int[states + 1];
        this.best = new int[states];
        this.gathered = new long[states];
        this.credible = new long[states];
        this.labelled = new long[movers];
        this.expanded = new long[movers];
        this.reach = Arrays.stream(reach).map(long[]::clone).toArray(long[][]::new);
        this.into = Arrays.stream(reach).map(Kernel::reversed).toArray(long[][]::new);
        this.arcs = Arrays.stream(reach).map(Kernel::pairs).toArray(int[][]::new);
        this.answers = new long[movers][states];
        this.detours = new int[movers][];
        this.othersTransitive = new boolean[movers];
        int[] indifferent = new int[states];
        Arrays.fill(indifferent, 1);
        for (int i = 0; i < movers; i++) {
            prepare(i);
            rank(i, indifferent);
        }
    }

    /** A kernel with the moves and rankings of a conflict. */
    public static Kernel of(GraphModel model) {
        long[][] reach = new long[model.decisionMakers()][model.size()];
        for (int i = 0; i < reach.length; i++) {
            for (int s = 0; s < model.size(); s++) {
                for (int k = 0; k < model.moves(i).degree(s); k++) {
                    reach[i][s] |= 1L << model.moves(i).to(s, k);
                }
            }
        }
        Kernel kernel = new Kernel(reach);
        for (int i = 0; i < reach.length; i++) {
            Ranking ranking = model.ranking(i);
            kernel.rank(i, IntStream.range(0, model.size()).map(ranking::rank).toArray());
        }
        return kernel;
    }

    /** What doesn't depend on rankings. */
    private void prepare(int i) {
        othersTransitive[i] = true;
        for (int j = 0; j < movers; j++) {
            othersTransitive[i] &= j == i || transitive(reach[j]);
        }
        for (int u = 0; u < states; u++) {
            answers[i][u] = legalStarts(into, i, u);
        }
        detours[i] = Arrays.stream(pairs(reversed(answers[i])))
                .filter(pair -> answers[i][pair >>> STATE_BITS] != 0)
                .toArray();
    }

    private static long[] reversed(long[] rows) {
        long[] reversed = new long[rows.length];
        for (int s = 0; s < rows.length; s++) {
            for (long rest = rows[s]; rest != 0; rest &= rest - 1) {
                reversed[Long.numberOfTrailingZeros(rest)] |= 1L << s;
            }
        }
        return reversed;
    }

    /** The pairs of different states (s, t) with t in the row of s, as s · 64 + t, by s and then t. */
    private static int[] pairs(long[] rows) {
        return IntStream.range(0, rows.length)
                .flatMap(s -> IntStream.range(0, rows.length)
                        .filter(t -> t != s && (rows[s] >>> t & 1) == 1)
                        .map(t -> s << STATE_BITS | t))
                .toArray();
    }

    /** Whether two moves running are one move, or lead back. */
    private static boolean transitive(long[] rows) {
        for (int s = 0; s < rows.length; s++) {
            for (long rest = rows[s]; rest != 0; rest &= rest - 1) {
                if ((rows[Long.numberOfTrailingZeros(rest)] & ~rows[s] & ~(1L << s)) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The number of states. */
    public int states() {
        return states;
    }

    /** The number of decision makers. */
    public int decisionMakers() {
        return movers;
    }

    /**
     * Sets the ranking of decision maker {@code i}.
     *
     * @param ranks by state, from 1 (best) to at most the number of states; equally good states share a rank
     */
    public void rank(int i, int[] ranks) {
        int[] own = keys[i];
        int[] walk = order[i];
        long taken = 0;
        for (int s = 0; s < own.length; s++) {
            int rank = ranks[s];
            own[s] = rank << STATE_BITS | s;
            walk[own.length - rank] = s;
            taken |= 1L << (rank - 1);
        }
        if (Long.bitCount(taken) == states) {
            ends[i] = -1;
            decideStrict(i, walk, reach[i], into[i], answers[i], credibleInto[i]);
        } else {
            ends[i] = sort(walk, ranks);
            decideTied(i);
        }
    }

    /** One walk for all that depends on this ranking alone. */
    private void decideStrict(int i, int[] order, long[] reach, long[] into, long[] answers, long[] credibleInto) {
        long improvable = 0;
        long unstable = 0;
        long sanctioned = 0;
        long notBetter = 0;
        for (int s : order) {
            long gainers = into[s] & notBetter;
            credibleInto[s] = gainers;
            improvable |= gainers;
            notBetter |= 1L << s;
            sanctioned |= answers[s];
            unstable |= some(reach[s] & ~(notBetter | sanctioned)) << s;
        }
        nash[i] = notBetter & ~improvable;
        gmr[i] = notBetter & ~unstable;
    }

    private void decideTied(int i) {
        long improvable = 0;
        long worse = 0;
        long notBetter = 0;
        for (int p = 0; p < states; p++) {
            int s = order[i][p];
            notBetter |= 1L << s;
            credibleInto[i][s] = into[i][s] & worse;
            improvable |= credibleInto[i][s];
            worse = (ends[i] >>> p & 1) == 1 ? notBetter : worse;
        }
        nash[i] = notBetter & ~improvable;
        gmr[i] = withoutGain(order[i], ends[i], reach[i], answers[i]);
    }

    /** Fills in the states from the worst rank to the best; returns the positions that end a rank, as bits. */
    private long sort(int[] order, int[] ranks) {
        Arrays.fill(next, 0);
        for (int rank : ranks) {
            next[rank]++;
        }
        long ends = 0;
        int before = 0;
        for (int r = states; r > 0; r--) {
            int equals = next[r];
            next[r] = before;
            before += equals;
            ends |= equals == 0 ? 0 : 1L << (before - 1);
        }
        for (int s = 0; s < states; s++) {
            order[next[ranks[s]]++] = s;
        }
        return ends;
    }

    /** The states that nobody has reason to leave. */
    public long equilibria(SanctionConcept concept) {
        if (!concept.answered()) {
            return common(nash);
        }
        // Asked once: the compiler can't bind these calls, and each costs as much as a good part of a walk.
        boolean credible = concept.credible();
        boolean symmetric = concept.symmetric();
        long equilibria = common(gmr);
        if (!credible && !symmetric) {
            return equilibria;
        }
        for (int i = 0; i < movers; i++) {
            if ((equilibria & ~nash[i]) != 0) {
                equilibria &= answeredFinely(i, credible, symmetric);
            }
        }
        return equilibria;
    }

    private static long common(long[] sets) {
        long common = -1;
        for (long set : sets) {
            common &= set;
        }
        return common;
    }

    /** The states that decision maker {@code i} has no reason to leave. */
    public long stable(SanctionConcept concept, int i) {
        if (!concept.answered()) {
            return nash[i];
        }
        boolean credible = concept.credible();
        boolean symmetric = concept.symmetric();
        return credible || symmetric ? answeredFinely(i, credible, symmetric) : gmr[i];
    }

    /** The states that i has no reason to leave where answers must be credible, or where it may move on. */
    private long answeredFinely(int i, boolean credible, boolean symmetric) {
        long[] replies = credible ? credible(i) : answers[i];
        return withoutGain(order[i], ends[i], reach[i], symmetric ? movedOn(i, replies) : replies);
    }

    /** The states from which i can't move to a better one that isn't sanctioned. */
    private static long withoutGain(int[] order, long ends, long[] reach, long[] answers) {
        long unstable = 0;
        long sanctioned = 0;
        long notBetter = 0;
        int from = 0;
        for (int p = 0; p < order.length; p++) {
            notBetter |= 1L << order[p];
            sanctioned |= answers[order[p]];
            if ((ends >>> p & 1) == 1) {
                do {
                    int s = order[from];
                    unstable |= some(reach[s] & ~(notBetter | sanctioned)) << s;
                } while (from++ < p);
            }
        }
        return notBetter & ~unstable;
    }

    /** 1 when some bit is set, else 0. */
    private static long some(long set) {
        return (set | -set) >>> 63;
    }

    /** The same answers, each found at the best state for i among its own and those one move of i from it. */
    private long[] movedOn(int i, long[] answers) {
        int[] own = keys[i];
        for (int u = 0; u < states; u++) {
            best[u] = own[u];
            gathered[u] = 0;
        }
        for (int arc : arcs[i]) {
            int u = arc >>> STATE_BITS;
            best[u] = Math.min(best[u], own[arc & STATE]);
        }
        for (int u = 0; u < states; u++) {
            gathered[best[u] & STATE] |= answers[u];
        }
        return gathered;
    }

    /** By state u: the states from which the others of i can bring about u by improvements of their own. */
    private long[] credible(int i) {
        if (movers == 2) {
            return credibleInto[1 - i];
        }
        if (othersTransitive[i]) {
            joinOthers(i);
            close(detours[i], credible);
        } else {
            for (int u = 0; u < states; u++) {
                credible[u] = legalStarts(credibleInto, i, u);
            }
        }
        return credible;
    }

    private void joinOthers(int i) {
        Arrays.fill(credible, 0);
        for (int j = 0; j < movers; j++) {
            if (j != i) {
                join(credibleInto[j], credible);
            }
        }
    }

    private static void join(long[] rows, long[] into) {
        for (int u = 0; u < rows.length; u++) {
            into[u] |= rows[u];
        }
    }

    /** What leads to k, where k leads to u, leads to u. */
    private static void close(int[] detours, long[] into) {
        for (int detour : detours) {
            long row = into[detour & STATE];
            int k = detour >>> STATE_BITS;
            into[detour & STATE] = row | (into[k] & -(row >>> k & 1));
        }
    }

    /**
     * The states from which legal sequences of all but i lead to u: backwards from u, through everybody's arcs; from a
     * state whose sequence begins with a move of j, through those of all but j.
     *
     * @param arcsInto by mover and state: the states that an arc leads from
     */
    private long legalStarts(long[][] arcsInto, int i, int u) {
        for (int j = 0; j < movers; j++) {
            labelled[j] = j == i ? 0 : arcsInto[j][u];
            expanded[j] = 1L << u;
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int j = 0; j < movers; j++) {
                more |= j != i && expandFor(j, arcsInto[j]);
            }
        }
        return labelledBeside(-1);
    }

    private boolean expandFor(int j, long[] rows) {
        long open = labelledBeside(j) & ~expanded[j];
        expanded[j] |= open;
        for (long rest = open; rest != 0; rest &= rest - 1) {
            labelled[j] |= rows[Long.numberOfTrailingZeros(rest)];
        }
        return open != 0;
    }

    /** The states labelled by a mover other than j. */
    private long labelledBeside(int j) {
        long states = 0;
        for (int k = 0; k < movers; k++) {
            states |= k == j ? 0 : labelled[k];
        }
        return states;
    }
}
