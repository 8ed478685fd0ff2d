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

    private final int concepts;
    private final int states;
    private final int outcomes;
    private final long[] feasible;
    private final long[] equilibrium;
    private final long[] some;
    private final long[] none;
    private final BitSet counted = new BitSet();
    private final BitSet[] holding;
    private long worlds;

    Tally(int concepts, int states, int outcomes) {
        this.concepts = concepts;
        this.states = states;
        this.outcomes = outcomes;
        this.feasible = new long[states];
        this.equilibrium = new long[concepts * states];
        this.some = new long[concepts * outcomes];
        this.none = new long[concepts];
        this.holding = new BitSet[concepts * outcomes];
        Arrays.setAll(holding, _ -> new BitSet());
    }

    /** Counts worlds with the same answer. */
    void add(Answer answer, long times) {
        worlds += times;
        add(answer.feasible(), times, feasible, 0);
        for (int c = 0; c < concepts; c++) {
            add(answer.equilibria(c), times, equilibrium, c * states);
            none[c] += answer.isEmpty(c) ? times : 0;
            for (int o = 0; o < outcomes; o++) {
                some[c * outcomes + o] += answer.holds(c, o) ? times : 0;
            }
        }
    }

    private static void add(long[] set, long times, long[] counts, int from) {
        for (int w = 0; w < set.length; w++) {
            for (long rest = set[w]; rest != 0; rest &= rest - 1) {
                counts[from + (w << 6) + Long.numberOfTrailingZeros(rest)] += times;
            }
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
        Tally sum = new Tally(concepts, states, outcomes);
        for (Tally part : new Tally[] {this, other}) {
            sum.worlds += part.worlds;
            addAll(sum.feasible, part.feasible);
            addAll(sum.equilibrium, part.equilibrium);
            addAll(sum.some, part.some);
            addAll(sum.none, part.none);
            sum.counted.or(part.counted);
            for (int k = 0; k < holding.length; k++) {
                sum.holding[k].or(part.holding[k]);
            }
        }
        return sum;
    }

    private static void addAll(long[] sums, long[] counts) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += counts[k];
        }
    }

    /** In how many worlds was counted. */
    public long worlds() {
        return worlds;
    }

    /** In how many of them a state is feasible. */
    public long feasible(int state) {
        return feasible[state];
    }

    /** In how many of them a state is an equilibrium of a concept, by its place in the design. */
    public long equilibrium(int concept, int state) {
        return equilibrium[concept * states + state];
    }

    /** In how many of them some equilibrium satisfies an outcome, by its place in the case. */
    public long some(int concept, int outcome) {
        return some[concept * outcomes + outcome];
    }

    /** In how many of them there is no equilibrium. */
    public long none(int concept) {
        return none[concept];
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
