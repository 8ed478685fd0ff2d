// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;

/**
 * What the picture shows: the few states that matter and the moves between them. Layout, colours and shapes are the
 * renderer's.
 *
 * @param caption one sentence that says what is seen
 * @param parties the decision makers by name, in case order; the renderer gives each a colour and a shape
 * @param places the states drawn
 * @param arrows the moves drawn
 */
public record Picture(Sentence caption, List<String> parties, List<Place> places, List<Arrow> arrows)
        implements Illustration {

    public Picture {
        parties = List.copyOf(parties);
        places = List.copyOf(places);
        arrows = List.copyOf(arrows);
        for (Arrow arrow : arrows) {
            if (Math.min(arrow.from(), arrow.to()) < 0 || Math.max(arrow.from(), arrow.to()) >= places.size()) {
                throw new IllegalArgumentException("an arrow to no place (" + arrow + ")");
            }
        }
    }

    /**
     * A state in the picture.
     *
     * @param letter the letter the text refers to it by ("A")
     * @param title what it is called, a few words
     * @param lines what each decision maker does there, a line each
     * @param role what it is in the analysis
     */
    public record Place(String letter, String title, List<String> lines, Role role) {
        public Place {
            lines = List.copyOf(lines);
        }
    }

    /** What a state is in the analysis; a renderer shows it by border and word, not by colour alone. */
    public enum Role {
        /** Today, and an equilibrium. */
        STATUS_QUO_AND_EQUILIBRIUM,
        /** Today, not an equilibrium. */
        STATUS_QUO,
        EQUILIBRIUM,
        /** Neither: passed through on the way. */
        PASSAGE
    }

    /**
     * A move in the picture.
     *
     * @param from index into {@link Picture#places}
     * @param to index into {@link Picture#places}
     * @param movers indices into {@link Picture#parties}; more than one is a joint move
     * @param kind what the move is worth to its movers
     */
    public record Arrow(int from, int to, List<Integer> movers, Kind kind) {
        public Arrow {
            movers = List.copyOf(movers);
        }
    }

    /** What a move is worth to those who make it. */
    public enum Kind {
        /** Every mover gains. */
        IMPROVEMENT,
        /** The mover neither gains nor loses. */
        NO_LOSS,
        /** A mover loses. */
        LOSS
    }
}
