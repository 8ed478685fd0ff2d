// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.stability.LegalSequences.Step;
import java.util.List;
import java.util.Optional;

/**
 * An answer of the others that takes the gain out of an improvement and yet doesn't deter, with everything that it falls
 * short by. Under Nash, which looks at no answer, it falls short by nothing else.
 *
 * @param path the answer, at least one step
 * @param idle whether the others have no interest in giving it: no steps, each for its mover's own sake, lead to its end
 * @param escape where the decision maker would go on to from its end, to the best of the states that are no loss to it, where
 *     the concept asks that it can't escape
 * @param small whether the end is no great loss, where the concept asks for one
 */
public record Shortfall(List<Step> path, boolean idle, Optional<Integer> escape, boolean small) {

    public Shortfall {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("an answer without a step");
        }
    }

    /** Where the answer leads. */
    public int end() {
        return path.getLast().to();
    }
}
