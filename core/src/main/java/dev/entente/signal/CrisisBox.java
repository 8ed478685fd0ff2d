// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.CrisisGame.Mettle;

/**
 * What is known of a {@link CrisisGame}: each number within bounds, or as it is where both bounds are one.
 *
 * @param prior how likely the sender is of the first type, between 0 and 1
 * @param resolute what the first type has when resisted
 * @param irresolute what the other has
 * @param threshold how likely a fight has to be for the receiver to concede, from 0 to 1 and not one of both alone
 */
public record CrisisBox(Fraction prior, Mettles resolute, Mettles irresolute, Interval threshold) {

    /**
     * What a type has when resisted, within bounds.
     *
     * @param fight what a fight is worth to it
     * @param cost what it loses by backing down, from 0 up
     */
    public record Mettles(Interval fight, Interval cost) {
        public Mettles {
            if (cost.least().signum() < 0) {
                throw new IllegalArgumentException("backing down costs nothing or something (%s)".formatted(cost));
            }
        }

        Mettle middle() {
            return new Mettle(LetterBox.middle(fight), LetterBox.middle(cost));
        }
    }

    public CrisisBox {
        if (prior.signum() <= 0 || prior.compareTo(Fraction.ONE) >= 0) {
            throw new IllegalArgumentException("a prior lies between 0 and 1 (%s)".formatted(prior));
        }
        LetterBox.requireReachable(threshold);
    }

    /** The game in the middle of all bounds. */
    public CrisisGame middle() {
        return new CrisisGame(prior, resolute.middle(), irresolute.middle(), LetterBox.middle(threshold));
    }
}
