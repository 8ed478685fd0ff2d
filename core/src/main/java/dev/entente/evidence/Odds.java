// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How belief stands among types, as whole numbers: 7 to 2. Odds of independent grounds multiply, whatever their order, and
 * only their ratios count.
 */
public record Odds(List<BigInteger> parts) {

    public Odds {
        parts = List.copyOf(parts);
    }

    /** Nothing speaks for one of them more than for another. */
    static Odds even(int types) {
        return new Odds(IntStream.range(0, types).mapToObj(_ -> BigInteger.ONE).toList());
    }

    /** In the ratios of some numbers. */
    static Odds of(List<Fraction> numbers) {
        BigInteger common = numbers.stream()
                .map(Fraction::denominator)
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
        return new Odds(numbers.stream()
                .map(number -> number.numerator().multiply(common.divide(number.denominator())))
                .toList());
    }

    /** The odds on both grounds. */
    Odds times(Odds other) {
        return new Odds(IntStream.range(0, parts.size())
                .mapToObj(t -> parts.get(t).multiply(other.parts.get(t)))
                .toList());
    }

    /** What each part is of all together; empty where all are 0. */
    public Optional<List<Fraction>> shares() {
        return scaled(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** What each part is of the greatest; empty where all are 0. */
    public Optional<List<Fraction>> relative() {
        return scaled(parts.stream().reduce(BigInteger.ZERO, BigInteger::max));
    }

    private Optional<List<Fraction>> scaled(BigInteger whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        parts.stream().map(part -> new Fraction(part, whole)).toList());
    }
}
