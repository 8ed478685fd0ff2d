// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.forecast.Score;
import java.math.BigInteger;

/**
 * How right a set of states was about what happened.
 *
 * @param hit whether some state of the set is what happened
 * @param states all feasible ones
 * @param set how many of them are in the set
 * @param happened how many of them are what happened
 * @param share of states in the set
 * @param chance of as many states drawn at random to hit
 * @param lift 1 for a hit, 0 for none, less the chance
 */
public record HitOrMiss(
        boolean hit, BigInteger states, BigInteger set, BigInteger happened, double share, double chance, double lift) {

    public static HitOrMiss of(Score score) {
        return new HitOrMiss(
                score.hit(),
                score.states(),
                score.set(),
                score.happened(),
                score.share(),
                score.chance(),
                score.lift());
    }
}
