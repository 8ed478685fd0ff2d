// SPDX-License-Identifier: Apache-2.0
package dev.entente.lint;

import dev.entente.Fraction;
import dev.entente.cases.Case;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.LikelihoodWord;
import dev.entente.lint.LikelihoodWords.Hit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers of belief in a case, before and after its evidence, that rest on stated priors. */
final class StatedBelief {

    private static final Pattern PERCENT =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]+)?)\\s*(?:%|per ?cent)", Pattern.CASE_INSENSITIVE);

    private final List<Fraction> numbers;

    StatedBelief(Case subject) {
        this.numbers = Beliefs.of(subject).stated().stream()
                .flatMap(StatedBelief::numbers)
                .distinct()
                .toList();
    }

    private static Stream<Fraction> numbers(Belief belief) {
        return Stream.of(belief.prior(), belief.posterior())
                .flatMap(shares -> shares.stream().flatMap(List::stream));
    }

    /** Whether a sentence states, in per cent, a number of belief that the word is the scale's word for. */
    boolean tied(Hit hit, String sentence) {
        return PERCENT.matcher(sentence)
                .results()
                .anyMatch(written -> numbers.stream()
                        .filter(number -> rounded(number, written))
                        .anyMatch(number ->
                                LikelihoodWord.of(number).filter(hit::isWordFor).isPresent()));
    }

    private static boolean rounded(Fraction number, MatchResult written) {
        BigDecimal percent = new BigDecimal(written.group(1));
        return BigDecimal.valueOf(100 * number.doubleValue())
                        .setScale(percent.scale(), RoundingMode.HALF_UP)
                        .compareTo(percent)
                == 0;
    }
}
