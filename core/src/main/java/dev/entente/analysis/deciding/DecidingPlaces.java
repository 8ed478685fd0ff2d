// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.deciding;

import dev.entente.Preference.Ranked;
import dev.entente.graph.GraphModel;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where two states stand in a ranking.
 *
 * @param first the place of the first, from 1, the best
 * @param second that of the second
 * @param places how many places there are
 */
public record DecidingPlaces(int first, int second, int places) implements Deciding {

    /** Empty when the states share a place. */
    static Optional<DecidingPlaces> between(GraphModel model, Ranked ranked, int s, int t) {
        DecidingPlaces places = new DecidingPlaces(
                place(model, ranked, s), place(model, ranked, t), ranked.tiers().size());
        return Optional.of(places).filter(two -> two.first() != two.second());
    }

    private static int place(GraphModel model, Ranked ranked, int s) {
        return IntStream.range(0, ranked.tiers().size())
                        .filter(k -> !Collections.disjoint(
                                ranked.tiers().get(k), model.space().members(s)))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }
}
