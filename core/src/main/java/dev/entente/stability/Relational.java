// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.stability.steps.AcceptedSteps;
import dev.entente.stability.steps.Losses;
import dev.entente.stability.steps.MoveKind;
import dev.entente.stability.steps.Steps;

/**
 * Relational stability (Inohara, Hipel and Walker, 2007; key IHW2007; docs/theory.md §15): a decision maker moves to what all of its
 * attitudes accept, in place of what it prefers, and is deterred by what they don't, or by coming back. RNash, RGMR, RSMR, and
 * RSEQ, in which the others answer with what their own attitudes accept.
 *
 * @param base in the literature Nash, GMR, SMR or SEQ
 */
public record Relational(SanctionConcept base) implements RefinedConcept {

    @Override
    public String name() {
        return "R" + base.name();
    }

    @Override
    public String title() {
        return "relational " + base.title();
    }

    @Override
    public boolean readsUnknowns() {
        return false;
    }

    @Override
    public boolean asksAttitudes() {
        return true;
    }

    @Override
    public MoveKind departures() {
        return AcceptedSteps.ACCEPTED;
    }

    @Override
    public MoveKind answers() {
        return base.credible() ? AcceptedSteps.ACCEPTED : Steps.ALL;
    }

    @Override
    public Losses losses() {
        return Losses.NOT_ACCEPTED;
    }
}
