// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.answer.json.Inline;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a state by improvements.
 *
 * @param would beside a way that is told: whether it would be taken, and not only could
 * @param unsanctioned by improvements that nothing sanctions
 */
public record Follows(Optional<Boolean> would, @Inline Reading improvements, Reading unsanctioned) {

    /**
     * What follows by steps of one kind.
     *
     * @param always whether the outcome follows whatever steps are taken
     * @param bestReplies whether it does where each goes only to what it likes best
     * @param some whether it follows on some
     * @param ends patterns of the first of the states that end it and in which the outcome holds
     * @param rivals of those in which it doesn't
     */
    public record Reading(
            boolean always,
            boolean bestReplies,
            boolean some,
            List<String> ends,
            List<String> rivals,
            List<Arrow> cycle) {}

    /** A step between two states, by their patterns. */
    public record Arrow(String mover, String from, String to) {}
}
