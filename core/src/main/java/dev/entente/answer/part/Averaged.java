// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.forecast.Mean;
import java.util.List;
import java.util.Optional;

/**
 * A mean.
 *
 * @param of how many numbers
 * @param interval where the mean of all such numbers may lie; left out of one number, and of numbers that are all alike
 */
public record Averaged(int of, double mean, Optional<List<Double>> interval) {

    public static Averaged of(Mean mean) {
        return new Averaged(
                mean.of(), mean.value(), mean.interval().map(interval -> List.of(interval.low(), interval.high())));
    }
}
