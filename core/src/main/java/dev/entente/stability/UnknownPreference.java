// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.stability.steps.HalfKnownSteps;
import dev.entente.stability.steps.Losses;
import dev.entente.stability.steps.MoveKind;
import dev.entente.stability.steps.Steps;

/**
 * A concept where the order of some states is not known (Li, Hipel, Kilgour and Fang, 2004; key LHKF2004; docs/theory.md §6), in one
 * of the four readings. What is stable for everyone in reading a, under Nash, GMR and SMR, is so in every completion of what is
 * not known; under SEQ it need not be, since the answers that deter may be improvements in some completions only.
 *
 * @param base in the literature Nash, GMR, SMR or SEQ
 * @param reading what a decision maker moves for and is deterred by
 */
public record UnknownPreference(SanctionConcept base, UnknownReading reading) implements RefinedConcept {

    @Override
    public String name() {
        return base.name() + "-" + reading.letter();
    }

    @Override
    public String title() {
        return base.title() + " with preferences half known, reading " + reading.letter();
    }

    @Override
    public MoveKind departures() {
        return reading.departures();
    }

    /** With moves that may not be improvements for those who make them: their preferences are no better known. */
    @Override
    public MoveKind answers() {
        return base.credible() ? HalfKnownSteps.POSSIBLE_IMPROVEMENTS : Steps.ALL;
    }

    @Override
    public Losses losses() {
        return reading.losses();
    }
}
