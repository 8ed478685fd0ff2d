// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.Picture.Place;
import java.util.List;

/**
 * What the picture of a first page shows: how one situation leads to another, and back. Its arrows say who moves and for
 * which want. Layout, colours and shapes are the renderer's.
 *
 * @param caption what is seen
 * @param parties the decision makers by name as in mid-sentence, in case order
 * @param places the situations shown, at least one, in the order of the story; it begins at the first
 * @param passages the arrows, in the order of the story
 */
public record Story(Sentence caption, List<String> parties, List<Place> places, List<Passage> passages)
        implements Illustration {

    public Story {
        parties = List.copyOf(parties);
        places = List.copyOf(places);
        passages = List.copyOf(passages);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a story without a situation");
        }
        for (Passage passage : passages) {
            if (Math.min(passage.from(), passage.to()) < 0
                    || Math.max(passage.from(), passage.to()) >= places.size()
                    || passage.from() == passage.to()) {
                throw new IllegalArgumentException("a passage to no other place (" + passage + ")");
            }
        }
    }

    /**
     * The same without its last situation, where what leads there branches off before: what is told besides the story itself.
     */
    public Story withoutBranch() {
        int last = places.size() - 1;
        boolean branches = passages.stream()
                .anyMatch(passage -> passage.to() == last
                        && passage.from() < last - 1
                        && passages.getLast().equals(passage));
        return branches
                ? new Story(caption, parties, places.subList(0, last), passages.subList(0, passages.size() - 1))
                : this;
    }

    /**
     * What leads from one situation to another.
     *
     * @param from index into {@link Story#places}
     * @param to index into {@link Story#places}
     * @param turns the moves, one after another
     * @param more how many moves follow that aren’t told, in words; empty where there are none
     */
    public record Passage(int from, int to, List<Turn> turns, String more) {
        public Passage {
            turns = List.copyOf(turns);
        }
    }

    /**
     * A move of one party, or of several at once.
     *
     * @param movers at least one
     * @param note what is to be known of several who move together, a few words; empty where there is nothing
     */
    public record Turn(List<Mover> movers, String note) {
        public Turn {
            movers = List.copyOf(movers);
        }
    }

    /**
     * Who moves, and why.
     *
     * @param party index into {@link Story#parties}
     * @param worth what the move is worth to it
     * @param want the name of the want that decides; empty where no list of wants does
     */
    public record Mover(int party, Kind worth, String want) {}
}
