// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.cases.Case;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.perception.Misperception;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What it changes in a case when the parties learn what they see wrongly. Goes through all sets of errors; a spent budget
 * leaves nothing known.
 *
 * <p>Source: docs/theory.md §14; Shapley (1953; key Shapley1953). Cost: that of {@link Corrections}, for an outcome and for today.
 *
 * @param errors all there are, in the order of the case
 * @param asked of an outcome, and of today
 * @param alone for each error, what is at rest otherwise when that one alone is corrected
 * @param together the same when all are
 * @param against the evidence of the case that speaks against an error
 */
public record CorrectedCase(
        Case subject,
        Concept concept,
        List<Misperception> errors,
        List<Asked> asked,
        List<Change> alone,
        Change together,
        List<EvidenceAgainst> against) {

    public CorrectedCase {
        errors = List.copyOf(errors);
        asked = List.copyOf(asked);
        alone = List.copyOf(alone);
        against = List.copyOf(against);
    }

    /**
     * How many states are at rest otherwise than now.
     *
     * @param ended that are now and then aren't
     * @param begun that aren't now and then are
     */
    public record Change(int ended, int begun) {

        static Change of(StateSet now, StateSet then) {
            StateSet differing = now.differing(then);
            return new Change(differing.and(now).count(), differing.and(then).count());
        }
    }

    /**
     * Whether something is at rest, and what that hangs on.
     *
     * @param outcome which is asked after; empty where it is today
     * @param now whether some state of it is at rest as the parties see things
     * @param corrected whether one is when each sees everything as it is
     * @param shares of each error in the difference: together 1, −1, or 0 where there is none
     * @param alone whether one is at rest when that error alone is corrected
     * @param changing the smallest sets of errors with which corrected it is otherwise than now
     */
    public record Asked(
            Optional<Outcome> outcome,
            boolean now,
            boolean corrected,
            List<Fraction> shares,
            List<Boolean> alone,
            List<Set<Misperception>> changing) {

        public Asked {
            shares = List.copyOf(shares);
            alone = List.copyOf(alone);
            changing = changing.stream().map(Set::copyOf).toList();
        }
    }

    /**
     * Corrects the errors of a case in all ways.
     *
     * @param outcome asked after besides today
     * @throws dev.entente.limits.LimitExceeded when there are too many states or errors
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static CorrectedCase of(Case subject, Concept concept, Optional<Outcome> outcome, Budget budget) {
        Views views = Views.of(subject, budget);
        Corrections corrections = new Corrections(views, concept);
        List<Asked> asked = new ArrayList<>();
        outcome.ifPresent(one -> asked.add(asked(
                views, corrections, concept, outcome, views.model().space().where(one.when()))));
        if (views.model().statusQuo().isPresent()) {
            asked.add(asked(
                    views,
                    corrections,
                    concept,
                    Optional.empty(),
                    StateSet.of(views.model().statusQuo())));
        }
        StateSet now = views.resting(concept);
        return new CorrectedCase(
                subject,
                concept,
                views.errors(),
                asked,
                views.errors().stream()
                        .map(error -> Change.of(now, views.resting(concept, Set.of(error))))
                        .toList(),
                Change.of(now, views.truly(concept)),
                EvidenceAgainst.of(subject, views.errors()));
    }

    private static Asked asked(
            Views views, Corrections corrections, Concept concept, Optional<Outcome> outcome, StateSet states) {
        return new Asked(
                outcome,
                views.resting(concept).intersects(states),
                views.truly(concept).intersects(states),
                corrections.shares(states),
                views.errors().stream()
                        .map(error -> views.resting(concept, Set.of(error)).intersects(states))
                        .toList(),
                corrections.changing(states));
    }
}
