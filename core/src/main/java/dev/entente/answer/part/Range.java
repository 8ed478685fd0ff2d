// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.Fraction;
import dev.entente.signal.Interval;

/** A chance, from the least to the most. */
public record Range(Fraction least, Fraction most) {

    /** A chance of 1. */
    public static final Range SURE = new Range(Fraction.ONE, Fraction.ONE);

    /** Any chance. */
    public static final Range OPEN = new Range(Fraction.ZERO, Fraction.ONE);

    public static Range of(Interval of) {
        return new Range(of.least(), of.most());
    }

    /** The chance that it is otherwise. */
    public Range rest() {
        return new Range(Fraction.ONE.minus(most), Fraction.ONE.minus(least));
    }

    /** Whether it never happens. */
    public boolean never() {
        return most.signum() == 0;
    }
}
