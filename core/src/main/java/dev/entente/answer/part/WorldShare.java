// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.explore.worlds.Share;
import java.util.List;
import java.util.Optional;

/**
 * In how many worlds of how many something is so.
 *
 * @param interval where the share among all worlds may lie, where these were drawn by chance
 */
public record WorldShare(long worlds, long of, Optional<List<Double>> interval) {

    public static WorldShare of(Share share) {
        return new WorldShare(
                share.worlds(), share.of(), share.interval().map(interval -> List.of(interval.low(), interval.high())));
    }
}
