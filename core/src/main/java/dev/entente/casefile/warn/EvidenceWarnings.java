// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.DecisionMaker;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Place;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Contradiction;
import dev.entente.evidence.Item;

/**
 * Finds items of evidence that can't all be as they are stated, such as tell nothing of what they are about, and such as were
 * not found in their sources.
 *
 * @param mapping what the case was read from
 */
record EvidenceWarnings(Case subject, Mapping mapping, Diagnostics findings) {

    void find() {
        subject.basis().claims().stream().filter(Claim::unsupported).forEach(this::warn);
        for (Belief belief : Beliefs.of(subject).each()) {
            belief.contradiction().ifPresent(this::warn);
            belief.items().stream().filter(item -> !item.diagnostic()).forEach(item -> warn(item, belief));
        }
    }

    private void warn(Claim claim) {
        findings.warning(
                place(claim.id()),
                "“" + claim.id() + "” is marked as unsupported: it was not found in its source",
                "Find where it stands, and write “paragraph: …” in place of “unsupported”; or take the item out.");
    }

    private void warn(Contradiction found) {
        findings.warning(
                place(found.items().getLast()),
                found.told(name(found.decisionMaker())) + ", so that nothing can be believed of it",
                found.advice());
    }

    private void warn(Item item, Belief belief) {
        findings.warning(
                place(item.claim().id()),
                "“" + item.claim().id() + "” tells nothing between the types of " + name(belief.decisionMaker())
                        + ": it is as expected under each",
                "Give it other likelihoods, or take its “likelihood” away.");
    }

    private String name(int decisionMaker) {
        DecisionMaker one = subject.conflict().decisionMakers().get(decisionMaker);
        return one.id();
    }

    private Place place(String item) {
        return mapping.value("evidence").orElse(mapping) instanceof Mapping items
                ? items.entry(item).map(entry -> entry.key().place()).orElse(mapping.place())
                : mapping.place();
    }
}
