// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import java.math.BigInteger;

/**
 * How right a set of states was about what happened. Source: docs/theory.md §16.
 *
 * @param states all feasible states
 * @param set how many of them the set has
 * @param happened how many of them are what happened: 1 where it is told to the state
 * @param hit whether one of them is in the set
 */
public record Score(BigInteger states, BigInteger set, BigInteger happened, boolean hit) {

    /** So many factors are multiplied one by one; of more, the product is that of as many in the middle. */
    private static final int MOST_FACTORS = 1_000_000;

    public Score {
        if (set.signum() < 0
                || happened.signum() < 0
                || set.compareTo(states) > 0
                || happened.compareTo(states) > 0
                || (hit && (set.signum() == 0 || happened.signum() == 0))) {
            throw new IllegalArgumentException(
                    "no score (" + set + " and " + happened + " of " + states + ", hit: " + hit + ")");
        }
    }

    /** The share of states in the set, from 0 to 1; 0 where there are no states. */
    public double share() {
        return states.signum() == 0 ? 0 : set.doubleValue() / states.doubleValue();
    }

    /**
     * The chance that as many states, drawn at random, hit: 1 − C(N−m, k) / C(N, k) for N states, m of which happened and k in
     * the set. For one that happened it is k/N, the share of the set.
     */
    public double chance() {
        BigInteger few = set.min(happened);
        BigInteger many = set.max(happened);
        if (few.signum() == 0) {
            return 0;
        }
        if (few.equals(BigInteger.ONE)) {
            return many.doubleValue() / states.doubleValue();
        }
        if (few.add(many).compareTo(states) > 0) {
            return 1;
        }
        return -Math.expm1(missed(few, many.doubleValue(), states.doubleValue()));
    }

    /** The logarithm of the chance to miss: of (N−b)/N · (N−b−1)/(N−1) · …, as many factors as the smaller number. */
    private static double missed(BigInteger few, double many, double all) {
        if (few.bitLength() >= Integer.SIZE || few.intValue() > MOST_FACTORS) {
            double factors = few.doubleValue();
            return factors * Math.log1p(-many / (all - factors / 2));
        }
        double sum = 0;
        for (int i = 0; i < few.intValue(); i++) {
            sum += Math.log1p(-many / (all - i));
        }
        return sum;
    }

    /** 1 for a hit, 0 for none, less the chance to hit at random: from −1 to 1, and 0 on average for a set drawn at random. */
    public double lift() {
        return (hit ? 1 : 0) - chance();
    }
}
