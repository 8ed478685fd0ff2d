// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.Picture.Role;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Story;
import dev.entente.brief.document.Story.Mover;
import dev.entente.brief.document.Story.Passage;
import dev.entente.brief.document.Story.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Stories to be laid out by the tests. */
final class Stories {

    private static final List<Role> ROLES = List.of(Role.values());
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<String> PARTIES =
            List.of("Washington", "Tehran", "Israel and Saudi Arabia", "Congress", "The European partners");

    private static final List<String> WANTS = List.of(
            "disarmament",
            "no talks under sanctions",
            "block relief, inducements or letters",
            "",
            "cover at home",
            "a want with a name that is longer than any that a careful analyst would choose for it");

    private Stories() {}

    /** To the deal, how it comes apart, and back; and something else besides. */
    static Story standoff() {
        return new Story(
                Sentence.computed("Each arrow says who moves, and for which want."),
                PARTIES,
                List.of(
                        place("A", "The standoff", Role.STATUS_QUO_AND_EQUILIBRIUM),
                        place("B", "The full deal", Role.PASSAGE),
                        place("C", "The deal under attack", Role.PASSAGE),
                        place("D", "Talks under sanctions", Role.EQUILIBRIUM)),
                List.of(
                        new Passage(
                                0,
                                1,
                                List.of(new Turn(
                                        List.of(mover(0, "disarmament"), mover(1, "no sanctions")), "by a channel")),
                                ""),
                        new Passage(
                                1,
                                2,
                                List.of(turn(2, "fight any opening"), turn(3, "block relief, inducements or letters")),
                                ""),
                        new Passage(
                                2,
                                0,
                                List.of(turn(0, "cover at home"), turn(1, "no talks under sanctions")),
                                "then four more steps"),
                        new Passage(0, 3, List.of(turn(1, "talks")), "")));
    }

    private static Place place(String letter, String title, Role role) {
        return new Place(letter, title, List.of("Washington: sanctions", "Tehran: talks, a freeze"), role);
    }

    private static Mover mover(int party, String want) {
        return new Mover(party, Kind.IMPROVEMENT, want);
    }

    private static Turn turn(int party, String want) {
        return new Turn(List.of(mover(party, want)), "");
    }

    /** Any story: up to seven situations, some of which nothing joins, and arrows between any of them. */
    static Story random(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> places = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int p = 0; p < count; p++) {
            places.add(new Place(
                    String.valueOf((char) ('A' + p)),
                    "A situation" + " that matters".repeat(random.nextInt(4)),
                    List.of("Washington: " + "sanctions ".repeat(1 + random.nextInt(4))),
                    ROLES.get(random.nextInt(4))));
        }
        List<Passage> passages = new ArrayList<>();
        for (int p = 1; p < count; p++) {
            if (random.nextInt(5) > 0) {
                passages.add(passage(random, random.nextInt(3) == 0 ? random.nextInt(p) : p - 1, p));
            }
        }
        for (int more = random.nextInt(3); more > 0 && count > 1; more--) {
            int from = 1 + random.nextInt(count - 1);
            passages.add(passage(random, from, random.nextInt(from)));
        }
        return new Story(Sentence.computed("A story."), PARTIES, places, passages);
    }

    private static Passage passage(SplittableRandom random, int from, int to) {
        List<Turn> turns = new ArrayList<>();
        for (int t = 1 + random.nextInt(2); t > 0; t--) {
            List<Mover> movers = new ArrayList<>();
            for (int m = 1 + random.nextInt(3); m > 0; m--) {
                movers.add(new Mover(
                        random.nextInt(PARTIES.size()),
                        KINDS.get(random.nextInt(3)),
                        WANTS.get(random.nextInt(WANTS.size()))));
            }
            turns.add(new Turn(movers, random.nextBoolean() ? "" : "without a channel"));
        }
        return new Passage(from, to, turns, random.nextBoolean() ? "" : "then two more steps");
    }
}
