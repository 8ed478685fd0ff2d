// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.design.DistanceToFailure.Finding.About;
import dev.entente.design.DistanceToFailure.Tested;
import java.util.List;
import java.util.Optional;

/**
 * How far a finding is from failing.
 *
 * @param state the state found, where the finding is about the goal state
 */
public record FoundMargins(About finding, Optional<NamedState> state, boolean holds, List<Margin> margins) {

    /** The smallest change of a decision maker's wants that turns the finding round, and how many of those tried do. */
    public record Margin(String decisionMaker, Optional<NamedChange> smallest, int breaking, int tried) {}

    /**
     * What was found, in names.
     *
     * @param names of the states
     */
    public static FoundMargins of(Tested tested, Names names) {
        return new FoundMargins(
                tested.finding().about(),
                Optional.of(tested.finding().about())
                        .filter(About.GOAL_STATE::equals)
                        .map(_ -> names.state(tested.finding().states().next(0))),
                tested.holds(),
                tested.margins().stream()
                        .map(margin -> new Margin(
                                names.id(margin.decisionMaker()),
                                margin.smallest().map(change -> names.change(margin.decisionMaker(), change)),
                                margin.breaking(),
                                margin.tried()))
                        .toList());
    }
}
