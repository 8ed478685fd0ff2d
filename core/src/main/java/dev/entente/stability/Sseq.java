// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

/** Symmetric sequential stability: as {@link Seq}, and H can't escape the answer by moving on (Rêgo and Vieira, 2017; key RV2017; docs/theory.md §3). */
public record Sseq() implements SanctionConcept {

    @Override
    public String name() {
        return "SSEQ";
    }

    @Override
    public String title() {
        return "symmetric sequential stability";
    }

    @Override
    public boolean answered() {
        return true;
    }

    @Override
    public boolean credible() {
        return true;
    }

    @Override
    public boolean symmetric() {
        return true;
    }
}
