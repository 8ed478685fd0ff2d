// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;

/** Nash stability: R_H⁺⁺(s) = ∅; nothing deters an improvement (Nash, 1950; key FHK1993, ch. 3; docs/theory.md §3). */
public record Nash() implements SanctionConcept {

    @Override
    public String name() {
        return "Nash";
    }

    @Override
    public String title() {
        return "Nash stability";
    }

    @Override
    public boolean credible() {
        return false;
    }

    /** Nothing deters, so what the others could answer need not be looked at. */
    @Override
    public Verdict verdict(LegalSequences sequences, Coalition coalition, int s) {
        int[] improvements = departures(sequences, coalition, s);
        return improvements.length == 0 ? new Verdict.NoImprovement() : new Verdict.Undeterred(improvements[0]);
    }

    @Override
    public boolean deters(LegalSequences sequences, Coalition coalition, int s, int u) {
        return false;
    }
}
