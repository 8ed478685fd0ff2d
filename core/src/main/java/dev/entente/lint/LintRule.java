// SPDX-License-Identifier: Apache-2.0
package dev.entente.lint;

/** A rule for briefs: the first four after the analytic standards of ICD 203 (section D.6.e; key ICD203), the others our own. */
public enum LintRule {
    /** A word of likelihood stands beside the number of a belief that rests on stated priors, or not at all. */
    BARE_LIKELIHOOD("bare-likelihood"),
    /** The words of one row of the scale are used, and none in one sentence with a confidence. */
    MIXED_SCALES("mixed-scales"),
    /** A judgement rests on a source or on a stated assumption. */
    NO_GROUNDS("no-grounds"),
    /** There is another outcome that could be, and another reading of the case. */
    NO_ALTERNATIVES("no-alternatives"),
    /** No sentence is too long to be read in one go, and most are short. */
    LONG_SENTENCE("long-sentence"),
    /** The first page names no concept by its letters. */
    ACRONYM("acronym"),
    /** What is said is said in the indicative. */
    WERE_TO("were-to");

    private final String word;

    LintRule(String word) {
        this.word = word;
    }

    /** Its name for people and in JSON. */
    public String word() {
        return word;
    }
}
