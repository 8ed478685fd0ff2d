// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence or a table cell, in runs of text, that knows whose word it is.
 *
 * @param runs the text in pieces of one emphasis each
 * @param voice computed from the model, or the analyst's own judgement
 */
public record Sentence(List<Run> runs, Voice voice) {

    /** Whose word a sentence is. */
    public enum Voice {
        /** Follows from the case by computation. */
        COMPUTED,
        /** Taken from the case file: the analyst's own claim, assumption or wording. */
        ANALYST
    }

    /** How a run of text is set. */
    public enum Emphasis {
        NONE,
        STRONG,
        LIGHT,
        CODE
    }

    /** Text of one emphasis. */
    public record Run(String text, Emphasis emphasis) {}

    public Sentence {
        runs = List.copyOf(runs);
    }

    /** A computed sentence without emphasis. */
    public static Sentence computed(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.NONE)), Voice.COMPUTED);
    }

    /** The analyst's own words, without emphasis. */
    public static Sentence analyst(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.NONE)), Voice.ANALYST);
    }

    /** The sentence as plain text. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
