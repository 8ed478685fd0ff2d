// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.forecast.BeliefScore;
import java.util.Optional;

/**
 * How right chances were about what happened.
 *
 * @param brier from 0, best, to 2
 * @param log the natural logarithm of the chance of what happened; left out where that chance was 0
 */
public record ChanceScore(double brier, Optional<Double> log) {

    public static ChanceScore of(BeliefScore score) {
        return new ChanceScore(
                score.brier(), score.log().isPresent() ? Optional.of(score.log().getAsDouble()) : Optional.empty());
    }
}
