// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;

/** Sequential stability: as {@link Gmr}, with answers that are improvements of those who give them, step by step (Fraser and Hipel, 1979, 1984; keys FraserHipel1979, FraserHipel1984; docs/theory.md §3). */
public record Seq() implements SanctionConcept {

    @Override
    public String name() {
        return "SEQ";
    }

    @Override
    public String title() {
        return "sequential stability";
    }

    @Override
    public boolean credible() {
        return true;
    }

    @Override
    public boolean deters(LegalSequences sequences, Coalition coalition, int s, int u) {
        return SanctionConcept.someMemberNoBetter(sequences.model(), coalition, s, u);
    }
}
