// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.Outcome;
import dev.entente.analysis.Findings;
import dev.entente.brief.section.DistanceSection;
import dev.entente.brief.section.DurabilitySection;
import dev.entente.brief.section.SpoilersSection;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.design.DesignQuestion;
import dev.entente.design.DistanceToFailure;
import dev.entente.design.DistanceToFailure.Finding;
import dev.entente.design.Durability;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Spoilers;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told about failure: who can wreck the goal, how durable it is, how far all is from failing. */
final class DesignFailure {

    private final Case subject;
    private final Outcome goal;
    private final SanctionConcept concept;
    private final StabilityEngine engine;
    private final Map<String, Case> variants;
    private final Budget budget;
    private final Wording wording;
    private @Nullable Findings findings;

    DesignFailure(DesignQuestion question, StabilityEngine engine, Map<String, Case> variants, Budget budget) {
        this.subject = question.subject().askedAbout(question.goal());
        this.goal = question.goal();
        this.concept = question.concept();
        this.engine = engine;
        this.variants = variants;
        this.budget = budget;
        this.wording = new Wording(subject, engine.model());
    }

    /** Empty, as durability, when no state satisfies the goal. */
    List<DesignPart> spoilers() {
        return findings().goalState().stream().mapToObj(this::spoilers).toList();
    }

    List<DesignPart> durability() {
        return findings().goalState().stream().mapToObj(this::durability).toList();
    }

    List<DesignPart> distance() {
        DistanceToFailure distance = DistanceToFailure.of(engine, concept, Finding.of(findings()), budget);
        return List.of(new DesignPart(
                DesignTopic.DISTANCE,
                new DesignFound.OfDistance(distance),
                new DistanceSection(wording, goal, distance).section().stream().toList()));
    }

    private Findings findings() {
        Findings known = findings;
        if (known == null) {
            known = Findings.of(subject, engine, concept, budget);
            findings = known;
        }
        return known;
    }

    private DesignPart spoilers(int state) {
        StateSet satisfying = engine.model().space().where(goal.when());
        Spoilers spoilers = Spoilers.of(subject, engine, concept, satisfying, state, budget);
        return new DesignPart(
                DesignTopic.SPOILERS,
                new DesignFound.OfSpoilers(spoilers),
                List.of(new SpoilersSection(wording, goal, spoilers).section()));
    }

    private DesignPart durability(int state) {
        List<Alternative.Variant> read = Alternative.Variant.all(subject, variants);
        Durability durability = Durability.of(subject, engine, concept, goal, state, read, budget);
        return new DesignPart(
                DesignTopic.DURABILITY,
                new DesignFound.OfDurability(durability),
                new DurabilitySection(wording, goal, durability)
                        .section().stream().toList());
    }
}
