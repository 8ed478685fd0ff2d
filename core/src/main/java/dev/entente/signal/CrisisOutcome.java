// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can come of a {@link CrisisGame}, in closed form (after Fearon, 1994, and our own; docs/theory.md §13.6).
 *
 * @param resolute how likely the first type challenges
 * @param irresolute how likely the other does
 * @param conceded how likely the receiver concedes to a challenge, from the least to the most that keeps this an equilibrium
 * @param war how likely it comes to a fight
 * @param labels what some equilibrium with this outcome withstands
 */
public record CrisisOutcome(
        Kind kind, Fraction resolute, Fraction irresolute, Interval conceded, Fraction war, Set<Label> labels) {

    /** Who challenges. */
    public enum Kind {
        /** Nobody does. */
        SILENCE("silence"),
        /** Both do, and the receiver concedes. */
        CONCEDED("both-send"),
        /** The one that would fight does, the other at times, and the receiver concedes at times. */
        BLUFF("bluff"),
        /** The one that would back down does, the other at times, and the receiver concedes at times. */
        HELD_BACK("held-back");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in a case file. */
        public String word() {
            return word;
        }
    }

    public CrisisOutcome {
        labels = Set.copyOf(labels);
    }

    /** All that can come of a game which lies on no border. */
    static List<CrisisOutcome> all(CrisisGame game) {
        CrisisPlace place = CrisisPlace.of(game);
        return switch (place.fights()) {
            case NOBODY -> List.of(silence(Interval.of(Fraction.ZERO), EnumSet.allOf(Label.class)));
            case BOTH -> List.of(allConceded());
            case RESOLUTE, IRRESOLUTE -> ofOne(game, place);
        };
    }

    private static List<CrisisOutcome> ofOne(CrisisGame game, CrisisPlace place) {
        CrisisPlace.Price price = place.price().orElseThrow();
        List<CrisisOutcome> outcomes = new ArrayList<>();
        if (price != CrisisPlace.Price.GAIN) {
            Fraction least = deterring(game.resolute()).compareTo(deterring(game.irresolute())) < 0
                    ? deterring(game.resolute())
                    : deterring(game.irresolute());
            Label last = price == CrisisPlace.Price.MORE ? Label.D1 : Label.INTUITIVE;
            outcomes.add(silence(new Interval(Fraction.ZERO, least), EnumSet.range(Label.NASH, last)));
        }
        if (place.enough()) {
            outcomes.add(allConceded());
        }
        if (place.enough() == (price == CrisisPlace.Price.MORE)) {
            outcomes.add(mixed(game, place.enough()));
        }
        return outcomes;
    }

    private static CrisisOutcome silence(Interval conceded, Set<Label> labels) {
        return new CrisisOutcome(Kind.SILENCE, Fraction.ZERO, Fraction.ZERO, conceded, Fraction.ZERO, labels);
    }

    private static CrisisOutcome allConceded() {
        return new CrisisOutcome(
                Kind.CONCEDED,
                Fraction.ONE,
                Fraction.ONE,
                Interval.of(Fraction.ONE),
                Fraction.ZERO,
                EnumSet.allOf(Label.class));
    }

    /** How likely the receiver has to concede for a type to be even between a challenge and none. */
    private static Fraction deterring(CrisisGame.Mettle mettle) {
        return mettle.price().over(Fraction.ONE.plus(mettle.price()));
    }

    /** One always challenges and the other just so often that the receiver is even. */
    private static CrisisOutcome mixed(CrisisGame game, boolean heldBack) {
        int fighter = game.onlyFighter().orElseThrow();
        int other = 1 - fighter;
        Fraction odds = odds(game.prior(fighter)).over(odds(game.threshold()));
        Fraction fighters = heldBack ? Fraction.ONE.over(odds) : Fraction.ONE;
        Fraction others = heldBack ? Fraction.ONE : odds;
        Fraction conceded = deterring(game.mettle(heldBack ? fighter : other));
        Fraction war = game.prior(fighter).times(fighters).times(Fraction.ONE.minus(conceded));
        boolean first = fighter == CrisisGame.RESOLUTE;
        return new CrisisOutcome(
                heldBack ? Kind.HELD_BACK : Kind.BLUFF,
                first ? fighters : others,
                first ? others : fighters,
                Interval.of(conceded),
                war,
                EnumSet.allOf(Label.class));
    }

    private static Fraction odds(Fraction chance) {
        return chance.over(Fraction.ONE.minus(chance));
    }
}
