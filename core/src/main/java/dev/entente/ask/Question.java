// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

/**
 * Which of two wants of a decision maker is the more important; or, of a ranking, the states of which tier it prefers.
 *
 * @param decisionMaker its place, from 0
 * @param one the place in its list, from 0, of the one that stands first there
 * @param other the place of the other
 */
public record Question(int decisionMaker, int one, int other) {

    public Question {
        if (one < 0 || one >= other) {
            throw new IllegalArgumentException("two of a list in another order (" + one + " and " + other + ")");
        }
    }

    /** The question about two places of a list, whichever comes first. */
    public static Question about(int decisionMaker, int one, int other) {
        return new Question(decisionMaker, Math.min(one, other), Math.max(one, other));
    }
}
