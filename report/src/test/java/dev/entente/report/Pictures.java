// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Picture.Arrow;
import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.Picture.Role;
import dev.entente.brief.document.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Pictures to be laid out by the tests. */
final class Pictures {

    private static final List<String> PARTIES =
            List.of("the United States", "Iran", "Israel and Saudi Arabia", "Congress", "the European partners");

    private static final List<Kind> KINDS = List.of(Kind.values());

    private Pictures() {}

    /** What keeps Iran and the United States from talks: five states. */
    static Picture standoff() {
        return new Picture(
                Sentence.computed(
                        "From today’s standoff (A), moves of single parties lead into dead ends; the deal (D) lies only a joint move away, and Congress and the allies would leave it."),
                PARTIES,
                List.of(
                        new Place(
                                "A",
                                "The standoff",
                                List.of("the United States keeps up sanctions", "Iran provokes", "nobody talks"),
                                Role.STATUS_QUO_AND_EQUILIBRIUM),
                        new Place(
                                "B",
                                "Sanctions eased first",
                                List.of(
                                        "the United States lifts sanctions",
                                        "Iran goes on provoking",
                                        "Congress legislates against it"),
                                Role.PASSAGE),
                        new Place(
                                "C",
                                "Iran holds still",
                                List.of("the United States keeps up sanctions", "Iran stops provoking"),
                                Role.PASSAGE),
                        new Place(
                                "D",
                                "Talks and a freeze",
                                List.of(
                                        "the United States lifts sanctions and rewards",
                                        "Iran talks and freezes its programme",
                                        "Congress and the allies oppose it"),
                                Role.PASSAGE),
                        new Place(
                                "E",
                                "Talks under sanctions",
                                List.of("the United States writes", "Iran talks, without a freeze"),
                                Role.EQUILIBRIUM)),
                List.of(
                        new Arrow(0, 1, List.of(0), Kind.LOSS),
                        new Arrow(0, 2, List.of(1), Kind.NO_LOSS),
                        new Arrow(2, 0, List.of(1), Kind.IMPROVEMENT),
                        new Arrow(0, 3, List.of(0, 1), Kind.IMPROVEMENT),
                        new Arrow(3, 1, List.of(1), Kind.IMPROVEMENT),
                        new Arrow(3, 4, List.of(2), Kind.IMPROVEMENT)));
    }

    /** A letter, an answer, a freeze: four states in a row, and back. */
    static Picture opening() {
        return new Picture(
                Sentence.computed(
                        "A letter costs its writer nothing (A to B); what follows is a gain for each who moves."),
                PARTIES,
                List.of(
                        new Place(
                                "A",
                                "Maximum pressure",
                                List.of("the United States keeps up sanctions", "North Korea provokes"),
                                Role.STATUS_QUO_AND_EQUILIBRIUM),
                        new Place(
                                "B",
                                "A letter is written",
                                List.of("the United States writes and keeps up sanctions", "North Korea provokes"),
                                Role.PASSAGE),
                        new Place(
                                "C",
                                "Talks and a freeze",
                                List.of(
                                        "the United States writes and keeps up sanctions",
                                        "North Korea talks and freezes its programme"),
                                Role.EQUILIBRIUM),
                        new Place(
                                "D",
                                "War",
                                List.of("the United States strikes", "North Korea strikes back"),
                                Role.PASSAGE)),
                List.of(
                        new Arrow(0, 1, List.of(0), Kind.NO_LOSS),
                        new Arrow(1, 2, List.of(1), Kind.IMPROVEMENT),
                        new Arrow(0, 2, List.of(0, 1), Kind.IMPROVEMENT),
                        new Arrow(2, 0, List.of(1), Kind.LOSS),
                        new Arrow(0, 3, List.of(0), Kind.LOSS)));
    }

    /** One state alone, as when the status quo is the only equilibrium. */
    static Picture alone() {
        return new Picture(
                Sentence.computed("Today’s standoff is the only state that holds."),
                PARTIES,
                List.of(new Place(
                        "A",
                        "The standoff",
                        List.of(
                                "the United States keeps up sanctions",
                                "Iran provokes",
                                "Israel and Saudi Arabia do not have to act",
                                "Congress does not have to act"),
                        Role.STATUS_QUO_AND_EQUILIBRIUM)),
                List.of());
    }

    /** Equilibria that no move joins. */
    static Picture apart() {
        Picture standoff = standoff();
        return new Picture(standoff.caption(), PARTIES, standoff.places(), List.of());
    }

    /** Six states in which everything happens at once, with long names. */
    static Picture crowded() {
        List<Place> places = new ArrayList<>(standoff().places());
        places.add(new Place(
                "F",
                "An internationally supervised arrangement for enrichment",
                List.of(
                        "the United States of America and its Congress ratify the Donaudampfschifffahrtsgesellschaftsabkommen",
                        "Iran accepts inspections of all of its declared and undeclared sites"),
                Role.STATUS_QUO));
        List<Arrow> arrows = new ArrayList<>(standoff().arrows());
        arrows.add(new Arrow(3, 5, List.of(0, 1, 2, 3, 4), Kind.IMPROVEMENT));
        arrows.add(new Arrow(5, 0, List.of(4), Kind.LOSS));
        arrows.add(new Arrow(5, 0, List.of(3), Kind.IMPROVEMENT));
        arrows.add(new Arrow(4, 0, List.of(2, 3), Kind.NO_LOSS));
        return new Picture(standoff().caption(), PARTIES, places, arrows);
    }

    /** Any picture: up to six states with any moves between them. */
    static Picture random(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> pool = crowded().places();
        int count = random.nextInt(1, 7);
        List<Place> places = IntStream.range(0, count).mapToObj(pool::get).toList();
        List<Arrow> arrows = new ArrayList<>();
        for (int i = count == 1 ? 0 : random.nextInt(2 * count); i > 0; i--) {
            int from = random.nextInt(count);
            int to = (from + random.nextInt(1, count)) % count;
            List<Integer> movers = random.ints(random.nextInt(1, 3), 0, PARTIES.size())
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            arrows.add(new Arrow(from, to, movers, KINDS.get(random.nextInt(KINDS.size()))));
        }
        return new Picture(standoff().caption(), PARTIES, places, arrows);
    }
}
