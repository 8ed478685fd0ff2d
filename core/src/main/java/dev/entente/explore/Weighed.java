// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Fraction;
import dev.entente.explore.Share.Interval;
import java.util.Optional;

/**
 * A share of worlds in which each counts by how far its types are believed in.
 *
 * @param value from 0 to 1; exact where every world was counted
 * @param interval where the share among all worlds may lie, where they were drawn by chance
 */
public record Weighed(Fraction value, Optional<Interval> interval) {}
