// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a {@link CrisisGame} lies among the borders that part one sort of outcome from another (docs/theory.md §13.6). What
 * changes nothing there is left out: where both would fight, or neither, it makes no difference what is believed.
 *
 * @param fights who fights when resisted; who is torn is not among them
 * @param price of the only one that fights, what being resisted costs it
 * @param enough whether belief in the only one that fights is enough for the receiver to concede to all
 * @param borders those that it lies on; on none, outcomes keep apart
 */
public record CrisisPlace(Fights fights, Optional<Price> price, boolean enough, Set<Border> borders) {

    /** Who fights when resisted. */
    public enum Fights {
        /** Both back down: the challenge is empty. */
        NOBODY,
        /** The first type alone. */
        RESOLUTE,
        /** The other alone. */
        IRRESOLUTE,
        /** Both: backing down costs each more than a fight, so that its hands are tied. */
        BOTH
    }

    /** What being resisted costs the only one that fights. */
    public enum Price {
        /** It would rather fight than leave things as they are. */
        GAIN,
        /** No more than backing down costs the one that doesn’t fight. */
        LESS,
        /** More than that. */
        MORE
    }

    /** Where outcomes run into each other. */
    public enum Border {
        /** Belief in who fights is just what makes the receiver concede. */
        EVEN_BELIEF,
        /** Being resisted costs both the same. */
        SAME_PRICE,
        /** To fight and to back down is all the same to the first type. */
        TORN_RESOLUTE,
        /** It is to the other. */
        TORN_IRRESOLUTE,
        /** Being resisted costs the first type nothing and is worth nothing to it. */
        FREE_FOR_RESOLUTE,
        /** So it is to the other. */
        FREE_FOR_IRRESOLUTE
    }

    public CrisisPlace {
        borders = Set.copyOf(borders);
    }

    public static CrisisPlace of(CrisisGame game) {
        boolean resolute = game.resolute().fights().orElse(false);
        boolean irresolute = game.irresolute().fights().orElse(false);
        Fights fights =
                resolute ? irresolute ? Fights.BOTH : Fights.RESOLUTE : irresolute ? Fights.IRRESOLUTE : Fights.NOBODY;
        Fraction first = game.resolute().price();
        Fraction other = game.irresolute().price();
        Set<Border> borders = EnumSet.noneOf(Border.class);
        add(borders, Border.TORN_RESOLUTE, game.resolute().fights().isEmpty());
        add(borders, Border.TORN_IRRESOLUTE, game.irresolute().fights().isEmpty());
        if (fights == Fights.BOTH) {
            return new CrisisPlace(fights, Optional.empty(), false, borders);
        }
        add(borders, Border.FREE_FOR_RESOLUTE, first.signum() == 0);
        add(borders, Border.FREE_FOR_IRRESOLUTE, other.signum() == 0);
        if (fights == Fights.NOBODY) {
            return new CrisisPlace(fights, Optional.empty(), false, borders);
        }
        Fraction belief = game.prior(resolute ? CrisisGame.RESOLUTE : CrisisGame.IRRESOLUTE);
        add(borders, Border.EVEN_BELIEF, belief.equals(game.threshold()));
        add(borders, Border.SAME_PRICE, first.equals(other));
        return new CrisisPlace(
                fights,
                Optional.of(resolute ? price(first, other) : price(other, first)),
                belief.compareTo(game.threshold()) > 0,
                borders);
    }

    private static Price price(Fraction own, Fraction other) {
        return own.signum() < 0 ? Price.GAIN : own.compareTo(other) <= 0 ? Price.LESS : Price.MORE;
    }

    private static void add(Set<Border> borders, Border border, boolean holds) {
        if (holds) {
            borders.add(border);
        }
    }

    /** Whether somebody is torn between a fight and backing down. */
    public boolean torn() {
        return borders.contains(Border.TORN_RESOLUTE) || borders.contains(Border.TORN_IRRESOLUTE);
    }
}
