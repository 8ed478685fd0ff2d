// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.brief.section.RankingsSection;
import dev.entente.brief.section.WantsSection;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.design.DesignQuestion;
import dev.entente.design.LeastChanges;
import dev.entente.design.search.LeastChange;
import dev.entente.design.search.LeastRankings;
import dev.entente.design.search.LeastWants;
import dev.entente.design.search.RankingCounts;
import dev.entente.design.search.RankingCounts.Counts;
import dev.entente.design.search.RankingSearch;
import dev.entente.design.search.WantPool;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is told about what the parties want: which least changes of it would make the goal hold. */
record DesignPreferences(Case subject, Outcome goal, SanctionConcept concept, Budget budget) {

    /**
     * What is known.
     *
     * @param whole false where time ran out
     */
    record Known(List<DesignPart> parts, boolean whole) {
        Known {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The fewest changes of wants.
     *
     * @param variants whose wants can be added too
     */
    Known wants(DesignQuestion question, StabilityEngine engine, Map<String, Case> variants) {
        Optional<String> refusal = LeastChange.refusal(engine.model());
        if (refusal.isPresent()) {
            return new Known(List.of(DesignPart.refused(DesignTopic.WANTS, refusal.get())), true);
        }
        List<Conflict> elsewhere =
                variants.values().stream().map(Case::conflict).toList();
        LeastChanges changes = LeastChanges.of(question, engine.model(), WantPool.of(subject, elsewhere), budget);
        boolean exact = Stream.of(changes.holds(), changes.serves())
                .flatMap(Optional::stream)
                .allMatch(LeastWants::settled);
        DesignPart part = new DesignPart(
                DesignTopic.WANTS,
                new DesignFound.OfWants(changes),
                List.of(new WantsSection(changes).section(DesignTopic.WANTS.heading())));
        return new Known(List.of(part), exact);
    }

    /** The least change of rankings; nothing where the goal holds in no state. */
    Known change(StabilityEngine engine) {
        GraphModel model = engine.model();
        StateSet states = model.space().where(goal.when());
        if (states.isEmpty()) {
            return new Known(List.of(), true);
        }
        LeastRankings least = new RankingSearch(model, budget).of(concept, states);
        DesignPart part = new DesignPart(
                DesignTopic.RANKINGS,
                new DesignFound.OfRankings(least),
                List.of(told(model).change(DesignTopic.RANKINGS.heading(), least)));
        return new Known(List.of(part), least.exact() || model.size() > RankingSearch.MOST_STATES);
    }

    /** For how many rankings the goal would hold; nothing for cases too large to count them. */
    List<DesignPart> counts(StabilityEngine engine) {
        GraphModel model = engine.model();
        StateSet states = model.space().where(goal.when());
        if (states.isEmpty() || RankingCounts.refusal(model).isPresent()) {
            return List.of();
        }
        List<Counts> counts = IntStream.range(0, model.decisionMakers())
                .mapToObj(i -> RankingCounts.of(model, i, Concepts.usual(), budget))
                .toList();
        return List.of(new DesignPart(
                DesignTopic.RANKING_COUNTS,
                new DesignFound.OfRankingCounts(counts, states),
                List.of(told(model).counts(DesignTopic.RANKING_COUNTS.heading(), counts, states))));
    }

    private RankingsSection told(GraphModel model) {
        return new RankingsSection(new Wording(subject, model), model, goal);
    }
}
