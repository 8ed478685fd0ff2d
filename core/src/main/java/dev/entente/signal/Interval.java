// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;

/** All numbers from the least to the most, both among them. */
public record Interval(Fraction least, Fraction most) {

    public Interval {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("an interval goes upwards (%s, %s)".formatted(least, most));
        }
    }

    public static Interval of(Fraction only) {
        return new Interval(only, only);
    }

    /** Whether it is one number. */
    public boolean isPoint() {
        return least.equals(most);
    }

    public boolean contains(Fraction number) {
        return least.compareTo(number) <= 0 && number.compareTo(most) <= 0;
    }

    /** Whether both have a number in common. */
    boolean meets(Interval other) {
        return least.compareTo(other.most) <= 0 && other.least.compareTo(most) <= 0;
    }

    boolean contains(Interval other) {
        return contains(other.least) && contains(other.most);
    }

    /** The smallest that holds both. */
    Interval with(Interval other) {
        return new Interval(
                least.compareTo(other.least) <= 0 ? least : other.least,
                most.compareTo(other.most) >= 0 ? most : other.most);
    }

    /** "1/3" or "0–1/2". */
    @Override
    public String toString() {
        return isPoint() ? least.toString() : least + "–" + most;
    }
}
