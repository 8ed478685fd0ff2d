// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

/** General metarationality: every improvement meets an answer, whatever it costs those who give it, that leaves H no better off than at s (Howard, 1971; key Howard1971; docs/theory.md §3). */
public record Gmr() implements SanctionConcept {

    @Override
    public String name() {
        return "GMR";
    }

    @Override
    public String title() {
        return "general metarationality";
    }

    @Override
    public boolean answered() {
        return true;
    }

    @Override
    public boolean credible() {
        return false;
    }

    @Override
    public boolean symmetric() {
        return false;
    }
}
