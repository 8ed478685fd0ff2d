// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;

/**
 * What is known of a {@link LetterGame}: each number within bounds, or as it is where both bounds are one.
 *
 * @param prior how likely the sender is serious, between 0 and 1
 * @param serious what the letter costs one who is serious, from 0 up
 * @param other what it costs one who is not
 * @param threshold the belief at which the receiver engages, from 0 to 1 and not one of both alone
 */
public record LetterBox(Fraction prior, Interval serious, Interval other, Interval threshold) {

    public LetterBox {
        if (prior.signum() <= 0 || prior.compareTo(Fraction.ONE) >= 0) {
            throw new IllegalArgumentException("a prior lies between 0 and 1 (%s)".formatted(prior));
        }
        if (serious.least().signum() < 0 || other.least().signum() < 0) {
            throw new IllegalArgumentException(
                    "a letter costs nothing or something (%s, %s)".formatted(serious, other));
        }
        requireReachable(threshold);
    }

    /** Beliefs from 0 to 1, and not one of both alone. */
    static void requireReachable(Interval threshold) {
        if (threshold.least().signum() < 0
                || threshold.most().compareTo(Fraction.ONE) > 0
                || threshold.most().signum() == 0
                || threshold.least().equals(Fraction.ONE)) {
            throw new IllegalArgumentException("a belief that evidence can reach (%s)".formatted(threshold));
        }
    }

    /** One game of it; a receiver that engages at belief μ has 1 − μ to gain and μ to lose. */
    LetterGame at(Fraction costOfSerious, Fraction costOfOther, Fraction belief) {
        return new LetterGame(prior, costOfSerious, costOfOther, Fraction.ONE.minus(belief), belief);
    }

    /** The game in the middle of all bounds. */
    public LetterGame middle() {
        return at(middle(serious), middle(other), middle(threshold));
    }

    static Fraction middle(Interval of) {
        return of.least().plus(of.most()).over(Fraction.of(2, 1));
    }
}
