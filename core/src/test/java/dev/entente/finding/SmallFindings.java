// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Findings;
import dev.entente.cases.Case;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Prospects;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.StabilityEngine;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Findings about small cases from a seed: all forms, every usual concept, wants that are assumed, and some that are not. */
public final class SmallFindings {

    private SmallFindings() {}

    /** A case and what is found of it. */
    public record Drawn(Case subject, GraphModel model, CaseFindings findings) {

        public FindingCheck check() {
            return new FindingCheck(subject, model, Budget.UNLIMITED);
        }
    }

    public static Drawn draw(long seed) {
        Random random = new Random(seed);
        Conflict drawn = seed % 6 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
        Conflict conflict = assumed(drawn, random);
        Case subject = RandomCases.of(conflict, random);
        Concept concept = concept(subject, GraphModel.of(conflict), random);
        StabilityEngine engine = Engines.fittest(GraphModel.of(conflict), Budget.UNLIMITED);
        Findings found = Findings.of(subject, engine, concept, Budget.UNLIMITED);
        return new Drawn(
                subject,
                engine.model(),
                new CaseFindings(found, Prospects.of(found, variants(subject, seed), Budget.UNLIMITED)));
    }

    /** The same with the wants of the first two exchanged, where both have lists of wants. */
    private static List<Alternative.Variant> variants(Case subject, long seed) {
        Conflict conflict = subject.conflict();
        Preference first = conflict.decisionMakers().get(0).preference();
        Preference second = conflict.decisionMakers().get(1).preference();
        return first instanceof Prioritized && second instanceof Prioritized
                ? List.of(new Alternative.Variant(
                        "exchanged-" + seed,
                        subject.with(conflict.with(0, second).with(1, first))))
                : List.of();
    }

    /** A usual one, and at times simultaneous stability, which weighs no single improvement. */
    private static Concept concept(Case subject, GraphModel model, Random random) {
        Concept simultaneous = Concepts.named("SIM", Channels.weighed(subject)).orElseThrow();
        return random.nextInt(12) == 0 && simultaneous.refusal(model).isEmpty()
                ? simultaneous
                : Concepts.usual().get(random.nextInt(Concepts.usual().size()));
    }

    /** The same with most wants assumed. */
    private static Conflict assumed(Conflict conflict, Random random) {
        Conflict changed = conflict;
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            DecisionMaker who = conflict.decisionMakers().get(i);
            if (who.preference() instanceof Prioritized(List<Want> wants)) {
                changed = changed.with(
                        i,
                        new Prioritized(wants.stream()
                                .map(want -> random.nextInt(4) == 0
                                        ? want
                                        : new Want(
                                                want.id(),
                                                want.name(),
                                                want.statement(),
                                                new Grounds(List.of(), Optional.of("drawn")),
                                                want.strong()))
                                .toList()));
            }
        }
        return changed;
    }
}
