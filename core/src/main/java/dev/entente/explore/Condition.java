// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.Share;
import java.util.List;
import java.util.Optional;

/**
 * Facts that hold together, and what goes with them.
 *
 * @param facts none of which can be left out
 * @param coverage of the worlds in which the outcome is as told, those in which the facts hold
 * @param density of the worlds in which the facts hold, those in which the outcome is as told
 * @param again coverage and density in worlds that the condition was not found in, where it was found in a sample
 */
public record Condition(List<Fact> facts, Share coverage, Share density, Optional<Again> again) {

    public Condition {
        facts = List.copyOf(facts);
    }

    /** Coverage and density in other worlds. */
    public record Again(Share coverage, Share density) {}
}
