// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What was counted in some worlds of a design. Tallies of parts of the worlds add up to that of all, in whatever order;
 * their size does not depend on how many worlds were looked at.
 */
public final class Tally {

    /** Of worlds with numbers below this it is kept in which an outcome holds. */
    public static final int MOST_RECORDED = 1 << 20;

    /** So many counts of states are kept by stratum, else only those of outcomes. */
    private static final long MOST_BY_STRATUM = 1L << 20;

    private final int concepts;
    private final int states;
    private final int outcomes;
    private final Counts all;
    private final Counts[] strata;
    private final BitSet counted = new BitSet();
    private final BitSet[] holding;

    /** @param strata how many combinations of types are told apart */
    Tally(int concepts, int states, int outcomes, int strata) {
        this.concepts = concepts;
        this.states = states;
        this.outcomes = outcomes;
        this.all = new Counts(concepts, states, outcomes);
        this.strata = new Counts[strata];
        int listed = (long) strata * (concepts + 1) * states > MOST_BY_STRATUM ? 0 : states;
        Arrays.setAll(this.strata, _ -> strata == 1 ? all : new Counts(concepts, listed, outcomes));
        this.holding = new BitSet[concepts * outcomes];
        Arrays.setAll(holding, _ -> new BitSet());
    }

    /** Counts worlds of one stratum with the same answer. */
    void add(Answer answer, long times, int stratum) {
        all.add(answer, times);
        if (strata.length > 1) {
            strata[stratum].add(answer, times);
        }
    }

    /** Keeps in which of the first worlds an outcome holds. */
    void record(long world, Answer answer) {
        if (world < MOST_RECORDED) {
            counted.set((int) world);
            for (int k = 0; k < holding.length; k++) {
                if (answer.holds(k / outcomes, k % outcomes)) {
                    holding[k].set((int) world);
                }
            }
        }
    }

    /** This tally with what another counted in other worlds of the same design. */
    public Tally plus(Tally other) {
        Tally sum = new Tally(concepts, states, outcomes, strata.length);
        for (Tally part : new Tally[] {this, other}) {
            sum.all.addAll(part.all);
            for (int t = 0; t < strata.length && strata.length > 1; t++) {
                sum.strata[t].addAll(part.strata[t]);
            }
            sum.counted.or(part.counted);
            for (int k = 0; k < holding.length; k++) {
                sum.holding[k].or(part.holding[k]);
            }
        }
        return sum;
    }

    /** In how many worlds was counted. */
    public long worlds() {
        return all.worlds();
    }

    /** In how many of them a state is feasible. */
    public long feasible(int state) {
        return all.feasible(state);
    }

    /** In how many of them a state is an equilibrium of a concept, by its place in the design. */
    public long equilibrium(int concept, int state) {
        return all.equilibrium(concept, state);
    }

    /** In how many of them some equilibrium satisfies an outcome, by its place in the case. */
    public long some(int concept, int outcome) {
        return all.some(concept, outcome);
    }

    /** In how many of them there is no equilibrium. */
    public long none(int concept) {
        return all.none(concept);
    }

    /** What was counted in the worlds of a combination of types. */
    Counts stratum(int stratum) {
        return strata[stratum];
    }

    /** The numbers of the worlds of which it is kept where outcomes hold. */
    BitSet recorded() {
        return (BitSet) counted.clone();
    }

    /** Those of them in which some equilibrium satisfies an outcome. */
    BitSet recorded(int concept, int outcome) {
        return (BitSet) holding[concept * outcomes + outcome].clone();
    }

    /** Whether some equilibrium satisfies an outcome in one of them. */
    boolean recordedAs(int world, int concept, int outcome) {
        return holding[concept * outcomes + outcome].get(world);
    }
}
