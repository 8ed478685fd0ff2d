// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

/** Symmetric metarationality: as {@link Gmr}, and H can't escape the answer by moving on (Howard, 1971; key Howard1971; docs/theory.md §3). */
public record Smr() implements SanctionConcept {

    @Override
    public String name() {
        return "SMR";
    }

    @Override
    public String title() {
        return "symmetric metarationality";
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
        return true;
    }
}
