// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.Fraction;
import dev.entente.explore.worlds.Share.Interval;
import java.util.Optional;

/**
 * A number that is computed from worlds: a share of them, or a difference of such shares.
 *
 * @param value exact, of the worlds that were looked at
 * @param interval where that of all worlds may lie, where these were drawn by chance
 */
public record Estimate(Fraction value, Optional<Interval> interval) {}
