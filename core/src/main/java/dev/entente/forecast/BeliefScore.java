// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.Fraction;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How right chances were about which of several things that exclude each other happened. Source: docs/theory.md §16.
 *
 * @param brier the sum over all of them of the squared distance between its chance and 1 where it happened, 0 where not: 0 is
 *     best, 2 worst (Brier, 1950; key Brier1950)
 * @param log the natural logarithm of the chance of what happened, 0 being best; empty where that chance was 0, as no number is
 *     so low
 */
public record BeliefScore(double brier, OptionalDouble log) {

    /**
     * Of chances that sum to 1.
     *
     * @param came the place of what happened
     */
    public static BeliefScore of(List<Fraction> chances, int came) {
        Fraction sum = Fraction.ZERO;
        for (int o = 0; o < chances.size(); o++) {
            Fraction off = o == came ? Fraction.ONE.minus(chances.get(o)) : chances.get(o);
            sum = sum.plus(off.times(off));
        }
        Fraction given = chances.get(came);
        return new BeliefScore(
                sum.doubleValue(),
                given.signum() > 0 ? OptionalDouble.of(Math.log(given.doubleValue())) : OptionalDouble.empty());
    }

    /** Of a chance that something happens, and that it doesn’t. */
    public static BeliefScore of(Fraction chance, boolean came) {
        return of(List.of(chance, Fraction.ONE.minus(chance)), came ? 0 : 1);
    }
}
