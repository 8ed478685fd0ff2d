// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Attitude;
import dev.entente.graph.StateSet;
import dev.entente.stability.Relational;
import java.util.List;
import java.util.OptionalInt;

/**
 * The fewest attitudes towards others that have to change to make a state of a goal an equilibrium (docs/theory.md §15): the
 * inverse question of Kinsara, Kilgour and Hipel (2015; key KKH2015) asked of the attitudes of Inohara, Hipel and Walker
 * (2007; key IHW2007). An attitude towards oneself stays as it is: what somebody makes of its own fate is not what others
 * win it over to.
 *
 * @param concept of the equilibrium
 * @param goal the states that are wanted
 * @param atLeast no fewer changes do
 * @param atMost so many do; as many as {@code atLeast}; empty when none were found, in the time or up to {@link
 *     AttitudeSearch#MOST_CHANGES}
 * @param ways how many sets of so many changes do; at least so many unless {@code all}
 * @param answers the first of these, in the order of the decision makers; where the goal holds as it is, one without
 *     changes
 * @param all whether {@code ways} counts all; where there are none, whether none do of any size
 */
public record LeastAttitudes(
        Relational concept,
        StateSet goal,
        int atLeast,
        OptionalInt atMost,
        int ways,
        List<Answer> answers,
        boolean all) {

    public LeastAttitudes {
        answers = List.copyOf(answers);
    }

    /** Whether some state of the goal is an equilibrium as things are. */
    public boolean holds() {
        return atLeast == 0 && atMost.isPresent();
    }

    /** Whether no attitudes towards others do, whatever they are. */
    public boolean impossible() {
        return all && atMost.isEmpty();
    }

    /** Whether so many changes as are looked for don't do; whether more would is not known. */
    public boolean beyond() {
        return atMost.isEmpty() && !all && atLeast > AttitudeSearch.MOST_CHANGES;
    }

    /** Whether nothing was stopped by a limit of time. */
    public boolean settled() {
        return all || beyond();
    }

    /**
     * Changes that together make the goal hold.
     *
     * @param changes in the order of the decision makers
     * @param opens the states of the goal that become equilibria
     */
    public record Answer(List<Change> changes, StateSet opens) {
        public Answer {
            changes = List.copyOf(changes);
        }
    }

    /** The attitude of a decision maker towards another, as it is and as it would have to be. */
    public record Change(int decisionMaker, int towards, Attitude before, Attitude after) {}
}
