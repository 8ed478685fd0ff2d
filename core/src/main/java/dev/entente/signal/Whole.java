// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.math.BigInteger;
import java.util.List;

/** Fractions as whole numbers, times what they need in common. */
final class Whole {

    private Whole() {}

    static BigInteger[] numbers(List<Fraction> fractions) {
        BigInteger common = common(fractions);
        return fractions.stream()
                .map(each -> each.numerator().multiply(common.divide(each.denominator())))
                .toArray(BigInteger[]::new);
    }

    private static BigInteger common(List<Fraction> fractions) {
        return fractions.stream()
                .map(Fraction::denominator)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
    }
}
