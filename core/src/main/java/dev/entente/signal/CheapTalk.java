// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.limits.LimitExceeded;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What words that cost nothing can tell: one side knows a number between 0 and 1, of which every value is as likely as any other,
 * and says something; the other acts, and wants its act to be the number, where the first wants it to be more by a bias. Both
 * lose the square of what they miss it by. Then all that can be told is in which of some intervals the number lies (Crawford and
 * Sobel, 1982, section 4; key CrawfordSobel1982; docs/theory.md §13.4).
 *
 * @param bias more than 0
 */
public record CheapTalk(Fraction bias) {

    /** The most intervals that are told. */
    public static final int MOST = 1_000;

    public CheapTalk {
        if (bias.signum() <= 0) {
            throw new IllegalArgumentException("a bias is more than 0 (%s)".formatted(bias));
        }
    }

    /**
     * How many intervals can be told apart at the most.
     *
     * @throws LimitExceeded when more than {@value #MOST}
     */
    public int intervals() {
        int intervals = 1;
        while (spread(intervals + 1).compareTo(Fraction.ONE) < 0) {
            if (++intervals > MOST) {
                throw new LimitExceeded("a bias that lets more than %,d intervals be told apart".formatted(MOST));
            }
        }
        return intervals;
    }

    /** The borders of the finest intervals, from 0 to 1. */
    public List<Fraction> finest() {
        return borders(intervals());
    }

    /**
     * The borders of so many intervals, from 0 to 1.
     *
     * @throws IllegalArgumentException when fewer than one, or more than can be told apart
     */
    public List<Fraction> borders(int intervals) {
        if (intervals < 1 || spread(intervals).compareTo(Fraction.ONE) >= 0) {
            throw new IllegalArgumentException("so many intervals can’t be told apart (%d)".formatted(intervals));
        }
        Fraction first = Fraction.ONE.minus(spread(intervals)).over(Fraction.of(intervals, 1));
        return IntStream.rangeClosed(0, intervals)
                .mapToObj(k -> first.times(Fraction.of(k, 1)).plus(spread(k)))
                .toList();
    }

    /** By how much the last of so many intervals lies higher than if all were as long as the first. */
    private Fraction spread(int intervals) {
        return bias.times(Fraction.of(2L * intervals * (intervals - 1), 1));
    }
}
