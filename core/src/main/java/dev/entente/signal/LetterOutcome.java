// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can come of a {@link LetterGame}, in closed form (our own; docs/theory.md §13.3).
 *
 * @param serious how likely a serious sender writes
 * @param other how likely another does
 * @param afterLetter how likely the receiver engages after a letter, from the least to the most that keeps this an equilibrium
 * @param afterNone how likely it engages without one
 * @param labels what some equilibrium with this outcome withstands
 */
public record LetterOutcome(
        Kind kind, Fraction serious, Fraction other, Interval afterLetter, Interval afterNone, Set<Label> labels) {

    /** Who writes. */
    public enum Kind {
        /** Nobody does. */
        SILENCE("silence"),
        /** Both do, and the receiver engages. */
        ALL_WRITE("both-send"),
        /** The serious one alone does, and is engaged. */
        TOLD_APART("told-apart"),
        /** The serious one does, the other at times, and the receiver engages at times. */
        HALF_BELIEVED("half-believed"),
        /** The serious one does at times, and the receiver engages after a letter, and without one at times. */
        HALF_SILENT("half-silent");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in a case file. */
        public String word() {
            return word;
        }
    }

    private static final Interval NEVER = Interval.of(Fraction.ZERO);
    private static final Interval ALWAYS = Interval.of(Fraction.ONE);

    public LetterOutcome {
        labels = Set.copyOf(labels);
    }

    /** All that can come of a game which lies on no border. */
    static List<LetterOutcome> all(LetterGame game) {
        return game.prior().compareTo(game.threshold()) < 0 ? ofDoubt(game) : ofTrust(game);
    }

    /** Where the receiver would hold without a letter. */
    private static List<LetterOutcome> ofDoubt(LetterGame game) {
        Fraction serious = game.costOfSerious();
        Fraction other = game.costOfOther();
        List<LetterOutcome> outcomes = new ArrayList<>();
        Interval deterring = new Interval(Fraction.ZERO, least(least(serious, other), Fraction.ONE));
        outcomes.add(new LetterOutcome(
                Kind.SILENCE, Fraction.ZERO, Fraction.ZERO, deterring, NEVER, labelsOfSilenceInDoubt(game)));
        if (below(serious, other) && below(serious, Fraction.ONE)) {
            outcomes.add(below(other, Fraction.ONE) ? halfBelieved(game) : toldApart());
        }
        return outcomes;
    }

    private static Set<Label> labelsOfSilenceInDoubt(LetterGame game) {
        Fraction serious = game.costOfSerious();
        Fraction other = game.costOfOther();
        if (!below(serious, other) || !below(serious, Fraction.ONE)) {
            return EnumSet.allOf(Label.class);
        }
        return EnumSet.range(Label.NASH, below(other, Fraction.ONE) ? Label.INTUITIVE : Label.SEQUENTIAL);
    }

    private static LetterOutcome halfBelieved(LetterGame game) {
        return new LetterOutcome(
                Kind.HALF_BELIEVED,
                Fraction.ONE,
                odds(game.prior()).over(odds(game.threshold())),
                Interval.of(game.costOfOther()),
                NEVER,
                EnumSet.allOf(Label.class));
    }

    private static LetterOutcome toldApart() {
        return new LetterOutcome(
                Kind.TOLD_APART, Fraction.ONE, Fraction.ZERO, ALWAYS, NEVER, EnumSet.allOf(Label.class));
    }

    /** Where the receiver would engage without a letter. */
    private static List<LetterOutcome> ofTrust(LetterGame game) {
        Fraction serious = game.costOfSerious();
        Fraction other = game.costOfOther();
        List<LetterOutcome> outcomes = new ArrayList<>();
        outcomes.add(new LetterOutcome(
                Kind.SILENCE,
                Fraction.ZERO,
                Fraction.ZERO,
                new Interval(Fraction.ZERO, Fraction.ONE),
                ALWAYS,
                EnumSet.allOf(Label.class)));
        if (below(serious, Fraction.ONE) && below(other, Fraction.ONE)) {
            outcomes.add(allWrite(game));
        }
        if (below(serious, Fraction.ONE) && below(Fraction.ONE, other)) {
            outcomes.add(toldApart());
        }
        if (below(serious, other) && below(serious, Fraction.ONE)) {
            outcomes.add(halfSilent(game));
        }
        return outcomes;
    }

    private static LetterOutcome allWrite(LetterGame game) {
        boolean othersFirst = below(game.costOfSerious(), game.costOfOther());
        Fraction dearer = othersFirst ? game.costOfOther() : game.costOfSerious();
        return new LetterOutcome(
                Kind.ALL_WRITE,
                Fraction.ONE,
                Fraction.ONE,
                ALWAYS,
                new Interval(Fraction.ZERO, Fraction.ONE.minus(dearer)),
                EnumSet.range(Label.NASH, othersFirst ? Label.D1 : Label.INTUITIVE));
    }

    private static LetterOutcome halfSilent(LetterGame game) {
        return new LetterOutcome(
                Kind.HALF_SILENT,
                Fraction.ONE.minus(odds(game.threshold()).over(odds(game.prior()))),
                Fraction.ZERO,
                ALWAYS,
                Interval.of(Fraction.ONE.minus(game.costOfSerious())),
                EnumSet.allOf(Label.class));
    }

    private static Fraction odds(Fraction chance) {
        return chance.over(Fraction.ONE.minus(chance));
    }

    private static boolean below(Fraction one, Fraction other) {
        return one.compareTo(other) < 0;
    }

    private static Fraction least(Fraction one, Fraction other) {
        return below(one, other) ? one : other;
    }
}
