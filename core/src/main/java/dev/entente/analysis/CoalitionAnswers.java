// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Budget;
import dev.entente.Case;
import dev.entente.Coalition;
import dev.entente.StateSet;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What coalitions do to the equilibria of a concept (Kilgour, Hipel, Fang and Peng, 2001; key KHFP2001; THEORY §5).
 *
 * @param jumps the equilibrium jumps: each minimal coalition of two or more that can go from one equilibrium straight to
 *     another, to the gain of each of its members
 * @param surviving the equilibria that survive every coalition that can form, as far as the case says; empty when the
 *     concept isn't defined for coalitions
 * @param survivingAll those that survive every coalition that there could be
 */
public record CoalitionAnswers(List<JointMove> jumps, Optional<StateSet> surviving, Optional<StateSet> survivingAll) {

    public CoalitionAnswers {
        jumps = List.copyOf(jumps);
    }

    /** Computes them: the order of pairs of equilibria times coalitions, behind a search for each of their starts. */
    public static CoalitionAnswers of(
            Case of, StabilityEngine engine, Concept concept, StateSet equilibria, Budget budget) {
        JointMoves moves = new JointMoves(engine.sequences());
        List<JointMove> jumps = new ArrayList<>();
        budget.begin("jumps between equilibria");
        equilibria.stream().forEach(from -> {
            budget.check();
            jumps.addAll(moves.jumps(from, equilibria));
        });
        budget.begin("what survives coalitions");
        Coalition everyone = Coalition.all(engine.model().decisionMakers());
        return new CoalitionAnswers(
                jumps,
                surviving(engine, concept, Channels.coalitions(of), equilibria, budget),
                surviving(engine, concept, everyone.subsets(), equilibria, budget));
    }

    /** Of some equilibria those that survive some coalitions: that are equilibria of the coalition concept too. */
    static Optional<StateSet> surviving(
            StabilityEngine engine, Concept concept, List<Coalition> coalitions, StateSet equilibria, Budget budget) {
        return Concepts.named("C" + concept.name(), coalitions)
                .map(coalitional -> StateSet.where(engine.model().size(), s -> {
                    budget.check();
                    return equilibria.contains(s) && engine.isEquilibrium(coalitional, s);
                }));
    }
}
