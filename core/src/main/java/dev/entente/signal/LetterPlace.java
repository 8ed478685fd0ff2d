// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a {@link LetterGame} lies among the borders that part one sort of outcome from another (docs/theory.md §13.3).
 *
 * @param zone which costs it has
 * @param trusted whether the receiver would engage without a letter: the prior is above the threshold
 * @param borders those that it lies on; on none, outcomes keep apart
 */
public record LetterPlace(Zone zone, boolean trusted, Set<Border> borders) {

    /** What a letter costs each. */
    public enum Zone {
        /** The serious one less than being engaged is worth, the other more: only the first can pay. */
        APART,
        /** Both less than that, and the serious one less than the other. */
        CHEAPER,
        /** The serious one less than that, and the other no more than it. */
        NOT_CHEAPER,
        /** The serious one at least as much as being engaged is worth, the other less. */
        ONLY_OTHER,
        /** Both at least as much as that. */
        TOO_DEAR;

        private static Zone of(Fraction serious, Fraction other) {
            if (serious.compareTo(Fraction.ONE) >= 0) {
                return other.compareTo(Fraction.ONE) < 0 ? ONLY_OTHER : TOO_DEAR;
            }
            return serious.compareTo(other) >= 0 ? NOT_CHEAPER : other.compareTo(Fraction.ONE) > 0 ? APART : CHEAPER;
        }
    }

    /** Where outcomes run into each other. */
    public enum Border {
        /** The prior is the threshold. */
        EVEN_BELIEF,
        /** The letter costs both the same. */
        SAME_COST,
        /** It costs the serious one just what being engaged is worth. */
        WORTH_OF_SERIOUS,
        /** It costs the other one just that. */
        WORTH_OF_OTHER,
        /** It costs the serious one nothing. */
        FREE_FOR_SERIOUS,
        /** It costs the other one nothing. */
        FREE_FOR_OTHER
    }

    public LetterPlace {
        borders = Set.copyOf(borders);
    }

    public static LetterPlace of(LetterGame game) {
        Fraction serious = game.costOfSerious();
        Fraction other = game.costOfOther();
        Set<Border> borders = EnumSet.noneOf(Border.class);
        add(borders, Border.EVEN_BELIEF, game.prior(), game.threshold());
        add(borders, Border.SAME_COST, serious, other);
        add(borders, Border.WORTH_OF_SERIOUS, serious, Fraction.ONE);
        add(borders, Border.WORTH_OF_OTHER, other, Fraction.ONE);
        add(borders, Border.FREE_FOR_SERIOUS, serious, Fraction.ZERO);
        add(borders, Border.FREE_FOR_OTHER, other, Fraction.ZERO);
        return new LetterPlace(Zone.of(serious, other), game.prior().compareTo(game.threshold()) > 0, borders);
    }

    private static void add(Set<Border> borders, Border border, Fraction one, Fraction other) {
        if (one.equals(other)) {
            borders.add(border);
        }
    }
}
