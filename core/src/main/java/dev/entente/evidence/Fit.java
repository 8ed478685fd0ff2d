// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.Fraction;

/**
 * How an item of evidence sits with a type, as the matrix of competing hypotheses marks it (Heuer, 1999, ch. 8; key
 * Heuer1999): by how expected it is under the type, against the type under which it is most expected. A view only: counting
 * marks is no measure of belief, and the likelihoods under the marks are what counts.
 */
public enum Fit {
    /** More than half as expected. */
    CONSISTENT("C"),
    /** At most half as expected. */
    INCONSISTENT("I"),
    /** At most a tenth as expected. */
    VERY_INCONSISTENT("II");

    private final String mark;

    Fit(String mark) {
        this.mark = mark;
    }

    static Fit of(Fraction relative) {
        if (relative.compareTo(Fraction.of(1, 10)) <= 0) {
            return VERY_INCONSISTENT;
        }
        return relative.compareTo(Fraction.of(1, 2)) <= 0 ? INCONSISTENT : CONSISTENT;
    }

    /** As the matrix writes it. */
    public String mark() {
        return mark;
    }
}
