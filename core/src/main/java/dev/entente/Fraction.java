// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact rational number, in lowest terms.
 *
 * @param denominator positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** Whole numbers of fewer bits are doubles. */
    private static final int EXACT = 54;

    /** The decimal places of a number that is written as a decimal. */
    private static final int MOST_PLACES = 18;

    private static final MathContext ROUNDED = new MathContext(20);

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction of nothing (" + numerator + "/0)");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The same number exactly. */
    public static Fraction of(BigDecimal decimal) {
        BigInteger ten = BigInteger.TEN.pow(Math.abs(decimal.scale()));
        return decimal.scale() >= 0
                ? new Fraction(decimal.unscaledValue(), ten)
                : new Fraction(decimal.unscaledValue().multiply(ten), BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; of nothing, an {@link ArithmeticException}. */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** −1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    public double doubleValue() {
        return numerator.bitLength() < EXACT && denominator.bitLength() < EXACT
                ? numerator.doubleValue() / denominator.doubleValue()
                : new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), ROUNDED)
                        .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As a number is written: "0.25", and "1/3" where no short decimal is exact. */
    public String written() {
        try {
            BigDecimal decimal = new BigDecimal(numerator)
                    .divide(new BigDecimal(denominator))
                    .stripTrailingZeros();
            return decimal.scale() <= MOST_PLACES ? decimal.toPlainString() : toString();
        } catch (ArithmeticException endless) {
            return toString();
        }
    }

    /** "5/12", "-1/2", "3". */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
