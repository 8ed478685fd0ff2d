// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The least change of the decision makers' rankings that makes a state of a goal an equilibrium (Kinsara, Kilgour and
 * Hipel, 2015; key KKH2015; docs/theory.md §8), measured in pairs of states.
 *
 * @param concept of the equilibrium
 * @param measure what a changed pair costs
 * @param atLeast no smaller change does
 * @param atMost so much does; as much as {@code atLeast} unless the answer isn't exact; empty when stopped before any was found
 * @param answer a change that costs {@code atMost}
 */
public record LeastRankings(
        SanctionConcept concept, Measure measure, long atLeast, OptionalLong atMost, Optional<Answer> answer) {

    /** What a changed pair costs. */
    public enum Measure {
        /** Nobody's ranking has ties, before or after: a pair reversed costs 1 (Kendall). */
        STRICT,
        /** A pair reversed costs 2, a tie made or broken 1. */
        WITH_TIES
    }

    /** Whether the least cost is known exactly. */
    public boolean exact() {
        return atMost.isPresent() && atMost.getAsLong() == atLeast;
    }

    /**
     * Changed rankings.
     *
     * @param state the state of the goal that becomes an equilibrium
     * @param changes of those whose ranking changes, in their order
     */
    public record Answer(int state, List<Change> changes) {
        public Answer {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A ranking changed.
     *
     * @param decisionMaker whose
     * @param tiers the new ranking, best first; states of a tier, ascending, are equally good
     * @param pairs that are ranked otherwise than before
     */
    public record Change(int decisionMaker, List<List<Integer>> tiers, List<Pair> pairs) {
        public Change {
            tiers = tiers.stream().map(List::copyOf).toList();
            pairs = List.copyOf(pairs);
        }
    }

    /** Two states that are ranked otherwise than before: the first is now better, or as good where {@code tied}. */
    public record Pair(int first, int second, boolean tied) {}
}
