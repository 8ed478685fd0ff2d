// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.Coalition;
import dev.entente.OptionForm;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stability in any listed graph: one search backwards from the worst states answers for all states at once (docs/theory.md §4).
 * Takes merged states and moves that aren't transitive, as it always keeps the last mover. Rankings can be set again and
 * again; the moves are turned round once. Not for use by several threads at once.
 *
 * <p><em>Idea.</em> For focal decision maker i let w(t) be the worst rank for i among the states that legal sequences of
 * the others lead to from t. Then s is stable for i when each of i's improvements t from s has w(t) no better than the rank
 * of s. Where the sanction must also hold against i's moving on (SMR, SSEQ), a state u counts with the best rank that i
 * has at u or one move from it. Where answers must be credible (SEQ, SSEQ), only arcs that improve for their mover count.
 *
 * <p><em>Invariants.</em> States are taken as targets from the worst for i to the best. A state is labelled by mover j
 * when a legal sequence from it, whose first step is j's, leads to a target taken so far. As targets get better, the
 * first label of a state gives its w. A sequence goes on backwards from a state labelled by j through arcs of all but
 * j, as nobody moves twice in succession; from a target through everybody's. So a state is expanded for all but j when
 * it is first labelled, by j, and for j when it is next labelled by another or is itself a target: never twice for
 * one mover.
 *
 * <p><em>Many rankings.</em> Answers that need not be credible don't depend on rankings. Once as many questions about one
 * decision maker have been asked as there are states, they are found once and for all ({@link PossibleReplies}).
 *
 * Credible answers don't depend on the ranking of the one who moves: asked of that one again while nobody else's was set,
 * they are gone through group by group ({@link Onward}), where moves are transitive.
 *
 * <p><em>Cost.</em> O(n + Σ|A_j|) in time for each concept and decision maker, n being the number of states. Memory: the
 * moves once more, backwards.
 *
 * <p>Source: docs/engines.md §10. A spent budget ends it by {@link dev.entente.limits.BudgetSpent}.
 */
final class ListedSearch {

    private static final int CHECK_EVERY = 1 << 12;
    private static final Coalition NOBODY = new Coalition(0);

    private final List<Moves> moves;
    private final int states;
    private final boolean transitive;
    private final Budget budget;
    private final int[][] ranks;
    private final int[] asked;
    private final List<Optional<PossibleReplies>> replies;
    private Moves @Nullable [] backwards;
    private @Nullable Improvements improvements;
    /** Whose moves are all taken for improvements there. */
    private Coalition free = NOBODY;
    /** Whose ranking was set after the improvements were found; a bit for each. */
    private long stale;
    /** Who was asked about last among them, and, once it was asked about again, what follows on the others' improvements. */
    private int focal = -1;

    private @Nullable Onward onward;

    /** @param transitive whether two moves of one decision maker running are one, or lead back (docs/theory.md §4) */
    private ListedSearch(List<Moves> moves, int states, boolean transitive, Budget budget) {
        this.moves = List.copyOf(moves);
        this.states = states;
        this.transitive = transitive;
        this.budget = budget;
        this.ranks = new int[moves.size()][states];
        this.asked = new int[moves.size()];
        this.replies = new ArrayList<>(Collections.nCopies(moves.size(), Optional.empty()));
    }

    /** A search through a graph; its rankings are to be set. */
    static ListedSearch of(GraphModel model, Budget budget) {
        return of(model, model::moves, budget);
    }

    /** @param moves of each decision maker: its own of the model, or none */
    static ListedSearch of(GraphModel model, IntFunction<Moves> moves, Budget budget) {
        return new ListedSearch(
                IntStream.range(0, model.decisionMakers()).mapToObj(moves).toList(),
                model.size(),
                model.conflict().form() instanceof OptionForm form
                        && !model.space().merged()
                        && form.freeMoves(),
                budget);
    }

    /** Sets the ranking of a decision maker, by state, 1 being best. */
    void rank(int i, int[] ranking) {
        System.arraycopy(ranking, 0, ranks[i], 0, states);
        stale |= 1L << i;
    }

    /** The states that decision maker {@code i} has no reason to leave. */
    StateSet stable(SanctionConcept concept, int i) {
        return withoutGain(i, worst(concept, i));
    }

    /** The same where all moves of some are answers, whether they gain or not. */
    StateSet stable(SanctionConcept concept, int i, Coalition free) {
        return withoutGain(i, worst(concept, i, free));
    }

    /** By state, the worst rank for {@code i} that can follow on it, as the concept counts it; 0 where nothing follows. */
    int[] worst(SanctionConcept concept, int i) {
        return worst(concept, i, NOBODY);
    }

    private int[] worst(SanctionConcept concept, int i, Coalition free) {
        if (!concept.answered()) {
            return new int[states];
        }
        int[] rank = concept.symmetric() ? afterMovingOn(i) : ranks[i];
        return concept.credible() ? credible(i, rank, free) : possible(i, rank);
    }

    private int[] credible(int i, int[] rank, Coalition free) {
        Improvements into = improvements(i, free);
        boolean again = focal == i;
        focal = i;
        if (!again || !transitive || !free.isEmpty()) {
            return new Labelling(i, into).worst(rank);
        }
        Onward known = onward;
        if (known == null) {
            known = new Onward(into, i, budget);
            onward = known;
        }
        return known.worst(rank);
    }

    /** The worst rank among the states that the others can bring about from each, whether or not they would want to. */
    private int[] possible(int i, int[] rank) {
        // To find the sets takes a search for each state.
        if (++asked[i] == states && states <= PossibleReplies.MOST_STATES) {
            replies.set(i, PossibleReplies.of(states, u -> new Labelling(i).leading(u), arcsOfOthers(i)));
        }
        return replies.get(i).map(known -> known.worst(rank)).orElseGet(() -> new Labelling(i).worst(rank));
    }

    private long arcsOfOthers(int i) {
        long arcs = 0;
        for (int j = 0; j < moves.size(); j++) {
            arcs += j == i ? 0 : moves.get(j).count();
        }
        return arcs;
    }

    /** The states from which every improvement of i ends no better, given the worst rank that can follow on each state; 0 where nothing follows. */
    private StateSet withoutGain(int i, int[] worst) {
        BitSet stable = new BitSet(worst.length);
        for (int s = 0; s < worst.length; s++) {
            stable.set(s, !gains(moves.get(i), ranks[i], worst, s));
        }
        return StateSet.of(stable);
    }

    private static boolean gains(Moves moves, int[] rank, int[] worst, int s) {
        int degree = moves.degree(s);
        for (int k = 0; k < degree; k++) {
            int t = moves.to(s, k);
            if (rank[t] < rank[s] && worst[t] < rank[s]) {
                return true;
            }
        }
        return false;
    }

    /** The best rank that i has at each state or one move from it. */
    private int[] afterMovingOn(int i) {
        Moves own = moves.get(i);
        int[] best = ranks[i].clone();
        for (int s = 0; s < best.length; s++) {
            int degree = own.degree(s);
            for (int k = 0; k < degree; k++) {
                best[s] = Math.min(best[s], ranks[i][own.to(s, k)]);
            }
        }
        return best;
    }

    private Moves[] backwards() {
        Moves[] known = backwards;
        if (known == null) {
            known = new Moves[moves.size()];
            for (int j = 0; j < known.length; j++) {
                budget.check();
                known[j] = moves.get(j).reversed();
            }
            backwards = known;
        }
        return known;
    }

    /** Improvements that serve to search through those of all but {@code i}. */
    private Improvements improvements(int i, Coalition any) {
        Improvements known = improvements;
        if (known == null || (stale & ~(1L << i)) != 0 || !free.equals(any)) {
            budget.check();
            known = new Improvements(moves, ranks, any);
            improvements = known;
            free = any;
            stale = 0;
            focal = -1;
            onward = null;
        } else if (focal != i) {
            onward = null;
        }
        return known;
    }

    /** The states by rank, the worst first. */
    private static int[] worstFirst(int[] rank) {
        int[] last = new int[rank.length + 1];
        for (int r : rank) {
            last[r]++;
        }
        for (int r = last.length - 2; r >= 0; r--) {
            last[r] += last[r + 1];
        }
        int[] order = new int[rank.length];
        for (int s = 0; s < rank.length; s++) {
            order[--last[rank[s]]] = s;
        }
        return order;
    }

    /** Goes on backwards from a state, for one mover or, when negative, for all but one. */
    @FunctionalInterface
    private interface Expansion {
        void expand(int state, int mover, int rank);
    }

    /** One search backwards through what the others of a focal decision maker can do. */
    private final class Labelling {

        private static final int UNLABELLED = -1;
        private static final int TAKEN = -2;
        private static final int DONE = -3;

        private final int focal;
        private final Expansion expansion;
        private final int[] worst = new int[states];

        /**
         * By state: {@link #UNLABELLED}, the only mover it is labelled by, {@link #TAKEN} when expanded for everyone before
         * it was labelled, or {@link #DONE} when nothing more is to be said of it.
         */
        private final int[] label = new int[states];

        /** States to expand, each for one mover or, when negative, for all but one; at most twice each. */
        private final int[] open = new int[2 * states];

        private final int[] openFor = new int[2 * states];
        private int size;
        private int expanded;

        /** Through any moves. */
        Labelling(int focal) {
            this.focal = focal;
            this.expansion = anyhow(backwards());
            Arrays.fill(label, UNLABELLED);
        }

        Labelling(int focal, Improvements into) {
            this.focal = focal;
            this.expansion = improving(into);
            Arrays.fill(label, UNLABELLED);
        }

        /** The states on which one can follow. */
        BitSet leading(int target) {
            take(target, 1);
            follow(1);
            BitSet leading = new BitSet(states);
            for (int s = 0; s < states; s++) {
                leading.set(s, worst[s] > 0);
            }
            return leading;
        }

        /** The worst rank among the states that can follow on each; 0 where nothing follows. */
        int[] worst(int[] rank) {
            for (int target : worstFirst(rank)) {
                take(target, rank[target]);
                follow(rank[target]);
            }
            return worst;
        }

        private void follow(int rank) {
            while (size > 0) {
                size--;
                expand(open[size], openFor[size], rank);
            }
        }

        private void take(int target, int rank) {
            int by = label[target];
            label[target] = by == UNLABELLED ? TAKEN : DONE;
            if (by == UNLABELLED) {
                // The focal decision maker makes no move of the others: all but it are all of them.
                expand(target, -1 - focal, rank);
            } else if (by != DONE) {
                expand(target, by, rank);
            }
        }

        private void expand(int state, int mover, int rank) {
            if (++expanded % CHECK_EVERY == 0) {
                budget.check();
            }
            expansion.expand(state, mover, rank);
        }

        private Expansion improving(Improvements into) {
            return (state, mover, rank) -> {
                int end = into.begin(state + 1);
                for (int place = into.begin(state); place < end; place++) {
                    int j = into.mover(place);
                    if (goesOn(j, mover)) {
                        label(into.start(place), j, rank);
                    }
                }
            };
        }

        private Expansion anyhow(Moves[] into) {
            return (state, mover, rank) -> {
                for (int j = 0; j < into.length; j++) {
                    int degree = goesOn(j, mover) ? into[j].degree(state) : 0;
                    for (int k = 0; k < degree; k++) {
                        label(into[j].to(state, k), j, rank);
                    }
                }
            };
        }

        private boolean goesOn(int j, int mover) {
            return j != focal && (mover >= 0 ? j == mover : j != -1 - mover);
        }

        private void label(int state, int j, int rank) {
            int by = label[state];
            if (by == DONE || by == j) {
                return;
            }
            label[state] = by == UNLABELLED ? j : DONE;
            if (by == UNLABELLED) {
                worst[state] = rank;
                open(state, -1 - j);
            } else if (by == TAKEN) {
                worst[state] = rank;
            } else {
                open(state, by);
            }
        }

        private void open(int state, int mover) {
            open[size] = state;
            openFor[size++] = mover;
        }
    }
}
