// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.engine.sets.RegionEngine;
import dev.entente.stability.StabilityEngine;

/** An engine that fits a conflict: one that goes through listed states, or one that answers in regions. */
public sealed interface FittingEngine {

    /** The states of the conflict are few enough to be listed. */
    record Listed(StabilityEngine engine) implements FittingEngine {}

    /** The states are not listed. */
    record Unlisted(RegionEngine engine) implements FittingEngine {}
}
