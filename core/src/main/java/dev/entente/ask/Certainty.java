// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

/** On what it rests that the orders left give one answer. */
public sealed interface Certainty {

    /** Every one of them was looked at. */
    record Every() implements Certainty {}

    /**
     * Some were drawn by chance, each as likely as any other, after all questions were asked; none gave another answer.
     *
     * @param drawn how many
     * @param atMost the largest share of the orders left that may give another answer
     * @param confidence how often, from 0 to 1, what is said so is true at least, however often it was looked before
     */
    record Drawn(int drawn, double atMost, double confidence) implements Certainty {}
}
