// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.stability.steps.Losses;
import dev.entente.stability.steps.Steps;

/**
 * Strong stability (Hamouda, Kilgour and Hipel, 2004, 2006; keys HKH2004, HKH2006; docs/theory.md §6): every improvement meets an
 * answer that is a great loss: s ≫_i u, and for SMR s ≫_i v for every v in R_i(u). A state without improvements is strongly stable.
 *
 * @param base in the literature GMR, SMR or SEQ
 */
public record Strong(SanctionConcept base) implements RefinedConcept {

    public Strong {
        if (!base.answered()) {
            throw new IllegalArgumentException(
                    "a concept without answers that could be a great loss (" + base.name() + ")");
        }
    }

    @Override
    public String name() {
        return base.name() + "-strong";
    }

    @Override
    public String title() {
        return "strong " + base.title();
    }

    @Override
    public Steps departures() {
        return base.departures();
    }

    @Override
    public Steps answers() {
        return base.answers();
    }

    @Override
    public Losses losses() {
        return Losses.GREAT;
    }
}
