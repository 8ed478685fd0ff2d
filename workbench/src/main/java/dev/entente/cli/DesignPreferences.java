// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Budget;
import dev.entente.Case;
import dev.entente.Conflict;
import dev.entente.GraphModel;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.StateSet;
import dev.entente.brief.RankingsTold;
import dev.entente.brief.WantsTold;
import dev.entente.brief.Wording;
import dev.entente.design.DesignQuestion;
import dev.entente.design.LeastChange;
import dev.entente.design.LeastChanges;
import dev.entente.design.LeastRankings;
import dev.entente.design.RankingCounts;
import dev.entente.design.RankingCounts.Counts;
import dev.entente.design.RankingSearch;
import dev.entente.design.WantPool;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of {@code design} about what the parties want: which least changes of it would make the goal hold. */
final class DesignPreferences {

    static final String WANTS = "What change of wants would make it hold";
    static final String RANKINGS = "What change of rankings would make it hold";
    static final String COUNTS = "How many rankings would make it hold";
    static final String UNLISTED =
            "Least changes of wants are looked for where states are listed; this case has more than can be.";

    private static final List<SanctionConcept> COUNTED =
            List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR, Concepts.SEQ, Concepts.SSEQ);

    private final Case of;
    private final Outcome goal;
    private final SanctionConcept concept;
    private final Budget budget;

    DesignPreferences(Case of, Outcome goal, SanctionConcept concept, Budget budget) {
        this.of = of;
        this.goal = goal;
        this.concept = concept;
        this.budget = budget;
    }

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

    Budget budget() {
        return budget;
    }

    /** Whether somebody's preference is no list of wants. */
    boolean ranked() {
        return of.conflict().decisionMakers().stream().anyMatch(each -> !(each.preference() instanceof Prioritized));
    }

    /**
     * The fewest changes of wants.
     *
     * @param variants whose wants can be added too
     */
    Known wants(DesignQuestion question, StabilityEngine engine, Map<String, Case> variants) {
        Optional<String> refusal = LeastChange.refusal(engine.model());
        if (refusal.isPresent()) {
            return new Known(List.of(DesignPart.refused("wants", WANTS, refusal.get())), true);
        }
        List<Conflict> elsewhere =
                variants.values().stream().map(Case::conflict).toList();
        LeastChanges changes = LeastChanges.of(question, engine.model(), WantPool.of(of, elsewhere), budget);
        boolean exact = Stream.of(changes.holds(), changes.serves())
                .flatMap(Optional::stream)
                .allMatch(least -> least.exact() || least.impossible());
        DesignPart part =
                new DesignPart("wants", new WantsJson(changes).tree(), List.of(new WantsTold(changes).section(WANTS)));
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
                "rankings",
                new RankingsJson(of, model).tree(least),
                List.of(told(model).change(RANKINGS, least)));
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
                .mapToObj(i -> RankingCounts.of(model, i, COUNTED, budget))
                .toList();
        RankingsJson json = new RankingsJson(of, model);
        return List.of(new DesignPart(
                "rankingCounts",
                counts.stream().map(one -> json.tree(one, states)).toList(),
                List.of(told(model).counts(COUNTS, counts, states))));
    }

    private RankingsTold told(GraphModel model) {
        return new RankingsTold(new Wording(of, model), model, goal);
    }
}
