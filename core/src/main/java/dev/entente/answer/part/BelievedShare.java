// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.explore.worlds.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * A share of worlds weighed by belief, from 0 to 1.
 *
 * @param interval where the share among all worlds may lie, where these were drawn by chance
 */
public record BelievedShare(double share, Optional<List<Double>> interval) {

    public static BelievedShare of(Estimate share) {
        return new BelievedShare(
                share.value().doubleValue(),
                share.interval().map(interval -> List.of(interval.low(), interval.high())));
    }
}
