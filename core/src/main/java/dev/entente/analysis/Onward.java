// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences.Step;
import java.util.List;

/**
 * A way on from a state by improvements that is told, and what else follows from there.
 *
 * @param steps the way that is told; none where it is there already
 * @param end where that leads
 * @param unsanctioned whether nothing sanctions any of these steps
 * @param sequel what follows from the state, held against an outcome that holds at the end
 */
public record Onward(List<Step> steps, int end, boolean unsanctioned, Sequel sequel) {

    public Onward {
        steps = List.copyOf(steps);
    }

    /** Whether these steps would be taken, and not only could: nothing sanctions them, and all that nothing sanctions ends there. */
    public boolean would() {
        StateSet ends = sequel.unsanctioned().ends();
        return unsanctioned && sequel.would() && ends.contains(end) && ends.count() == 1;
    }
}
