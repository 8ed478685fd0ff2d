// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.DecisionMaker;
import dev.entente.GraphModel;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.State;
import java.util.List;
import java.util.Optional;

/**
 * The want that decides between two states: the most important one on which they differ (PHKF1997; THEORY §6).
 *
 * @param place its place in the list, from 1
 * @param holdsAt whether it holds in the first of the two states; the other is then worse
 */
public record DecidingWant(int place, Want want, boolean holdsAt) {

    /** Empty when the states are equally good, or when the preference isn't given by wants. */
    public static Optional<DecidingWant> between(GraphModel model, int decisionMaker, int s, int t) {
        DecisionMaker who = model.conflict().decisionMakers().get(decisionMaker);
        if (!(who.preference() instanceof Prioritized(List<Want> wants))) {
            return Optional.empty();
        }
        State first = model.space().state(s);
        State second = model.space().state(t);
        for (int k = 0; k < wants.size(); k++) {
            boolean holds = model.conflict().holds(wants.get(k).statement(), first);
            if (holds != model.conflict().holds(wants.get(k).statement(), second)) {
                return Optional.of(new DecidingWant(k + 1, wants.get(k), holds));
            }
        }
        return Optional.empty();
    }
}
