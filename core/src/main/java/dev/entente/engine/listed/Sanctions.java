// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import org.jspecify.annotations.Nullable;

/**
 * Which improvements meet an answer that deters, for all states of a listed graph at once (docs/theory.md §4). Some decision makers
 * may be held: they answer nothing. A search for each decision maker that is asked about, in O(n + Σ|A_j|); then each
 * question is a comparison. Not for use by several threads at once.
 */
public final class Sanctions {

    private final GraphModel model;
    private final SanctionConcept concept;
    private final ListedSearch search;
    private final int[] @Nullable [] worst;

    /** @param free those who can answer; the others are held */
    public Sanctions(GraphModel model, Coalition free, SanctionConcept concept, Budget budget) {
        this.model = model;
        this.concept = concept;
        this.search = ListedSearch.of(model, j -> free.contains(j) ? model.moves(j) : Moves.none(model.size()), budget);
        this.worst = new int[model.decisionMakers()] @Nullable [];
        for (int j = 0; j < model.decisionMakers(); j++) {
            search.rank(j, model.ranking(j).ranks());
        }
    }

    /** Whether some answer of the others deters {@code i}, who is free, from an improvement from {@code s} to {@code t}. */
    public boolean deter(int i, int s, int t) {
        int[] known = worst[i];
        if (known == null) {
            known = search.worst(concept, i);
            worst[i] = known;
        }
        return known[t] >= model.ranking(i).rank(s);
    }
}
