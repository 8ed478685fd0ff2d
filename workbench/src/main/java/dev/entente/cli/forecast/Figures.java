// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.answer.part.Averaged;
import dev.entente.answer.part.ChanceScore;
import dev.entente.answer.part.HitOrMiss;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How scores are written in tables. */
final class Figures {

    private static final String NONE = "";

    private Figures() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String number(BigInteger number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** "+0.67", "−0.25", "0.00". */
    static String lift(double lift) {
        String written = plain(Math.abs(lift));
        return written.equals("0.00") ? written : (lift < 0 ? "−" : "+") + written;
    }

    /** To two places; with a minus sign. */
    static String plain(double number) {
        String written = String.format(Locale.ROOT, "%.2f", Math.abs(number));
        return number < 0 && !written.equals("0.00") ? "−" + written : written;
    }

    static String yes(boolean truth) {
        return truth ? "yes" : "no";
    }

    /** "3 of 12". */
    static String set(HitOrMiss set) {
        return number(set.set()) + " of " + number(set.states());
    }

    static String brier(Optional<ChanceScore> chances) {
        return chances.map(score -> plain(score.brier())).orElse(NONE);
    }

    /** The logarithm, or that the chance was zero. */
    static String log(Optional<ChanceScore> chances) {
        return chances.map(score -> score.log().map(Figures::plain).orElse("of zero"))
                .orElse(NONE);
    }

    static String interval(Optional<List<Double>> interval) {
        return interval.map(bounds -> " (" + plain(bounds.get(0)) + " to " + plain(bounds.get(1)) + ")")
                .orElse(NONE);
    }

    static String lift(Averaged lift) {
        return lift(lift.mean()) + interval(lift.interval());
    }

    static String plain(Optional<Averaged> mean) {
        return mean.map(one -> plain(one.mean()) + interval(one.interval())).orElse(NONE);
    }

    /** "2 of 3, 67 % (21 to 94 %)". */
    static String hits(int hits, int of, double rate, List<Double> interval) {
        return hits + " of " + of + ", " + percent(rate) + " (" + Math.round(100 * interval.get(0)) + " to "
                + percent(interval.get(1)) + ")";
    }
}
