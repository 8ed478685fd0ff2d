// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

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
    public record Interval(double low, double high) {

        /** Around a share that was found in so many worlds. */
        public static Interval wilson(double share, double of) {
            double z2 = NORMAL_QUANTILE * NORMAL_QUANTILE;
            double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
            double half = NORMAL_QUANTILE * Math.sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of);
            return new Interval(
                    share == 0 ? 0 : Math.max(0, centre - half), share == 1 ? 1 : Math.min(1, centre + half));
        }

        /**
         * Around a mean of numbers from −1 to 1, in Wilson’s form with the variance that was found in place of that of a
         * share, so that it is never a point.
         *
         * @param variance of the numbers
         * @param of how many there are
         */
        public static Interval ofMean(double mean, double variance, double of) {
            double z2 = NORMAL_QUANTILE * NORMAL_QUANTILE;
            double centre = mean / (1 + z2 / of);
            double half = NORMAL_QUANTILE * Math.sqrt(variance / of + z2 / (of * of)) / (1 + z2 / of);
            return new Interval(Math.max(-1, centre - half), Math.min(1, centre + half));
        }
    }

    /** The interval that holds the share among all worlds in 95 of 100 samples (Wilson, 1927; key Wilson1927). */
    public Optional<Interval> interval() {
        return sampled && of > 0 ? Optional.of(Interval.wilson(value(), (double) of)) : Optional.empty();
    }

    public boolean all() {
        return worlds == of;
    }

    public boolean none() {
        return worlds == 0;
    }
}
