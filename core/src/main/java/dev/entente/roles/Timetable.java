// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import java.util.ArrayList;
import java.util.List;

/**
 * How the time of a game is spent: reading, rounds of talk and decision, and the talk afterwards.
 *
 * @param minutes in all
 * @param rounds in which everybody decides
 */
public record Timetable(int minutes, int rounds) {

    /** More rounds than these have no room on a sheet. */
    public static final int MOST_ROUNDS = 8;

    /** Longer than a day is no game. */
    public static final int MOST_MINUTES = 480;

    private static final int LEAST_READING = 3;
    private static final int LEAST_ROUND = 3;
    private static final int LEAST_DEBRIEF = 5;

    public Timetable {
        if (rounds < 1 || rounds > MOST_ROUNDS || minutes < least(rounds) || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("no time for a game (" + minutes + " minutes, " + rounds + " rounds)");
        }
    }

    /** How many minutes so many rounds take at least. */
    public static int least(int rounds) {
        return LEAST_READING + rounds * LEAST_ROUND + LEAST_DEBRIEF;
    }

    /** A tenth of the time, and three minutes at least. */
    public int reading() {
        return Math.max(LEAST_READING, minutes / 10);
    }

    /** Of each round, talk and decision together. */
    public int round() {
        int debrief = Math.max(LEAST_DEBRIEF, minutes / 4);
        return Math.max(LEAST_ROUND, (minutes - reading() - debrief) / rounds);
    }

    /** Of each round, the decision: a quarter of it, and a minute at least. */
    public int deciding() {
        return Math.max(1, round() / 4);
    }

    /** Of each round, the talk before the decision. */
    public int talking() {
        return round() - deciding();
    }

    /** What is left when the last round is over. */
    public int debrief() {
        return minutes - reading() - rounds * round();
    }

    /** A part of the time. */
    public record Part(int minutes, String what) {}

    /** The whole of it in order; the minutes sum to all there are. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(reading(), "Read"));
        for (int round = 1; round <= rounds; round++) {
            parts.add(new Part(
                    round(),
                    "Round " + round + ": " + talking() + " to talk, " + deciding() + " to decide and lay open"));
        }
        parts.add(new Part(debrief(), "Talk about it"));
        return parts;
    }
}
