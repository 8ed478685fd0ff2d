// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import java.util.List;
import java.util.Optional;

/**
 * Weak stability (Hamouda, Kilgour and Hipel, 2004, 2006; keys HKH2004, HKH2006; docs/theory.md §6): stable, but not
 * {@linkplain Strong strongly}. A weak equilibrium is an equilibrium that is not a strong one, so that strong and weak
 * together make up the ordinary concept, for each decision maker and for equilibria.
 *
 * @param base in the literature GMR, SMR or SEQ
 */
public record Weak(SanctionConcept base) implements Concept {

    /** What it falls short of. */
    public Strong strong() {
        return new Strong(base);
    }

    @Override
    public String name() {
        return base.name() + "-weak";
    }

    @Override
    public String title() {
        return "weak " + base.title();
    }

    @Override
    public boolean asksStrength() {
        return true;
    }

    @Override
    public Optional<SanctionConcept> sanctions() {
        return Optional.of(base);
    }

    @Override
    public Optional<String> refusal(GraphModel model) {
        return strong().refusal(model);
    }

    @Override
    public List<Coalition> asked(GraphModel model) {
        return base.asked(model);
    }

    @Override
    public Verdict verdict(LegalSequences sequences, Coalition coalition, int state) {
        Verdict strongly = strong().verdict(sequences, coalition, state);
        return strongly.stable() ? new Verdict.StableStrongly(strongly) : base.verdict(sequences, coalition, state);
    }
}
