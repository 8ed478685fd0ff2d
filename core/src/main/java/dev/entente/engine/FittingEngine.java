// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.engine.sets.RegionEngine;
import dev.entente.stability.StabilityEngine;

/** An engine that fits a conflict: one that goes through listed states, or one that answers in regions. */
public sealed interface FittingEngine {

    /** What results name the engine by. */
    String name();

    /** The states of the conflict are few enough to be listed. */
    record Listed(StabilityEngine engine) implements FittingEngine {
        @Override
        public String name() {
            return engine.name();
        }
    }

    /** The states are not listed. */
    record Unlisted(RegionEngine engine) implements FittingEngine {
        @Override
        public String name() {
            return engine.name();
        }
    }
}
