// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Weak;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which states of a case are equilibria, and who would leave the others.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="solution"}
 *
 * @param equilibria by concept, in the order asked
 * @param unfinished the concepts that were asked and not answered, since the budget was spent before
 */
public record Solution(
        Case subject, StabilityEngine engine, Map<Concept, StateSet> equilibria, List<Concept> unfinished) {

    public Solution {
        unfinished = List.copyOf(unfinished);
        equilibria = Collections.unmodifiableMap(new LinkedHashMap<>(equilibria));
    }

    /**
     * Asks each concept about every state, until the budget is spent; then it is released, so that what is known can be
     * told.
     *
     * @param budget of the engine
     * @throws IllegalArgumentException when a concept {@linkplain Concept#refusal refuses} the case
     */
    public static Solution of(Case subject, StabilityEngine engine, List<? extends Concept> concepts, Budget budget) {
        Map<Concept, StateSet> equilibria = new LinkedHashMap<>();
        try {
            for (Concept concept : concepts) {
                equilibria.put(concept, engine.equilibria(concept));
            }
        } catch (BudgetSpent spent) {
            budget.release();
        }
        return new Solution(
                subject,
                engine,
                equilibria,
                concepts.stream()
                        .<Concept>map(concept -> concept)
                        .filter(concept -> !equilibria.containsKey(concept))
                        .toList());
    }

    public GraphModel model() {
        return engine.model();
    }

    /** The concepts that are answered, in order. */
    public List<Concept> concepts() {
        return List.copyOf(equilibria.keySet());
    }

    /** The equilibria under one of the concepts asked. */
    public StateSet equilibriaOf(Concept concept) {
        return Objects.requireNonNull(equilibria.get(concept), "a concept that wasn't asked (" + concept + ")");
    }

    /** Whether the coalition has no reason to leave the state. */
    public boolean stable(Concept concept, Coalition coalition, int state) {
        return engine.isStable(concept, coalition, state);
    }

    /** The smallest coalitions, mostly single decision makers, that have reason to leave the state. */
    public List<Coalition> leavers(Concept concept, int state) {
        List<Coalition> leavers = new ArrayList<>();
        Concept leaving = concept instanceof Weak weak ? weak.base() : concept;
        for (Coalition coalition : concept.asked(model())) {
            if (!stable(leaving, coalition, state) && leavers.stream().noneMatch(coalition::contains)) {
                leavers.add(coalition);
            }
        }
        return leavers;
    }
}
