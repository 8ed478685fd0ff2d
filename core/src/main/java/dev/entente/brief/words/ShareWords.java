// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Fraction;
import dev.entente.evidence.LikelihoodWord;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.Share;
import dev.entente.explore.worlds.Share.Interval;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** Shares of worlds and belief, in words. */
public final class ShareWords {

    /** A fraction with longer parts is told in per cent alone. */
    private static final int LONGEST_PART = 1_000;

    private ShareWords() {}

    /** "all", "none", "12.5 %", with its interval where it has one. */
    public static String share(Share share) {
        String whole = share.none() ? "none" : share.all() ? "all" : percent(share.value());
        return whole + interval(share.interval());
    }

    public static String share(Estimate share) {
        String whole = share.value().signum() == 0
                ? "none"
                : share.value().equals(Fraction.ONE)
                        ? "all"
                        : percent(share.value().doubleValue());
        return whole + interval(share.interval());
    }

    /** "12.5 %", of a difference, with its interval where it has one. */
    public static String difference(Estimate estimate) {
        return percent(estimate.value().doubleValue()) + interval(estimate.interval());
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(known -> " (" + percent(known.low()) + " to " + percent(known.high()) + ")")
                .orElse("");
    }

    /** "7/9 (77.8 %)". */
    public static String belief(Fraction belief) {
        String percent = percent(belief.doubleValue());
        boolean whole = belief.signum() == 0 || belief.equals(Fraction.ONE);
        return whole
                        || belief.denominator().bitLength() > Integer.SIZE - 1
                        || belief.denominator().intValueExact() >= LONGEST_PART
                ? percent
                : belief + " (" + percent + ")";
    }

    /** "7/9 (77.8 %): likely", where the scale has a word. */
    public static String worded(Fraction belief) {
        return belief(belief)
                + LikelihoodWord.of(belief).map(word -> ": " + word.word()).orElse("");
    }

    public static String percent(double share) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(1);
        return format.format(100 * share) + " %";
    }
}
