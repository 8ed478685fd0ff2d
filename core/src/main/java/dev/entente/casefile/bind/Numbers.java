// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Fraction;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Kind;
import dev.entente.casefile.tree.Node.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and shares. A share is a number from 0 to 1, a fraction or in per cent: 0.25, 1/4, 25 %. */
public final class Numbers {

    /** The decimal places of a share. */
    private static final int MOST_PLACES = 18;

    /** Digits, before and behind the point; an exponent can ask for millions in a few letters. */
    private static final int MOST_DIGITS = 100;

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,18}) ?/ ?([0-9]{1,18})");
    private static final Pattern PER_CENT = Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,18})?)[ \u00A0\u202F]?%");

    private Numbers() {}

    /** A number; a finding when it is none. */
    static Optional<BigDecimal> number(Node node, Diagnostics findings) {
        Optional<BigDecimal> number = parsed(node);
        if (number.isEmpty()) {
            findings.error(node.place(), "a number is expected here, not " + shown(node), "");
        } else if (tooLong(number.get())) {
            findings.error(node.place(), "this number has more than " + MOST_DIGITS + " digits", "");
            return Optional.empty();
        }
        return number;
    }

    /** A number from 0 to 1, exactly; a finding when it is none. */
    public static Optional<Fraction> share(Node node, Diagnostics findings) {
        Optional<Fraction> written = fraction(node);
        if (written.isPresent()) {
            return within(written.get(), node, findings);
        }
        if (parsed(node).isEmpty()) {
            findings.error(
                    node.place(),
                    "a number from 0 to 1 is expected here, not " + shown(node),
                    "Write 0.25, 1/4 or 25 %.");
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(node, findings);
        if (number.filter(share -> share.scale() > MOST_PLACES).isPresent()) {
            findings.error(node.place(), "this number has more than " + MOST_PLACES + " decimal places", "");
            return Optional.empty();
        }
        return number.map(Fraction::of).flatMap(share -> within(share, node, findings));
    }

    /** A number that is 0 or more, exactly, written as a share is; a finding when it is none. */
    static Optional<Fraction> amount(Node node, String what, Diagnostics findings) {
        Optional<Fraction> amount = exact(node).filter(number -> number.signum() >= 0);
        if (amount.isEmpty()) {
            findings.error(
                    node.place(),
                    what + " is a number, 0 or more, and not " + shown(node),
                    "Write 0.25, 1/4 or 25 %, a share of what being believed is worth.");
        }
        return amount;
    }

    /** A number, exactly, written as a share is, with a minus before it where it is less than 0; a finding when it is none. */
    static Optional<Fraction> gain(Node node, String what, Diagnostics findings) {
        Optional<Fraction> gain = exact(node).or(() -> less(node));
        if (gain.isEmpty()) {
            findings.error(
                    node.place(),
                    what + " is worth a number, and not " + shown(node),
                    "Write 0.25, -1/4 or -25 %, a share of what the concession is worth; less than 0 is worse than today.");
        }
        return gain;
    }

    private static Optional<Fraction> exact(Node node) {
        return fraction(node)
                .or(() -> parsed(node)
                        .filter(number -> number.scale() <= MOST_PLACES && !tooLong(number))
                        .map(Fraction::of));
    }

    /** Less than 0, as a fraction or in per cent. */
    private static Optional<Fraction> less(Node node) {
        return node instanceof Scalar scalar
                        && !scalar.isNull()
                        && scalar.text().startsWith("-")
                ? fraction(scalar.text().substring(1)).map(Fraction.ZERO::minus)
                : Optional.empty();
    }

    private static Optional<Fraction> within(Fraction share, Node node, Diagnostics findings) {
        boolean within = share.signum() >= 0 && share.compareTo(Fraction.ONE) <= 0;
        if (!within) {
            findings.error(node.place(), ((Scalar) node).text() + " is not between 0 and 1", "");
        }
        return within ? Optional.of(share) : Optional.empty();
    }

    /** What is written as a fraction or in per cent. */
    private static Optional<Fraction> fraction(Node node) {
        return node instanceof Scalar scalar && !scalar.isNull() ? fraction(scalar.text()) : Optional.empty();
    }

    private static Optional<Fraction> fraction(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches() && !new BigInteger(fraction.group(2)).equals(BigInteger.ZERO)) {
            return Optional.of(new Fraction(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2))));
        }
        Matcher percent = PER_CENT.matcher(text);
        return percent.matches()
                ? Optional.of(Fraction.of(new BigDecimal(percent.group(1)).movePointLeft(2)))
                : Optional.empty();
    }

    /** By how much at most a share can differ from what is meant, where it is rounded to the places written; 0 of fractions. */
    public static Fraction rounding(Scalar share) {
        Matcher percent = PER_CENT.matcher(share.text());
        if (percent.matches()) {
            return half(new BigDecimal(percent.group(1)).movePointLeft(2));
        }
        return parsed(share).map(Numbers::half).orElse(Fraction.ZERO);
    }

    private static Fraction half(BigDecimal rounded) {
        return Fraction.of(BigDecimal.valueOf(5, rounded.scale() + 1));
    }

    private static Optional<BigDecimal> parsed(Node node) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.NUMBER) {
            try {
                return Optional.of(new BigDecimal(scalar.text()));
            } catch (NumberFormatException e) {
                // Infinities, hexadecimal and the like.
            }
        }
        return Optional.empty();
    }

    private static boolean tooLong(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
    }

    private static String shown(Node node) {
        return node instanceof Scalar scalar && !scalar.isNull() ? "“" + scalar.text() + "”" : node.described();
    }
}
