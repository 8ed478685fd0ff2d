// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

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
 * @param idleThreat the shortest such sequence by moves that needn't be improvements, where improvements alone don't
 *     deter
 */
public record PointVerdict(
        boolean stable, Optional<State> improvement, Optional<List<Step>> sanction, Optional<List<Step>> idleThreat) {

    public PointVerdict {
        sanction = sanction.map(List::copyOf);
        idleThreat = idleThreat.map(List::copyOf);
    }

    /** A move, by the decision maker who makes it, numbered from 0. */
    public record Step(int mover, State from, State to) {}
}
