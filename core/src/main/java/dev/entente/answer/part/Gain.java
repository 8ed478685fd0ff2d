// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import java.util.List;

/** What decides for a decision maker between two states, in the form of its preference. */
public sealed interface Gain {

    /**
     * The want that decides.
     *
     * @param place the place of the deciding want in the list, from 1
     */
    record Want(int place, String want) implements Gain {}

    /**
     * Weights.
     *
     * @param decide the fewest, the heaviest first, that outweigh those against
     * @param besides others that pull the same way
     * @param before the sum at the state that is left
     * @param after the sum at the other
     */
    record Weights(List<Shift> decide, List<Shift> besides, List<Shift> against, double before, double after)
            implements Gain {}

    /**
     * A weighted statement that is true in one of the two.
     *
     * @param holds whether it is in the state gone to
     * @param by how much it counts
     */
    record Shift(int place, String statement, boolean holds, double by) {}

    /**
     * Places in a ranking, from 1, the best.
     *
     * @param before the place of the state that is left
     * @param places how many there are
     */
    record Places(int before, int after, int places) implements Gain {}
}
