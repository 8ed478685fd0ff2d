// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.Budget;
import dev.entente.Conflict;

/** The engines: which there are, and which is fittest for a conflict. */
public final class Engines {

    private Engines() {}

    /** The engine that computes with bit planes: for a conflict in option form with up to 30 options that matter. */
    public static RegionEngine explicit(Conflict conflict, Budget budget) {
        return new ExplicitEngine(conflict, budget);
    }

    /** The engine that computes with decision diagrams: for a conflict in option form, of any number of options. */
    public static RegionEngine symbolic(Conflict conflict, Budget budget) {
        return new SymbolicEngine(conflict, 1 << 26, budget);
    }
}
