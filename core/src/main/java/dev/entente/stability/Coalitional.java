// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import java.util.List;
import java.util.Optional;

/**
 * Coalition stability: a concept asked of every coalition that can form, single decision makers included (Kilgour,
 * Hipel, Fang and Peng, 2001; Inohara and Hipel, 2008; keys KHFP2001, IH2008; THEORY §5). CNash, CGMR, CSMR, and CSEQ
 * in the variant of KHFP2001, whose sanctions are improvements of single decision makers.
 *
 * @param base what is asked of each coalition
 * @param coalitions those that can form
 */
public record Coalitional(SanctionConcept base, List<Coalition> coalitions) implements Concept {

    public Coalitional {
        coalitions = List.copyOf(coalitions);
    }

    @Override
    public String name() {
        return "C" + base.name();
    }

    @Override
    public String title() {
        return "coalition " + base.title();
    }

    @Override
    public Optional<String> refusal(GraphModel model) {
        return base.refusal(model);
    }

    @Override
    public List<Coalition> asked(GraphModel model) {
        return coalitions;
    }

    @Override
    public Verdict verdict(LegalSequences sequences, Coalition coalition, int state) {
        return base.verdict(sequences, coalition, state);
    }
}
