// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Definitions;
import dev.entente.stability.Deterrence;
import dev.entente.stability.LastAsked;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.LimitedMove;
import dev.entente.stability.NonMyopic;
import dev.entente.stability.RefinedConcept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Simultaneous;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Verdict;
import dev.entente.stability.Weak;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the engines for listed states do alike. Each finds the stable states of single decision makers under the concepts
 * of sanctions in its own way, all states at once; they are remembered. Other concepts and larger coalitions go to the
 * {@link Definitions}, and so does every reason, so that all engines give the same. Not for use by several threads at once.
 */
public abstract class ListedAnswers implements StabilityEngine {

    private final GraphModel model;
    private final Budget budget;
    private final Map<String, @Nullable StateSet[]> stable = new HashMap<>();
    private final LastAsked lastAsked = new LastAsked();
    private @Nullable RefinedSearch refined;
    private @Nullable Definitions definitions;
    private @Nullable LegalSequences sequences;

    public ListedAnswers(GraphModel model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    /** The states that decision maker {@code i} has no reason to leave. Asked once for each concept. */
    public abstract StateSet stable(SanctionConcept concept, int i);

    @Override
    public final Budget budget() {
        return budget;
    }

    @Override
    public final LastAsked lastAsked() {
        return lastAsked;
    }

    @Override
    public final GraphModel model() {
        return model;
    }

    @Override
    public final StateSet stable(Concept concept, Coalition coalition) {
        refuse(concept);
        return coalition.size() == 1 && takes(concept)
                ? remembered(concept, Long.numberOfTrailingZeros(coalition.members()))
                : where(s -> definitions().isStable(concept, coalition, s));
    }

    @Override
    public final boolean isStable(Concept concept, Coalition coalition, int state) {
        if (coalition.size() == 1 && takes(concept)) {
            return stable(concept, coalition).contains(state);
        }
        return definitions().isStable(concept, coalition, state);
    }

    @Override
    public final Verdict verdict(Concept concept, Coalition coalition, int state) {
        refuse(concept);
        return concept.verdict(sequences(), coalition, state);
    }

    @Override
    public final LegalSequences sequences() {
        LegalSequences known = sequences;
        if (known == null) {
            known = new LegalSequences(model, budget);
            sequences = known;
        }
        return known;
    }

    @Override
    public final StateSet equilibria(Concept concept) {
        refuse(concept);
        if (concept instanceof Weak weak) {
            // What is strongly stable is stable, so that what differs is what is only stable.
            return equilibria(weak.base()).differing(equilibria(weak.strong()));
        }
        if (!takes(concept)) {
            return where(s -> definitions().isEquilibrium(concept, s));
        }
        StateSet equilibria = remembered(concept, 0);
        for (int i = 1; i < model.decisionMakers(); i++) {
            equilibria = equilibria.and(remembered(concept, i));
        }
        return equilibria;
    }

    @Override
    public final boolean isEquilibrium(Concept concept, int state) {
        return takes(concept)
                ? equilibria(concept).contains(state)
                : definitions().isEquilibrium(concept, state);
    }

    /** Whether all states are answered at once for a single decision maker. */
    private static boolean takes(Concept concept) {
        return concept instanceof Deterrence || concept instanceof Weak;
    }

    private StateSet remembered(Concept concept, int i) {
        @Nullable
        StateSet[] byDecisionMaker =
                stable.computeIfAbsent(concept.name(), _ -> new @Nullable StateSet[model.decisionMakers()]);
        StateSet known = byDecisionMaker[i];
        if (known == null) {
            budget.begin(concept.name() + " for "
                    + model.conflict().decisionMakers().get(i).name());
            known = computed(concept, i);
            byDecisionMaker[i] = known;
        }
        return known;
    }

    private StateSet computed(Concept concept, int i) {
        return switch (concept) {
            case SanctionConcept sanctions -> stable(sanctions, i);
            case RefinedConcept finer -> refined().stable(finer, i);
            case Weak weak -> remembered(weak.base(), i).differing(remembered(weak.strong(), i));
            case Simultaneous _, LimitedMove _, NonMyopic _, Coalitional _ ->
                throw new IllegalArgumentException("a concept asked state by state (" + concept.name() + ")");
        };
    }

    /** Asked of one state after another, as long as the budget allows. */
    private StateSet where(IntPredicate test) {
        return StateSet.where(model.size(), s -> {
            budget.check();
            return test.test(s);
        });
    }

    private RefinedSearch refined() {
        if (refined == null) {
            refined = new RefinedSearch(model, budget);
        }
        return refined;
    }

    private void refuse(Concept concept) {
        concept.refusal(model).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    private Definitions definitions() {
        if (definitions == null) {
            definitions = Definitions.sharing(sequences());
        }
        return definitions;
    }
}
