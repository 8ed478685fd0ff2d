// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Budget;
import dev.entente.BudgetSpent;
import dev.entente.Case;
import dev.entente.LimitExceeded;
import dev.entente.brief.Block;
import dev.entente.brief.PackagesTold;
import dev.entente.brief.Section;
import dev.entente.brief.Sentence;
import dev.entente.brief.StagingTold;
import dev.entente.design.DesignQuestion;
import dev.entente.design.Packages;
import dev.entente.design.Staging;
import dev.entente.engine.Fitting;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The parts of the answer of {@code design}, in the order in which they are told. */
final class DesignParts {

    private final Budget budget;
    private final List<DesignPart> parts = new ArrayList<>();
    private boolean whole = true;

    private DesignParts(Budget budget) {
        this.budget = budget;
    }

    /**
     * Computes them.
     *
     * @param conflict the engine for the whole conflict
     * @param variants the other variants of the case, by name
     * @param rankings whether changes of rankings are asked for in any case
     */
    static DesignParts of(
            DesignQuestion question,
            Fitting conflict,
            Map<String, Case> variants,
            DesignPreferences preferences,
            boolean rankings,
            Budget budget) {
        DesignParts parts = new DesignParts(budget);
        parts.add("packages", "What package would make it hold", () -> List.of(parts.packages(question, conflict)));
        if (conflict instanceof Fitting.Listed(StabilityEngine engine)) {
            parts.add(
                    "wants", DesignPreferences.WANTS, () -> parts.known(preferences.wants(question, engine, variants)));
            if (rankings || preferences.ranked()) {
                parts.rankings(preferences, engine);
            }
            parts.add("rankingCounts", DesignPreferences.COUNTS, () -> preferences.counts(engine));
            parts.listed(question, engine, variants);
        } else {
            parts.parts.add(DesignPart.refused("wants", DesignPreferences.WANTS, DesignPreferences.UNLISTED));
            parts.parts.add(DesignPart.refused(
                    "unlisted",
                    "What is left out",
                    "Steps, spoilers, durability and the distance to failure are told of cases whose states can be listed,"
                            + " up to 65,536; this one has more."));
        }
        return parts;
    }

    /** What can be asked of a conflict without options. */
    static DesignParts ofGraph(DesignPreferences preferences, Fitting conflict) {
        DesignParts parts = new DesignParts(preferences.budget());
        parts.parts.add(DesignPart.refused(
                "notes",
                "What needs options",
                "Packages, changes of wants, staging and spoilers are asked of options, and this case is given as a graph;"
                        + " what follows is about its rankings."));
        if (conflict instanceof Fitting.Listed(StabilityEngine engine)) {
            parts.rankings(preferences, engine);
            parts.add("rankingCounts", DesignPreferences.COUNTS, () -> preferences.counts(engine));
        }
        return parts;
    }

    private void rankings(DesignPreferences preferences, StabilityEngine engine) {
        add("rankings", DesignPreferences.RANKINGS, () -> known(preferences.change(engine)));
    }

    /** Takes note of an answer that is not exact. */
    private List<DesignPart> known(DesignPreferences.Known known) {
        whole &= known.whole();
        return known.parts();
    }

    /** The parts that need the states listed. */
    private void listed(DesignQuestion question, StabilityEngine engine, Map<String, Case> variants) {
        add("staging", "Action for action", () -> List.of(staging(Staging.of(question, engine, budget))));
        DesignFailure failure = new DesignFailure(question, engine, variants, budget);
        add("spoilers", "Who can wreck it", failure::spoilers);
        add("durability", "How durable it is", failure::durability);
        add("distanceToFailure", "How far it is from failing", failure::distance);
    }

    private DesignPart packages(DesignQuestion question, Fitting conflict) {
        Packages packages = Packages.of(question, conflict, budget);
        whole &= packages.whole();
        return new DesignPart(
                "packages", new PackagesJson(packages).tree(), List.of(new PackagesTold(packages).section()));
    }

    private static DesignPart staging(Staging staging) {
        return new DesignPart("staging", new StagingJson(staging).tree(), List.of(new StagingTold(staging).section()));
    }

    /** Adds parts; where a limit stops them, one that says so. */
    private void add(String key, String heading, Supplier<List<DesignPart>> computed) {
        try {
            budget.begin(heading);
            parts.addAll(computed.get());
        } catch (BudgetSpent spent) {
            parts.add(stopped(key, heading, "The time allowed was used up before this was computed."));
        } catch (LimitExceeded limit) {
            parts.add(stopped(key, heading, "This was not computed: " + limit.getMessage() + "."));
        }
    }

    private DesignPart stopped(String key, String heading, String why) {
        whole = false;
        return said(key, heading, why);
    }

    private static DesignPart said(String key, String heading, String sentence) {
        return new DesignPart(
                key,
                Map.of("notComputed", sentence),
                List.of(new Section(heading, List.of(new Block.Paragraph(List.of(Sentence.computed(sentence)))))));
    }

    List<DesignPart> parts() {
        return List.copyOf(parts);
    }

    /** Whether nothing was stopped by a limit of time or memory. */
    boolean whole() {
        return whole;
    }
}
