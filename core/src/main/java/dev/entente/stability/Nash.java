// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

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
    public boolean answered() {
        return false;
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
