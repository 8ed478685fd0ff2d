// SPDX-License-Identifier: Apache-2.0
package dev.entente.lint;

import dev.entente.evidence.LikelihoodWord;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds words that say how likely something is, or how sure somebody is, in English text. */
final class LikelihoodWords {

    private static final String AMOUNT =
            "(?:high|low|strong|slim|good|fair|real|serious|small|slight|little|great|greater"
                    + "|better|poor|every|significant|reasonable|even|better than even|fifty-fifty|distinct)";

    /** The likes of "likely": the words of the first row of the scale; to ask how likely, or to call equally so, grades nothing. */
    private static final Pattern FIRST = words("almost no chance|very unlikely|unlikely|roughly even chance"
            + "|very likely|(?<!how )(?<!equally )likely|likelier|likeliest|almost certain(?:ly)?");

    /** The likes of "probable": the words of the second row. */
    private static final Pattern SECOND = words(
            "remote (?:chance|possibility|prospect|likelihood)|(?<=\\b(?:is|are|be|seems|looks) )remote"
                    + "|highly improbable|improbabl[ey]|roughly even odds|highly probabl[ey]|probabl[ey]|nearly certain");

    /** On no row. */
    private static final Pattern UNSCALED = words("in all (?:likelihood|probability)|" + AMOUNT
            + " (?:chances?|odds|likelihood|probability|possibility|risks?)|(?:a|the|some|any|no) chance (?:of|that|to)"
            + "|chances (?:are|of|that)|odds (?:are|of|that|on)|risks? (?:of|that)|(?:certain|sure) to|bound to (?!an? |the |its |their )\\w+|certainly"
            + "|surely|undoubtedly|doubtless|no doubt|without (?:a )?doubt|inevitabl[ey]|doubtful|presumably");

    private static final Pattern SURE = words(
            "(?:high|moderate|medium|low|great|full|little|some) confidence|confident(?:ly)?|confidence (?:level|in)");

    /** What a word is of. */
    enum Kind {
        FIRST_ROW(FIRST),
        SECOND_ROW(SECOND),
        /** Of no row. */
        LOOSE(UNSCALED),
        CONFIDENCE(SURE);

        private final Pattern words;

        Kind(Pattern words) {
            this.words = words;
        }
    }

    /**
     * A word in a text.
     *
     * @param start offset of its first character
     * @param end offset behind its last
     */
    record Hit(Kind kind, int start, int end, String word) {

        /** Whether it is the scale's word, of either row, for a step. */
        boolean isWordFor(LikelihoodWord step) {
            String plain = word.replaceFirst("^remote .*", "remote")
                    .replaceFirst("certainly$", "certain")
                    .replaceFirst("probably$", "probable");
            return step.words().contains(plain);
        }
    }

    /** A sentence in a text, and the words in it. */
    record Said(int start, String text, List<Hit> hits) {}

    private LikelihoodWords() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The sentences of a text that hold such words; offsets of hits count from the start of the text. */
    static List<Said> in(String text) {
        List<Said> said = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            List<Hit> hits = hits(text, start, end);
            if (!hits.isEmpty()) {
                said.add(new Said(start, text.substring(start, end).strip(), hits));
            }
            start = end;
        }
        return said;
    }

    private static List<Hit> hits(String text, int start, int end) {
        List<Hit> hits = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kind.words.matcher(text).region(start, end).results().forEach(found -> add(hits, hit(kind, found)));
        }
        return List.copyOf(hits);
    }

    private static Hit hit(Kind kind, MatchResult found) {
        return new Hit(kind, found.start(), found.end(), found.group().toLowerCase(Locale.ROOT));
    }

    /** Adds a word unless it is part of one that was found before. */
    private static void add(List<Hit> hits, Hit hit) {
        if (hits.stream().noneMatch(other -> other.start() < hit.end() && hit.start() < other.end())) {
            hits.add(hit);
        }
    }
}
