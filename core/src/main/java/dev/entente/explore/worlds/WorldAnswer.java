// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import java.util.List;

/** What one world answers: its states and, by concept, its equilibria, among the states of all worlds. */
public final class WorldAnswer {

    private final long[] feasible;
    private final List<long[]> equilibria;
    private final boolean[] holding;
    private final int outcomes;

    /** How many worlds with this answer wait to be tallied, by stratum. */
    private long[] waiting = {};

    /** @param holding by concept and outcome, whether some equilibrium satisfies it */
    WorldAnswer(long[] feasible, List<long[]> equilibria, boolean[] holding) {
        this.feasible = feasible;
        this.equilibria = equilibria;
        this.holding = holding;
        this.outcomes = holding.length / equilibria.size();
    }

    /** Leaves a world to be tallied later. */
    void await(int stratum, int strata) {
        if (waiting.length == 0) {
            waiting = new long[strata];
        }
        waiting[stratum]++;
    }

    /** Tallies what waits. */
    void settle(Tally tally) {
        for (int stratum = 0; stratum < waiting.length; stratum++) {
            if (waiting[stratum] > 0) {
                tally.add(this, waiting[stratum], stratum);
            }
        }
        waiting = new long[0];
    }

    long[] feasible() {
        return feasible;
    }

    long[] equilibria(int concept) {
        return equilibria.get(concept);
    }

    boolean isEmpty(int concept) {
        for (long word : equilibria.get(concept)) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean holds(int concept, int outcome) {
        return holding[concept * outcomes + outcome];
    }
}
