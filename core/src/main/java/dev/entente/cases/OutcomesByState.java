// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Outcome;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which outcomes of a case hold in which of the listed states; each outcome's statement is looked at once. */
public final class OutcomesByState {

    private final List<Outcome> outcomes;
    private final List<StateSet> where = new ArrayList<>();

    public OutcomesByState(Case subject, StateSpace space) {
        this.outcomes = subject.framing().outcomes();
        outcomes.forEach(outcome -> where.add(space.where(outcome.when())));
    }

    /** The outcomes that hold in a state, in the order of the case. */
    public List<Outcome> in(int state) {
        return IntStream.range(0, outcomes.size())
                .filter(k -> where.get(k).contains(state))
                .mapToObj(outcomes::get)
                .toList();
    }

    /** As {@link #in}, in the order of in how many states they hold. */
    public List<Outcome> rarestFirst(int state) {
        return IntStream.range(0, outcomes.size())
                .filter(k -> where.get(k).contains(state))
                .boxed()
                .sorted(Comparator.comparingInt((Integer k) -> where.get(k).count()))
                .map(outcomes::get)
                .toList();
    }
}
