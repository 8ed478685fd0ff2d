// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether to believe a letter: the sender is serious or not, and writes or doesn’t; the receiver engages or holds. A sender gets
 * 1 when it is engaged, less what the letter costs it if it wrote. The receiver gets {@code gain} for engaging a serious one and
 * loses {@code loss} by engaging another; 0 for holding. It engages when it believes with more than {@link #threshold} that the
 * sender is serious (docs/theory.md §13.3).
 *
 * @param prior how likely the sender is serious, between 0 and 1
 * @param costOfSerious what the letter costs one who is serious, 0 or more
 * @param costOfOther what it costs one who is not
 * @param gain more than 0
 * @param loss more than 0
 */
public record LetterGame(Fraction prior, Fraction costOfSerious, Fraction costOfOther, Fraction gain, Fraction loss) {

    /** The places of types, messages and answers in {@link #game}. */
    public static final int SERIOUS = 0;

    public static final int OTHER = 1;
    public static final int LETTER = 0;
    public static final int NONE = 1;
    public static final int ENGAGE = 0;
    public static final int HOLD = 1;

    public LetterGame {
        if (prior.signum() <= 0 || prior.compareTo(Fraction.ONE) >= 0) {
            throw new IllegalArgumentException("a prior lies between 0 and 1 (%s)".formatted(prior));
        }
        if (costOfSerious.signum() < 0 || costOfOther.signum() < 0) {
            throw new IllegalArgumentException(
                    "a letter costs nothing or something (%s, %s)".formatted(costOfSerious, costOfOther));
        }
        if (gain.signum() <= 0 || loss.signum() <= 0) {
            throw new IllegalArgumentException(
                    "the receiver has something to gain and something to lose (%s, %s)".formatted(gain, loss));
        }
    }

    /** With as much to gain as to lose. */
    public LetterGame(Fraction prior, Fraction costOfSerious, Fraction costOfOther) {
        this(prior, costOfSerious, costOfOther, Fraction.ONE, Fraction.ONE);
    }

    /** The belief at which the receiver doesn’t care whether it engages. */
    public Fraction threshold() {
        return loss.over(gain.plus(loss));
    }

    /** What a letter costs a type, by its place. */
    private Fraction cost(int type) {
        return type == SERIOUS ? costOfSerious : costOfOther;
    }

    /**
     * All that can come of it, in closed form; nothing on a border, where outcomes run into each other: where a letter costs
     * nothing, as much as being engaged is worth, or both types the same, and where the prior is the threshold. {@link
     * SignallingSolution} has these too.
     */
    public Optional<List<LetterOutcome>> outcomes() {
        boolean border = prior.equals(threshold())
                || costOfSerious.equals(costOfOther)
                || Stream.of(costOfSerious, costOfOther)
                        .anyMatch(cost -> cost.signum() == 0 || cost.equals(Fraction.ONE));
        return border ? Optional.empty() : Optional.of(LetterOutcome.all(this));
    }

    public SignallingGame game() {
        return SignallingGame.of(
                List.of(new SenderType("serious", prior), new SenderType("other", Fraction.ONE.minus(prior))),
                List.of("letter", "none"),
                List.of("engage", "hold"),
                (t, m, a) -> (a == ENGAGE ? Fraction.ONE : Fraction.ZERO).minus(m == LETTER ? cost(t) : Fraction.ZERO),
                (t, m, a) -> a == HOLD ? Fraction.ZERO : t == SERIOUS ? gain : Fraction.ZERO.minus(loss));
    }
}
