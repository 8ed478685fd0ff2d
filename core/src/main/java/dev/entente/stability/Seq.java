// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

/** Sequential stability: as {@link Gmr}, with answers that are improvements of those who give them, step by step (Fraser and Hipel, 1979, 1984; keys FraserHipel1979, FraserHipel1984; docs/theory.md §3). */
public record Seq() implements SanctionConcept {

    static final String NAME = "SEQ";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "sequential stability";
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
        return false;
    }
}
