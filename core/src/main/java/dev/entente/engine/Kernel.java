// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.stability.Smr;
import dev.entente.stability.Sseq;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Stability in a graph of at most 64 states, for sweeps over very many rankings: the moves are given once, rankings are
 * set again and again, and a set of states is one {@code long}, bit s for state s. Nothing is allocated after
 * construction. Not for use by several threads at once; a sweep gives each of its threads its own.
 *
 * <p><em>Idea.</em> Let H be the others of a focal decision maker i. For each state u a mask tells from which states H
 * can bring it about: {@code answers[u]} = {t : u ∈ R_H(t)}, or R_H⁺(t) where answers must be credible. Gathered by rank
 * of u for i and joined from the worst rank upwards, they give for each rank the states from which H can bring about
 * something as bad: {@code sanctioned[r]} = {t : some u ∈ R_H(t) has rank r or worse}. Then s is stable for i when
 * {@code improvements[s] & ~sanctioned[rank of s]} is empty (THEORY §3, §4). Where i must not escape by moving on (SMR,
 * SSEQ), u is gathered under the best rank that i has at u or one move from it. These are three short loops without
 * branches on data, which random rankings would make the processor mispredict.
 *
 * <p><em>What H can bring about.</em> R_H is known once the moves are. R_H⁺ depends on rankings. Where every member's
 * moves are transitive (up to returning to the start), so that two moves running are one, it is a plain closure of the
 * improvements (THEORY §4): Warshall's, over those pairs (u, t) only that R_H allows at all, which is far fewer than all.
 * For one other alone its improvements are all there is. Where some member's moves aren't transitive, each u is searched
 * from backwards, with last movers: see {@link #legalStarts}.
 *
 * <p><em>Invariants.</em> Rows are by state; {@code into} and {@code credibleInto} hold for a mover j and a state u the
 * states from which j moves, or improves, to u. {@code byRank} is all zero between questions. Ranks are 1 to the number
 * of states; gaps do no harm.
 *
 * <p><em>Cost</em> for n states: O(n) to set a ranking and for Nash and GMR of a decision maker, O(n + |A_i|) for SMR,
 * O(n + Σ_t |R_H(t)|) for SEQ with transitive moves, O(n² |H|) without.
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

    private final int[][] rank;
    private final long[][] improvements;
    private final long[][] credibleInto;

    // Workings, kept so that questions allocate nothing.
    private final long[] byRank;
    private final long[] better;
    private final long[] sanctioned;
    private final long[] credible;
    private final int[] movedOn;
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
        this.byRank = new long[states + 1];
        this.better = new long[states + 2];
        this.sanctioned = new long[states + 1];
        this.credible = new long[states];
        this.movedOn = new int[states];
        this.labelled = new long[movers];
        this.expanded = new long[movers];
        this.rank = new int[movers][states];
        this.improvements = new long[movers][states];
        this.credibleInto = new long[movers][states];
        this.reach = Arrays.stream(reach).map(long[]::clone).toArray(long[][]::new);
        this.into = Arrays.stream(reach).map(Kernel::reversed).toArray(long[][]::new);
        this.arcs = Arrays.stream(reach).map(Kernel::pairs).toArray(int[][]::new);
        this.answers = new long[movers][states];
        this.detours = new int[movers][];
        this.othersTransitive = new boolean[movers];
        for (int i = 0; i < movers; i++) {
            Arrays.fill(rank[i], 1);
            prepare(i);
        }
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
        System.arraycopy(ranks, 0, rank[i], 0, states);
        for (int s = 0; s < states; s++) {
            byRank[ranks[s]] |= 1L << s;
        }
        long above = 0;
        for (int r = 1; r <= states; r++) {
            better[r] = above;
            above |= byRank[r];
            byRank[r] = 0;
        }
        better[states + 1] = above;
        for (int s = 0; s < states; s++) {
            improvements[i][s] = reach[i][s] & better[ranks[s]];
            credibleInto[i][s] = into[i][s] & ~better[ranks[s] + 1];
        }
    }

    /** The states that nobody has reason to leave. */
    public long equilibria(SanctionConcept concept) {
        long equilibria = -1L >>> -states;
        for (int i = 0; i < movers; i++) {
            equilibria &= stable(concept, i);
        }
        return equilibria;
    }

    /** The states that decision maker {@code i} has no reason to leave. */
    public long stable(SanctionConcept concept, int i) {
        return switch (concept) {
            case Nash _ -> withoutImprovement(i);
            case Gmr _ -> withoutGain(i, rank[i], answers[i]);
            case Smr _ -> withoutGain(i, movedOn(i), answers[i]);
            case Seq _ -> withoutGain(i, rank[i], credible(i));
            case Sseq _ -> withoutGain(i, movedOn(i), credible(i));
        };
    }

    private long withoutImprovement(int i) {
        long[] gains = improvements[i];
        long stable = 0;
        for (int s = 0; s < states; s++) {
            stable |= isEmpty(gains[s]) << s;
        }
        return stable;
    }

    /** The states from which each improvement of i leads to where the others can bring about a u that is, by the ranks given, no better. */
    private long withoutGain(int i, int[] ranks, long[] answers) {
        for (int u = 0; u < states; u++) {
            byRank[ranks[u]] |= answers[u];
        }
        long worse = 0;
        for (int r = states; r > 0; r--) {
            worse |= byRank[r];
            sanctioned[r] = worse;
            byRank[r] = 0;
        }
        int[] own = rank[i];
        long[] gains = improvements[i];
        long stable = 0;
        for (int s = 0; s < states; s++) {
            stable |= isEmpty(gains[s] & ~sanctioned[own[s]]) << s;
        }
        return stable;
    }

    /** 1 when no bit is set, else 0. */
    private static long isEmpty(long set) {
        return (set | -set) >>> 63 ^ 1;
    }

    /** The best rank that i has at each state or one move from it. */
    private int[] movedOn(int i) {
        int[] own = rank[i];
        System.arraycopy(own, 0, movedOn, 0, states);
        for (int arc : arcs[i]) {
            int s = arc >>> STATE_BITS;
            movedOn[s] = Math.min(movedOn[s], own[arc & STATE]);
        }
        return movedOn;
    }

    /** By state u: the states from which the others of i can bring about u by improvements of their own. */
    private long[] credible(int i) {
        if (!othersTransitive[i]) {
            for (int u = 0; u < states; u++) {
                credible[u] = legalStarts(credibleInto, i, u);
            }
            return credible;
        }
        Arrays.fill(credible, 0);
        for (int j = 0; j < movers; j++) {
            if (j != i) {
                join(credibleInto[j]);
            }
        }
        if (movers > 2) {
            close(detours[i]);
        }
        return credible;
    }

    private void join(long[] rows) {
        for (int u = 0; u < states; u++) {
            credible[u] |= rows[u];
        }
    }

    /** What leads to k, where k leads to u, leads to u. */
    private void close(int[] detours) {
        for (int detour : detours) {
            int k = detour >>> STATE_BITS;
            int u = detour & STATE;
            credible[u] |= credible[k] & -(credible[u] >>> k & 1);
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
