// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.engine.sets.SetModel;
import dev.entente.stability.SanctionConcept;

/**
 * What the focal decision maker's own moves make of the worst replies (docs/engines.md §1.2): s is stable when, at every state that
 * it can move to, either that state or what the others can bring about from it is no better for it than s.
 */
public final class FocalMoves {

    private final BitPlanes planes;
    private final SetModel<long[]> model;
    private final int focal;
    private final StateValues wants;

    public FocalMoves(BitPlanes planes, SetModel<long[]> model, int focal) {
        this.planes = planes;
        this.model = model;
        this.focal = focal;
        this.wants = StateValues.of(model.wants(focal), planes.words());
    }

    /** What a state is worth to the focal decision maker as a sanction: the best it can still escape to, for SMR, SSEQ. */
    public StateValues start(SanctionConcept concept) {
        return concept.symmetric() ? best(wants) : wants.copy();
    }

    /**
     * The feasible states that are stable.
     *
     * @param least the least that the others can bring about from each state; changed in the course
     */
    public long[] stable(StateValues least) {
        least.lower(wants, 0, planes.all(), planes.all());
        return planes.and(model.feasible(), best(least).atMost(wants));
    }

    /** The greatest number among the feasible states that the focal decision maker can move to, and where it stands. */
    private StateValues best(StateValues values) {
        StateValues negated = values.copy();
        negated.negate();
        StateValues best = negated.behind(planes.not(model.feasible()));
        for (int option : model.space().own(focal)) {
            int place = planes.place(option);
            if (place >= 0) {
                best.lower(best, 1 << place, planes.allowed(1 << place), model.feasible());
            }
        }
        best = best.withoutFirst();
        best.negate();
        return best;
    }
}
