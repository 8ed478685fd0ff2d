// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.explore.worlds.Share.Interval;
import java.util.List;
import java.util.Optional;

/**
 * The mean of some numbers.
 *
 * @param of how many numbers
 * @param interval where the mean of all such numbers may lie, in 95 of 100 samples: mean ± t·s/√n with Student’s t for n−1
 *     degrees of freedom (Student, 1908; key Student1908) and the deviation s of the numbers, as far as that is possible; empty of fewer than two, and of
 *     numbers that are all alike, which say nothing of how far others can be off
 */
public record Mean(int of, double value, Optional<Interval> interval) {

    /** Student’s t for 97.5 of 100, for 1 to 30 degrees of freedom. */
    private static final double[] T = {
        12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
        2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963,
        2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.045230, 2.042272
    };

    private static final double NORMAL_QUANTILE = 1.959963984540054;

    /**
     * Of at least one number.
     *
     * @param least the least that a number can be
     * @param most the most
     */
    public static Mean of(List<Double> numbers, double least, double most) {
        int n = numbers.size();
        if (n == 0) {
            throw new IllegalArgumentException("no mean of no numbers");
        }
        double mean = numbers.stream().mapToDouble(x -> x).sum() / n;
        double squares =
                numbers.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        boolean alike = numbers.stream().distinct().count() == 1;
        if (n < 2 || alike) {
            return new Mean(n, mean, Optional.empty());
        }
        double half = quantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
        return new Mean(n, mean, Optional.of(new Interval(Math.max(least, mean - half), Math.min(most, mean + half))));
    }

    /** Beyond the table by its expansion in the normal quantile, exact to six places there (Abramowitz and Stegun, 26.7.5). */
    static double quantile(int freedom) {
        if (freedom <= T.length) {
            return T[freedom - 1];
        }
        double z = NORMAL_QUANTILE;
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return z + (first + (second + third / freedom) / freedom) / freedom;
    }
}
