// SPDX-License-Identifier: Apache-2.0
package dev.entente.lint;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.lint.Lint.InBrief;
import dev.entente.stability.Concepts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How easily a brief reads: the length of what is computed, sentence by sentence, and words that stop a reader. What the
 * analyst wrote is left alone. Parts of up to two words, such as a number in a table, are no sentences.
 */
final class Readability {

    private static final int MOST_WORDS = 36;
    private static final int MOST_ON_AVERAGE = 16;
    private static final int MOST_OF_NINE_IN_TEN = 26;
    private static final int FEWEST = 3;

    private static final Pattern ENDS = Pattern.compile("(?<=[.!?:;]) +(?=[\\p{Lu}“])");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WERE_TO = Pattern.compile("\\bwere to\\b");

    private Readability() {}

    /** A sentence where it stands. */
    private record Spoken(String section, boolean main, String text) {
        int words() {
            return (int) SPACE.splitAsStream(text.strip())
                    .filter(word -> !word.isEmpty())
                    .count();
        }
    }

    static List<InBrief> of(Brief brief) {
        List<Spoken> said = spoken(brief);
        List<InBrief> found = new ArrayList<>();
        for (Spoken one : said) {
            if (one.words() > MOST_WORDS) {
                found.add(breach(
                        LintRule.LONG_SENTENCE,
                        one,
                        one.words() + " words in one sentence; " + MOST_WORDS + " at most"));
            }
            if (WERE_TO.matcher(one.text()).find()) {
                found.add(breach(LintRule.WERE_TO, one, "“were to”: say it in the indicative"));
            }
            if (one.main()) {
                acronym(one.text())
                        .ifPresent(name -> found.add(
                                breach(LintRule.ACRONYM, one, "“" + name + "” on the first page: say what it means")));
            }
        }
        found.addAll(lengths(said.stream().filter(one -> one.words() >= FEWEST).toList()));
        return found;
    }

    private static InBrief breach(LintRule rule, Spoken where, String message) {
        return new InBrief(rule, where.section(), where.text(), message);
    }

    private static Optional<String> acronym(String text) {
        return Concepts.names().stream()
                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
                .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find())
                .findFirst();
    }

    /** What is wrong with all sentences together, told of the longest. */
    private static List<InBrief> lengths(List<Spoken> said) {
        List<InBrief> found = new ArrayList<>();
        List<Integer> words = said.stream().map(Spoken::words).sorted().toList();
        double mean = words.stream().mapToInt(Integer::intValue).average().orElse(0);
        long within =
                words.stream().filter(count -> count <= MOST_OF_NINE_IN_TEN).count();
        Optional<Spoken> longest = said.stream().max((one, other) -> Integer.compare(one.words(), other.words()));
        if (mean > MOST_ON_AVERAGE) {
            found.add(breach(
                    LintRule.LONG_SENTENCE,
                    longest.orElseThrow(),
                    "the sentences have " + String.format(Locale.ROOT, "%.1f", mean) + " words on average; "
                            + MOST_ON_AVERAGE + " at most"));
        }
        if (within * 10 < words.size() * 9L) {
            found.add(breach(
                    LintRule.LONG_SENTENCE,
                    longest.orElseThrow(),
                    within + " of " + words.size() + " sentences have up to " + MOST_OF_NINE_IN_TEN
                            + " words; nine in ten at least"));
        }
        return found;
    }

    private static List<Spoken> spoken(Brief brief) {
        return Stream.concat(
                        Stream.concat(Stream.of(brief.standing()), brief.bottomLine().stream())
                                .flatMap(sentence -> sentences(sentence, "In short", true)),
                        brief.sections().stream()
                                .flatMap(section -> Attribution.sentences(section)
                                        .flatMap(sentence -> sentences(
                                                sentence, section.heading(), section.weight() == Section.Weight.MAIN))))
                .toList();
    }

    private static Stream<Spoken> sentences(Sentence sentence, String section, boolean main) {
        return sentence.voice() == Voice.ANALYST
                ? Stream.empty()
                : ENDS.splitAsStream(sentence.text()).map(text -> new Spoken(section, main, text));
    }
}
