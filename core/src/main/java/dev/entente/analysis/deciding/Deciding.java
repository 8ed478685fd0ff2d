// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.deciding;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.graph.GraphModel;
import java.util.Optional;

/** What decides for a decision maker between two states, in the form that its preference has (docs/theory.md §6). */
public sealed interface Deciding permits DecidingWant, DecidingWeights, DecidingPlaces {

    /** What decides at the first of two states as against the second; empty when they are equally good. */
    static Optional<Deciding> between(GraphModel model, int decisionMaker, int s, int t) {
        return switch (model.conflict().decisionMakers().get(decisionMaker).preference()) {
            case Prioritized _ ->
                DecidingWant.between(model, decisionMaker, s, t).map(want -> want);
            case Weighted weighted ->
                DecidingWeights.between(model, weighted, s, t).map(weights -> weights);
            case Ranked ranked -> DecidingPlaces.between(model, ranked, s, t).map(places -> places);
        };
    }
}
