// SPDX-License-Identifier: Apache-2.0
package dev.entente.lint;

/** A rule for briefs, after the analytic standards of ICD 203 (section D.6.e; key ICD203). */
public enum LintRule {
    /** A word of likelihood stands beside the number of a belief that rests on stated priors, or not at all. */
    BARE_LIKELIHOOD("bare-likelihood"),
    /** The words of one row of the scale are used, and none in one sentence with a confidence. */
    MIXED_SCALES("mixed-scales"),
    /** A judgement rests on a source or on a stated assumption. */
    NO_GROUNDS("no-grounds"),
    /** There is another outcome that could be, and another reading of the case. */
    NO_ALTERNATIVES("no-alternatives");

    private final String word;

    LintRule(String word) {
        this.word = word;
    }

    /** Its name for people and in JSON. */
    public String word() {
        return word;
    }
}
