// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.State;
import java.util.List;
import java.util.Optional;

/**
 * Whether one state of a space that isn't listed is stable for one decision maker, with a witness.
 *
 * @param stable whether it has no reason to leave
 * @param improvement a unilateral improvement from it: the nearest that nothing deters where the state isn't stable,
 *     the nearest of all where it is; empty when there is none
 * @param sanction the shortest sequence of the others' moves from {@code improvement} to a state that deters; empty when
 *     there is no improvement, or nothing deters
 * @param shortfall where nothing deters, what comes nearest to it
 */
public record PointVerdict(
        boolean stable, Optional<State> improvement, Optional<List<Step>> sanction, Optional<Shortfall> shortfall) {

    public PointVerdict {
        sanction = sanction.map(List::copyOf);
    }

    /**
     * A shortest answer of the others that takes the gain out of the improvement and yet doesn't deter; of those that fall
     * short by as little as can be, one in their interest.
     *
     * @param path the others' moves
     * @param idle whether no moves that improve for those who make them lead there, and the concept asks for such
     * @param escape the nearest state that the decision maker can go on to from the end and gains by, where the concept asks
     *     that there be none
     */
    public record Shortfall(List<Step> path, boolean idle, Optional<State> escape) {
        public Shortfall {
            path = List.copyOf(path);
        }
    }

    /** A move, by the decision maker who makes it, numbered from 0. */
    public record Step(int mover, State from, State to) {}
}
