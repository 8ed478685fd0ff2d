// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.stability.steps.HalfKnownSteps;
import dev.entente.stability.steps.Losses;
import java.util.Locale;

/**
 * How a decision maker treats what is not known of its own preferences (Li, Hipel, Kilgour and Fang, 2004; key LHKF2004;
 * docs/theory.md §6). In each, the others' credible moves include those of which it isn't known whether they are improvements.
 */
public enum UnknownReading {
    /** Moves where it might gain; deterred by certain losses only. */
    A(HalfKnownSteps.POSSIBLE_IMPROVEMENTS, Losses.CERTAIN),
    /** Moves where it gains for certain; deterred by certain losses only. */
    B(HalfKnownSteps.CERTAIN_IMPROVEMENTS, Losses.CERTAIN),
    /** Moves where it might gain; deterred by what might be a loss. */
    C(HalfKnownSteps.POSSIBLE_IMPROVEMENTS, Losses.POSSIBLE),
    /** Moves where it gains for certain; deterred by what might be a loss. */
    D(HalfKnownSteps.CERTAIN_IMPROVEMENTS, Losses.POSSIBLE);

    private final HalfKnownSteps departures;
    private final Losses losses;

    UnknownReading(HalfKnownSteps departures, Losses losses) {
        this.departures = departures;
        this.losses = losses;
    }

    /** What a decision maker must see in a state to move there. */
    public HalfKnownSteps departures() {
        return departures;
    }

    /** What deters it. */
    public Losses losses() {
        return losses;
    }

    /** The letter in the literature and at the end of a concept's name. */
    public String letter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
