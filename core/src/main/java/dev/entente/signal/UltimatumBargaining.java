// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;

/**
 * Why there can be war although both would gain by agreeing: one side demands a share of what is worth 1 and doesn’t know what
 * war costs the other, which takes it or goes to war (Fearon, 1995, pp. 394–395 and 411; key Fearon1995; docs/theory.md §13.4). It
 * takes what leaves it no worse off than war; the demand weighs what is got by more against how likely it is refused.
 *
 * @param chance how likely the one who demands would win, between 0 and 1
 * @param cost what war costs it, above 0, in shares
 * @param mostCost what war costs the other at the most, above 0; every cost from 0 on is as likely as any other
 */
public record UltimatumBargaining(Fraction chance, Fraction cost, Fraction mostCost) {

    public UltimatumBargaining {
        if (chance.signum() <= 0 || chance.compareTo(Fraction.ONE) >= 0) {
            throw new IllegalArgumentException("a chance of winning lies between 0 and 1 (%s)".formatted(chance));
        }
        if (cost.signum() <= 0 || mostCost.signum() <= 0) {
            throw new IllegalArgumentException("war costs both something (%s, %s)".formatted(cost, mostCost));
        }
    }

    /** What it demands: from its chance of winning, which nobody refuses, up to 1. */
    public Fraction demand() {
        Fraction more = mostCost.minus(cost).over(Fraction.of(2, 1));
        Fraction wanted = more.signum() > 0 ? chance.plus(more) : chance;
        return wanted.compareTo(Fraction.ONE) < 0 ? wanted : Fraction.ONE;
    }

    /** How likely there is war. */
    public Fraction war() {
        return demand().minus(chance).over(mostCost);
    }

    /** What the one who demands gets, on average. */
    public Fraction worth() {
        return demand().times(Fraction.ONE.minus(war())).plus(chance.minus(cost).times(war()));
    }
}
