// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.Attitude;
import dev.entente.design.search.LeastAttitudes;
import java.util.List;
import java.util.Optional;

/**
 * The fewest attitudes that have to change.
 *
 * @param atLeast no fewer changes do
 * @param atMost as many as {@code atLeast} do; left out where none were found
 * @param ways how many sets of so many changes do
 * @param all whether these are all; where there are none, whether none do of any size
 * @param answers the first of these
 */
public record FoundAttitudes(int atLeast, Optional<Integer> atMost, int ways, boolean all, List<Answer> answers) {

    /** Changes that do together, and the states that they open. */
    public record Answer(List<Change> changes, List<NamedState> opens) {}

    /** The attitude of a decision maker towards another, before and after. */
    public record Change(String decisionMaker, String towards, Attitude before, Attitude after) {}

    /**
     * What was found, in names.
     *
     * @param names of the states
     */
    public static FoundAttitudes of(LeastAttitudes least, Names names) {
        return new FoundAttitudes(
                least.atLeast(),
                least.atMost().stream().boxed().findFirst(),
                least.ways(),
                least.all(),
                least.answers().stream().map(answer -> answer(answer, names)).toList());
    }

    private static Answer answer(LeastAttitudes.Answer answer, Names names) {
        return new Answer(
                answer.changes().stream()
                        .map(change -> new Change(
                                names.id(change.decisionMaker()),
                                names.id(change.towards()),
                                change.before(),
                                change.after()))
                        .toList(),
                answer.opens().stream().mapToObj(names::state).toList());
    }
}
