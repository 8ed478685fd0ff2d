// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells, for one conflict, which states are stable. Every engine gives the same answers.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="verdict"}
 */
public interface StabilityEngine {

    /** What results name it by. */
    String name();

    GraphModel model();

    /** What ends it when it takes long, and what is computed with it. */
    Budget budget();

    /** The legal sequences of the conflict, for asking after paths. */
    LegalSequences sequences();

    /** What was asked of the conflict last by those who ask the engine. */
    LastAsked lastAsked();

    /**
     * The states that the coalition has no reason to leave.
     *
     * @param coalition one of those that the concept {@linkplain Concept#asked asks}
     * @throws IllegalArgumentException when the concept {@linkplain Concept#refusal refuses} the conflict
     */
    StateSet stable(Concept concept, Coalition coalition);

    /** Whether the coalition has no reason to leave one state. */
    boolean isStable(Concept concept, Coalition coalition, int state);

    /** Whether one state is stable for the coalition, and why. */
    Verdict verdict(Concept concept, Coalition coalition, int state);

    /** The states that nobody asked has reason to leave. */
    StateSet equilibria(Concept concept);

    /** The smallest coalitions that are asked, mostly single decision makers, that have reason to leave the state. */
    default List<Coalition> leavers(Concept concept, int state) {
        List<Coalition> leavers = new ArrayList<>();
        Concept leaving = concept instanceof Weak weak ? weak.base() : concept;
        for (Coalition coalition : concept.asked(model())) {
            if (!isStable(leaving, coalition, state) && leavers.stream().noneMatch(coalition::contains)) {
                leavers.add(coalition);
            }
        }
        return leavers;
    }

    /** Whether one state is an equilibrium. */
    boolean isEquilibrium(Concept concept, int state);
}
