// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.Coalition;
import dev.entente.analysis.Channels;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import dev.entente.stability.LimitedMove;
import dev.entente.stability.NonMyopic;
import dev.entente.stability.RefinedConcept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Simultaneous;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Weak;
import dev.entente.statement.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether an outcome holds in some equilibrium of each mixture of two cases. What a decision maker's own wants settle is
 * computed once for each of its two lists of wants and each setting: where it is stable by Nash, GMR and SMR. Only where
 * these leave it open are a mixture's credible answers (SEQ, SSEQ) looked at, and only at the states in doubt: Nash ⊆
 * SSEQ ⊆ SEQ ⊆ GMR (docs/theory.md §3).
 *
 * <p>Cost: two sets of stable states for each part and setting, and a search for each state in doubt; a spent budget
 * ends it with {@link dev.entente.limits.BudgetSpent}.
 */
final class MixtureAnswers {

    private final Mixtures mixtures;
    private final Statement outcome;
    private final Concept concept;
    private final Budget budget;
    private final Map<Integer, FittingEngine> engines = new HashMap<>();
    private final Map<Own, StateSet> own = new HashMap<>();

    /** What a decision maker's stability rests on where answers need not be credible: the parts of a set that it sees. */
    private record Own(Concept concept, int decisionMaker, int seen) {}

    MixtureAnswers(Mixtures mixtures, Statement outcome, Concept concept, Budget budget) {
        this.mixtures = mixtures;
        this.outcome = outcome;
        this.concept = concept;
        this.budget = budget;
    }

    /** Whether some equilibrium of the mixture satisfies the outcome. */
    boolean holds(int set) {
        budget.check();
        return switch (concept) {
            case SanctionConcept sanctions -> holds(sanctions, set & ~mixtures.channels());
            case Coalitional(SanctionConcept base, Forming _) ->
                holds(new Coalitional(base, Channels.forming(mixtures.mixture(set))), set);
            case RefinedConcept _, Weak _, Simultaneous _, LimitedMove _, NonMyopic _ -> holds(concept, set);
        };
    }

    private boolean holds(SanctionConcept asked, int set) {
        return switch (engine(set)) {
            case FittingEngine.Unlisted(RegionEngine engine) ->
                !engine.equilibria(asked).and(engine.where(outcome)).isEmpty();
            case FittingEngine.Listed(StabilityEngine engine) -> {
                StateSet wanted = engine.model().space().where(outcome);
                if (!asked.credible()) {
                    yield wanted.intersects(byOwnWants(asked, set));
                }
                StateSet doubtful = wanted.and(byOwnWants(Concepts.GMR, set));
                yield doubtful.intersects(byOwnWants(Concepts.NASH, set))
                        || doubtful.stream().anyMatch(state -> engine.isEquilibrium(asked, state));
            }
        };
    }

    private boolean holds(Concept asked, int set) {
        if (!(engine(set) instanceof FittingEngine.Listed(StabilityEngine engine))) {
            throw new IllegalArgumentException("a concept that needs states listed (" + asked.name() + ")");
        }
        return engine.equilibria(asked).intersects(engine.model().space().where(outcome));
    }

    /** The equilibria under a concept for which nobody's answers need be credible. */
    private StateSet byOwnWants(Concept asked, int set) {
        int n = mixtures.decisionMakers();
        StateSet equilibria = stable(asked, 0, set);
        for (int i = 1; i < n; i++) {
            equilibria = equilibria.and(stable(asked, i, set));
        }
        return equilibria;
    }

    private StateSet stable(Concept asked, int i, int set) {
        int seen = set & (mixtures.wantsOf(i) | mixtures.setting());
        Own question = new Own(asked, i, seen);
        StateSet known = own.get(question);
        if (known == null) {
            known = listed(seen).stable(asked, Coalition.of(i));
            own.put(question, known);
        }
        return known;
    }

    private StabilityEngine listed(int set) {
        return switch (engine(set)) {
            case FittingEngine.Listed(StabilityEngine engine) -> engine;
            case FittingEngine.Unlisted unlisted ->
                throw new IllegalStateException("states that aren't listed (" + unlisted + ")");
        };
    }

    private FittingEngine engine(int set) {
        FittingEngine known = engines.get(set);
        if (known == null) {
            known = made(set);
            engines.put(set, known);
        }
        return known;
    }

    /** States and moves are those of the setting alone; only rankings differ from mixture to mixture. */
    private FittingEngine made(int set) {
        Case mixture = mixtures.mixture(set);
        int setting = set & mixtures.setting();
        if (set == setting || !(engine(setting) instanceof FittingEngine.Listed(StabilityEngine engine))) {
            return Engines.fittest(mixture.conflict(), budget);
        }
        GraphModel model = engine.model();
        for (int i : changed(set)) {
            model = model.with(i, mixture.conflict().decisionMakers().get(i).preference());
        }
        return new FittingEngine.Listed(Engines.fittest(model, budget));
    }

    private List<Integer> changed(int set) {
        return IntStream.range(0, mixtures.decisionMakers())
                .filter(i -> (set & mixtures.wantsOf(i)) != 0)
                .boxed()
                .toList();
    }
}
