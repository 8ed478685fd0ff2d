// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.deciding;

import dev.entente.DecisionMaker;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.State;
import dev.entente.graph.GraphModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The want that decides between two states: the most important one on which they differ (PHKF1997; docs/theory.md §6).
 *
 * @param place its place in the list, from 1
 * @param holdsAt whether it holds in the first of the two states; the other is then worse
 */
public record DecidingWant(int place, Want want, boolean holdsAt) implements Deciding {

    /** Empty when the states are equally good, or when the preference isn't given by wants. */
    public static Optional<DecidingWant> between(GraphModel model, int decisionMaker, int s, int t) {
        return allBetween(model, decisionMaker, s, t).findFirst();
    }

    /** Every want that tells two states apart, the most important first; the first one decides. */
    public static Stream<DecidingWant> allBetween(GraphModel model, int decisionMaker, int s, int t) {
        DecisionMaker who = model.conflict().decisionMakers().get(decisionMaker);
        if (!(who.preference() instanceof Prioritized(List<Want> wants))) {
            return Stream.empty();
        }
        State first = model.space().state(s);
        State second = model.space().state(t);
        return IntStream.range(0, wants.size())
                .mapToObj(k -> new DecidingWant(
                        k + 1, wants.get(k), model.conflict().holds(wants.get(k).statement(), first)))
                .filter(want ->
                        want.holdsAt() != model.conflict().holds(want.want().statement(), second));
    }
}
