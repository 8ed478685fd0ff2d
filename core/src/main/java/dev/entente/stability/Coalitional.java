// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import java.util.List;
import java.util.Optional;

/**
 * Coalition stability: a concept asked of every coalition that can form, single decision makers included (Kilgour,
 * Hipel, Fang and Peng, 2001; Inohara and Hipel, 2008; keys KHFP2001, IH2008; docs/theory.md §5). CNash, CGMR, CSMR, and
 * CSEQ, whose answers are improvements of single decision makers, step by step. Coalitions can move
 * {@linkplain LegalSequences#joint at once}, too. A coalition has no reason to leave a state in which it can't form.
 *
 * @param base what is asked of each coalition
 * @param forming those that can form, and where
 */
public record Coalitional(SanctionConcept base, Forming forming) implements Concept {

    @Override
    public String name() {
        return name(base);
    }

    static String name(SanctionConcept base) {
        return "C" + base.name();
    }

    @Override
    public String title() {
        return "coalition " + base.title();
    }

    @Override
    public Optional<SanctionConcept> sanctions() {
        return Optional.of(base);
    }

    @Override
    public Optional<String> refusal(GraphModel model) {
        return base.refusal(model);
    }

    @Override
    public List<Coalition> asked(GraphModel model) {
        return forming.coalitions();
    }

    @Override
    public Verdict verdict(LegalSequences sequences, Coalition coalition, int state) {
        return forming.at(sequences.model(), coalition, state)
                ? base.verdict(sequences.among(forming), coalition, state)
                : new Verdict.NoImprovement();
    }
}
