// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import java.util.Optional;

/**
 * In how many of some worlds something is so. A share of worlds is no probability: it counts what the case leaves open.
 *
 * @param worlds those in which it is so
 * @param of all that were looked at
 * @param sampled whether these were drawn by chance, so that the share among all worlds is known within an interval
 */
public record Share(long worlds, long of, boolean sampled) {

    private static final double NORMAL_QUANTILE = 1.959963984540054;

    public Share {
        if (worlds < 0 || worlds > of) {
            throw new IllegalArgumentException("no share (" + worlds + " of " + of + ")");
        }
    }

    /** From 0 to 1; 0 of no worlds. */
    public double value() {
        return of == 0 ? 0 : (double) worlds / of;
    }

    /**
     * Where the share among all worlds may lie.
     *
     * @param low the least share among all worlds that fits the sample
     * @param high the greatest
     */
    public record Interval(double low, double high) {}

    /** The interval that holds the share among all worlds in 95 of 100 samples (Wilson, 1927; key Wilson1927). */
    public Optional<Interval> interval() {
        if (!sampled || of == 0) {
            return Optional.empty();
        }
        double z2 = NORMAL_QUANTILE * NORMAL_QUANTILE;
        double centre = (value() + z2 / (2.0 * of)) / (1 + z2 / of);
        double half = NORMAL_QUANTILE * Math.sqrt(value() * (1 - value()) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
        return Optional.of(new Interval(
                worlds == 0 ? 0 : Math.max(0, centre - half), worlds == of ? 1 : Math.min(1, centre + half)));
    }

    public boolean all() {
        return worlds == of;
    }

    public boolean none() {
        return worlds == 0;
    }
}
