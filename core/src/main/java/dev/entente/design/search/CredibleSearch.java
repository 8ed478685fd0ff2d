// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Changes of wants under SEQ and SSEQ, where a change of one decision maker's wants makes or unmakes the credible answers
 * that keep another in place.
 *
 * <p><em>Idea.</em> All changes of one number are gone through, state by state: the number is shared out among the decision
 * makers in every way, and their lists are changed one after another. While some are still to be changed they count as
 * free: any move of theirs is taken for an answer. More answers never unsettle a state (docs/theory.md §4), so a state that somebody
 * would leave even then needs no further look; and the lists of the one whose turn it is are searched as under GMR, for
 * answers by the free and by improvements of the others. Nobody's share is less than it would need under GMR (SMR).
 *
 * <p><em>Cost.</em> With one decision maker to be changed, the order of a search of its lists per state; with each further
 * one, that for every list of those before that passes.
 *
 * <p>Source: the inverse question of Kinsara, Kilgour and Hipel (2015; key KKH2015) asked of wants; docs/theory.md §8,
 * docs/engines.md §9. A spent budget ends it by {@link dev.entente.limits.BudgetSpent}.
 */
final class CredibleSearch {

    private final GraphModel model;
    private final WantLists lists;
    private final LeastCosts below;
    private final SanctionConcept concept;
    private final boolean symmetric;
    private final Budget budget;
    private final Replies replies;
    private final long[][] unchanged;
    private final Predicate<Map<Integer, int[]>> found;

    /**
     * @param below the numbers that answers which need not be credible would need
     * @param found takes changed lists by decision maker; false when it has had enough
     */
    CredibleSearch(
            GraphModel model,
            WantLists lists,
            LeastCosts below,
            SanctionConcept concept,
            Budget budget,
            Predicate<Map<Integer, int[]>> found) {
        this.model = model;
        this.lists = lists;
        this.below = below;
        this.concept = concept;
        this.symmetric = concept.symmetric();
        this.budget = budget;
        this.replies = new Replies(model);
        this.unchanged = new long[model.decisionMakers()][];
        for (int i = 0; i < unchanged.length; i++) {
            unchanged[i] = replies.worth(i);
        }
        this.found = found;
    }

    /** Gives every answer of so many changes, where fewer are known not to do; whether it came to the end. */
    boolean of(int changes, StateSet goal) {
        return goal.stream()
                .filter(s -> below.within(s, changes))
                .allMatch(s -> share(0, changes, new int[unchanged.length], s));
    }

    /** Shares what is left out among decision maker i and those behind. */
    private boolean share(int i, int left, int[] shares, int s) {
        if (i == shares.length) {
            return left > 0 || change(s, shares, new HashMap<>());
        }
        int most = lists.of(i).isPresent() ? left : 0;
        boolean more = true;
        for (int share = below.atLeast(i, s); more && share <= most; share++) {
            shares[i] = share;
            more = share(i + 1, left - share, shares, s);
        }
        return more;
    }

    /** Changes the list of the next one that has a share and isn't changed yet. */
    private boolean change(int s, int[] shares, Map<Integer, int[]> changed) {
        Coalition free = free(shares, changed);
        if (!settled(s, free)) {
            return true;
        }
        if (free.isEmpty()) {
            return found.test(Map.copyOf(changed));
        }
        int i = Long.numberOfTrailingZeros(free.members());
        Coalition others = new Coalition(free.members() & ~(1L << i));
        WantList list = lists.of(i).orElseThrow();
        Requirement requirement = Requirement.of(concept, model, i, s, t -> replies.from(i, t, others));
        boolean more = new ListSearch(requirement, list.truth(), list.own(), budget).each(shares[i], written -> {
            changed.put(i, written);
            replies.set(i, list.worth(written));
            return change(s, shares, changed);
        });
        changed.remove(i);
        replies.set(i, unchanged[i]);
        return more;
    }

    private static Coalition free(int[] shares, Map<Integer, int[]> changed) {
        Coalition free = new Coalition(0);
        for (int i = 0; i < shares.length; i++) {
            free = shares[i] > 0 && !changed.containsKey(i) ? new Coalition(free.members() | 1L << i) : free;
        }
        return free;
    }

    /** Whether nobody but the free would leave the state. */
    private boolean settled(int s, Coalition free) {
        for (int i = 0; i < unchanged.length; i++) {
            if (!free.contains(i) && !replies.stable(i, s, symmetric, free)) {
                return false;
            }
        }
        return true;
    }
}
