// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.Fraction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The seven steps of likelihood of the United States’ analytic standards (ICD 203, section D.6.e.2.a; key ICD203), for
 * belief that rests on stated priors, and for nothing else. A word stands beside its number, and never in one sentence
 * with a confidence. A number that bounds two steps has the word nearer to even; below 1 and above 99 per cent the scale
 * has no word.
 */
public enum LikelihoodWord {
    ALMOST_NO_CHANCE(1, 5, "almost no chance", "remote"),
    VERY_UNLIKELY(5, 20, "very unlikely", "highly improbable"),
    UNLIKELY(20, 45, "unlikely", "improbable"),
    ROUGHLY_EVEN_CHANCE(45, 55, "roughly even chance", "roughly even odds"),
    LIKELY(55, 80, "likely", "probable"),
    VERY_LIKELY(80, 95, "very likely", "highly probable"),
    ALMOST_CERTAIN(95, 99, "almost certain", "nearly certain");

    private final int low;
    private final int high;
    private final String word;
    private final String other;

    /** @param low in per cent, as {@code high} */
    LikelihoodWord(int low, int high, String word, String other) {
        this.low = low;
        this.high = high;
        this.word = word;
        this.other = other;
    }

    /** The word for a probability; empty where the scale has none. */
    public static Optional<LikelihoodWord> of(Fraction probability) {
        boolean above = probability.compareTo(Fraction.of(1, 2)) > 0;
        return Arrays.stream(values())
                .filter(word -> word.holds(probability))
                .reduce((less, more) -> above ? less : more);
    }

    private boolean holds(Fraction probability) {
        return Fraction.of(low, 100).compareTo(probability) <= 0 && probability.compareTo(Fraction.of(high, 100)) <= 0;
    }

    /** As Entente writes it: one of the two words, so that a text keeps to one row of the scale. */
    public String word() {
        return word;
    }

    /** Both words of the scale, that of {@link #word} first. */
    public List<String> words() {
        return List.of(word, other);
    }
}
