// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.cases.Signal.Band;
import dev.entente.signal.Interval;
import java.util.List;
import java.util.Optional;

/**
 * A number within bounds, and what says so.
 *
 * @param given whether the case gives it; else it is proposed, or of a belief any
 */
public record Bounds(Fraction least, Fraction most, boolean given, List<String> because, Optional<String> assumption) {

    /** What a number of a game is taken to be, and the band of the case that says so. */
    public static Bounds of(Interval of, Optional<Band> given) {
        Grounds grounds = given.map(Band::grounds).orElse(Grounds.NONE);
        return new Bounds(of.least(), of.most(), given.isPresent(), grounds.claims(), grounds.assumption());
    }

    /** Whether it is more than one number. */
    public boolean wide() {
        return !least.equals(most);
    }

    /** The same number with its sign changed. */
    public Bounds negated() {
        return new Bounds(Fraction.ZERO.minus(most), Fraction.ZERO.minus(least), given, because, assumption);
    }
}
