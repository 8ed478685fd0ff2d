// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.Outcome;
import dev.entente.brief.section.PackagesSection;
import dev.entente.brief.section.StagingSection;
import dev.entente.cases.Case;
import dev.entente.design.DesignQuestion;
import dev.entente.design.Packages;
import dev.entente.design.Staging;
import dev.entente.engine.FittingEngine;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Relational;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks what would make an outcome hold, on the topics that somebody wants to hear of, and has it told.
 *
 * <p>Source: docs/theory.md §9; cost as each topic’s search says. Where the budget is spent, what is known is told.
 */
public final class DesignComposer {

    private static final Set<DesignTopic> LISTED =
            Set.of(DesignTopic.STAGING, DesignTopic.SPOILERS, DesignTopic.DURABILITY, DesignTopic.DISTANCE);
    private static final Set<DesignTopic> OF_RANKINGS = Set.of(DesignTopic.RANKINGS, DesignTopic.RANKING_COUNTS);

    private final FittingEngine conflict;
    private final Set<DesignTopic> asked;
    private final Budget budget;
    private final List<DesignPart> parts = new ArrayList<>();
    private boolean whole = true;

    private DesignComposer(FittingEngine conflict, Set<DesignTopic> asked, Budget budget) {
        this.conflict = conflict;
        this.asked = asked;
        this.budget = budget;
    }

    /**
     * What is known of it.
     *
     * @param parts in the order in which they are told
     * @param whole whether nothing was stopped by a limit of time or memory
     */
    public record Composed(List<DesignPart> parts, boolean whole) {
        public Composed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Asks it of a case with options.
     *
     * @param conflict the engine for the whole conflict
     * @param variants the other variants of the case, by name
     */
    public static Composed of(
            DesignQuestion question,
            FittingEngine conflict,
            Map<String, Case> variants,
            Set<DesignTopic> asked,
            Budget budget) {
        DesignComposer composer = new DesignComposer(conflict, asked, budget);
        composer.add(DesignTopic.PACKAGES, () -> List.of(composer.packages(question)));
        switch (conflict) {
            case FittingEngine.Listed(StabilityEngine engine) -> composer.listed(question, engine, variants);
            case FittingEngine.Unlisted _ -> composer.unlisted();
        }
        return composer.composed();
    }

    /** Asks it of a case without options, as far as that can be asked. */
    public static Composed ofGraph(
            Case subject,
            Outcome goal,
            SanctionConcept concept,
            FittingEngine conflict,
            Set<DesignTopic> asked,
            Budget budget) {
        DesignComposer composer = new DesignComposer(conflict, asked, budget);
        boolean more = asked.stream().anyMatch(OF_RANKINGS::contains);
        composer.refuse(
                DesignTopic.NOTES,
                "Packages, changes of wants, staging and spoilers are asked of options, and this case is given as a graph"
                        + (more ? "; what follows is about its rankings." : "."));
        if (conflict instanceof FittingEngine.Listed(StabilityEngine engine)) {
            composer.rankings(new DesignPreferences(subject, goal, concept, budget), engine);
        }
        return composer.composed();
    }

    /** Asks which attitudes would have to change, under a concept that asks about them; nothing else is asked under these. */
    public static Composed ofAttitudes(
            Case subject, Outcome goal, Relational concept, FittingEngine conflict, Budget budget) {
        DesignComposer composer = new DesignComposer(conflict, Set.of(DesignTopic.ATTITUDES), budget);
        switch (conflict) {
            case FittingEngine.Listed(StabilityEngine engine) ->
                composer.add(
                        DesignTopic.ATTITUDES,
                        () -> composer.known(new DesignAttitudes(subject, goal, concept, budget).of(engine.model())));
            case FittingEngine.Unlisted _ ->
                composer.refuse(
                        DesignTopic.ATTITUDES,
                        concept.name() + " compares states pair by pair, and this case has more than can be listed.");
        }
        return composer.composed();
    }

    private Composed composed() {
        return new Composed(parts, whole);
    }

    private void listed(DesignQuestion question, StabilityEngine engine, Map<String, Case> variants) {
        DesignPreferences preferences =
                new DesignPreferences(question.subject(), question.goal(), question.concept(), budget);
        add(DesignTopic.WANTS, () -> known(preferences.wants(question, engine, variants)));
        rankings(preferences, engine);
        add(DesignTopic.STAGING, () -> List.of(staging(Staging.of(question, engine, budget))));
        DesignFailure failure = new DesignFailure(question, engine, variants, budget);
        add(DesignTopic.SPOILERS, failure::spoilers);
        add(DesignTopic.DURABILITY, failure::durability);
        add(DesignTopic.DISTANCE, failure::distance);
    }

    private void rankings(DesignPreferences preferences, StabilityEngine engine) {
        add(DesignTopic.RANKINGS, () -> known(preferences.change(engine)));
        add(DesignTopic.RANKING_COUNTS, () -> preferences.counts(engine));
    }

    private void unlisted() {
        refuse(
                DesignTopic.WANTS,
                "Least changes of wants are looked for where states are listed; this case has more than can be.");
        if (asked.stream().anyMatch(LISTED::contains)) {
            parts.add(DesignPart.refused(
                    DesignTopic.UNLISTED,
                    "Steps, spoilers, durability and the distance to failure are told of cases whose states can be listed,"
                            + " up to 65,536; this one has more."));
        }
    }

    private void refuse(DesignTopic topic, String sentence) {
        if (asked.contains(topic)) {
            parts.add(DesignPart.refused(topic, sentence));
        }
    }

    /** Takes note of an answer that is not exact. */
    private List<DesignPart> known(DesignPreferences.Known known) {
        whole &= known.whole();
        return known.parts();
    }

    private DesignPart packages(DesignQuestion question) {
        Packages packages = Packages.of(question, conflict, budget);
        whole &= packages.whole();
        return new DesignPart(
                DesignTopic.PACKAGES,
                new DesignFound.OfPackages(packages),
                List.of(new PackagesSection(packages).section()));
    }

    private static DesignPart staging(Staging staging) {
        return new DesignPart(
                DesignTopic.STAGING,
                new DesignFound.OfStaging(staging),
                List.of(new StagingSection(staging).section()));
    }

    /** Adds parts on a topic that was asked for; where a limit stops them, one that says so. */
    private void add(DesignTopic topic, Supplier<List<DesignPart>> computed) {
        if (asked.contains(topic)) {
            try {
                budget.begin(topic.heading());
                parts.addAll(computed.get());
            } catch (BudgetSpent spent) {
                stopped(topic, "The time allowed was used up before this was computed.");
            } catch (LimitExceeded limit) {
                stopped(topic, "This was not computed: " + limit.getMessage() + ".");
            }
        }
    }

    private void stopped(DesignTopic topic, String why) {
        whole = false;
        parts.add(DesignPart.notComputed(topic, why));
    }
}
