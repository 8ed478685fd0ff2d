// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;

/**
 * How far something is believed, from 0 to 1, at several times and in several ways that things can go.
 *
 * @param caption one sentence that says what is seen
 * @param groups from top to bottom
 * @param turn from where on something is done
 */
public record Dial(Sentence caption, List<Group> groups, Turn turn) implements Illustration {

    public Dial {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a dial that shows nothing");
        }
    }

    /**
     * One way that things can go.
     *
     * @param hands in the order of time
     */
    public record Group(String title, List<Hand> hands) {
        public Group {
            hands = List.copyOf(hands);
        }
    }

    /**
     * What is believed at one time.
     *
     * @param spans one, or several where it is open
     * @param figure the same as it is written
     */
    public record Hand(String title, List<Span> spans, String figure) {
        public Hand {
            spans = List.copyOf(spans);
        }
    }

    /** From the least to the most, between 0 and 1; a point where both are the same. */
    public record Span(double least, double most) {
        public Span {
            if (!(0 <= least && least <= most && most <= 1)) {
                throw new IllegalArgumentException("no span between 0 and 1 (" + least + ", " + most + ")");
            }
        }
    }

    /**
     * The belief from which on something is done.
     *
     * @param title what is done from there on
     * @param at between 0 and 1
     */
    public record Turn(String title, double at) {}
}
