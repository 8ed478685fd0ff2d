// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.Type;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.cases.Signal.Band;
import dev.entente.cases.Signal.Game;
import dev.entente.signal.CrisisBox.Mettles;
import java.util.List;
import java.util.Optional;

/**
 * A challenge of a case as a crisis. Orders of states tell nothing of what a fight is worth, nor of what backing down costs: no
 * state is one in which somebody backed down. So the case has to say both; all that is taken where it says nothing is that the
 * first type fights.
 *
 * @param resolute the first type, and what it has when resisted
 * @param irresolute the other one
 * @param thresholdGiven whether the case says at which belief in a fight the receiver concedes; else any may be it
 * @param furtherTypes whether the sender may be of other types, too; then the prior is that of the two alone
 */
public record CrisisOfCase(
        Signal signal,
        Bearer resolute,
        Bearer irresolute,
        CrisisBox box,
        boolean thresholdGiven,
        boolean furtherTypes) {

    /**
     * A type and what it has when resisted.
     *
     * @param prior of the two types alone
     * @param costGiven whether the case says what backing down costs it; else it is taken to fight
     */
    public record Bearer(Type type, Fraction prior, Mettles mettles, boolean costGiven) {}

    /**
     * The crisis of a signal.
     *
     * @throws IllegalArgumentException saying why it is none, or that the challenge can’t be made
     */
    public static CrisisOfCase of(Case subject, Signal signal) {
        if (signal.game() != Game.CRISIS) {
            throw new IllegalArgumentException("“" + signal.id() + "” is no crisis");
        }
        LetterOfCase.refuseImpossible(subject, signal);
        List<Type> types = subject.situation().unknowns().typesOf(signal.sender());
        Type first = LetterOfCase.type(types, signal.serious());
        Type other = LetterOfCase.type(types, signal.other());
        Fraction both = LetterOfCase.prior(first).plus(LetterOfCase.prior(other));
        Bearer resolute = bearer(signal, first, both);
        Bearer irresolute = bearer(signal, other, both);
        Interval threshold =
                signal.belief().map(CrisisOfCase::interval).orElse(new Interval(Fraction.ZERO, Fraction.ONE));
        return new CrisisOfCase(
                signal,
                resolute,
                irresolute,
                new CrisisBox(resolute.prior(), resolute.mettles(), irresolute.mettles(), threshold),
                signal.belief().isPresent(),
                types.size() > 2);
    }

    private static Bearer bearer(Signal signal, Type type, Fraction both) {
        Interval fight = Optional.ofNullable(signal.fight().get(type.id()))
                .map(CrisisOfCase::interval)
                .orElseThrow();
        Optional<Interval> cost =
                Optional.ofNullable(signal.costs().get(type.id())).map(CrisisOfCase::interval);
        return new Bearer(
                type,
                LetterOfCase.prior(type).over(both),
                new Mettles(fight, cost.orElseGet(() -> beyond(fight))),
                cost.isPresent());
    }

    private static Interval interval(Band band) {
        return new Interval(band.from(), band.to());
    }

    /** A cost of backing down at which any fight within bounds is better. */
    private static Interval beyond(Interval fight) {
        Fraction worst = Fraction.ZERO.minus(fight.least());
        return Interval.of(Fraction.ONE.plus(worst.signum() > 0 ? worst : Fraction.ZERO));
    }
}
