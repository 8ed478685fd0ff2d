// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Onward;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.StabilityEngine;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * How the parties could go from the status quo to a goal state action for action (docs/theory.md §9.3; our own
 * definition). A <em>plan</em> to an end g, a goal state that is an equilibrium, is a sequence of states
 * x<sub>0</sub>, …, x<sub>m</sub> from the status quo to g, m ≥ 1, such that
 *
 * <ol>
 *   <li>each step from x<sub>k</sub> to x<sub>k+1</sub> changes one option of one decision maker, in a direction that it
 *       allows; or it is a joint step: a coalition of two or more, within a channel that is open at x<sub>k</sub>, of
 *       which each member changes one option, at once, or one after another in some order through feasible states. Where
 *       the case doesn't say who can coordinate, every coalition is taken to be able to, and the step says so;
 *   <li>each mover of the step likes g at least as well as x<sub>k</sub>;
 *   <li>at each state between, x<sub>1</sub> to x<sub>m−1</sub>, each improvement that leaves the plan is deterred: for
 *       each decision maker i and each t ∈ R<sub>i</sub>⁺(x<sub>k</sub>) that leaves it, the others have a legal
 *       sequence of the concept's answers (under SEQ, of improvements, in the whole conflict) from t to a state that
 *       deters i.
 * </ol>
 *
 * An improvement does not leave the plan when it is the plan's own next step, of a single mover; nor when it only
 * brings forward what its mover has to do anyhow, changing only options that differ between the status quo and g, to the
 * value that they have at g. At the status quo nothing is asked, as staying is no plan's; and at the end nothing is left to plan, so that the
 * end has to be an equilibrium by itself.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="staging"}
 *
 * @param model the listed states, by whose indices states are told
 * @param ends the number of goal states that are equilibria
 * @param here whether the status quo is one of them
 * @param plans of the shortest plans those that change the fewest options, and of these those whose steps by themselves
 *     cost their movers something the least often; the first ones in order of states; none where there is no plan
 * @param shortest the number of all shortest plans
 * @param obstacles what stops those that get furthest, the ones in which the side moves first; none where there is a
 *     plan, or no end to plan for
 */
public record Staging(
        DesignQuestion question,
        GraphModel model,
        int ends,
        boolean here,
        List<Plan> plans,
        BigInteger shortest,
        List<Obstacle> obstacles) {

    public Staging {
        plans = List.copyOf(plans);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * A plan.
     *
     * @param steps at least one
     */
    public record Plan(List<Stage> steps) {
        public Plan {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of a plan.
     *
     * @param movers who moves; several move jointly
     * @param ability whether the movers can coordinate there
     * @param onlyAtOnce whether several movers can make it only at the same moment: one after another leads there in no
     *     order
     * @param losing the movers that are worse off for the step by itself
     * @param follows the rest of the plan from here on, where each step of it is an improvement of one decision maker, with
     *     what else could come of the state that it leaves, everybody free; empty where one is not, or where the steps lead
     *     to no end
     */
    public record Stage(
            Coalition movers,
            int from,
            int to,
            Ability ability,
            boolean onlyAtOnce,
            Coalition losing,
            Optional<Onward> follows) {

        /** Whether the step would be taken, and the plan followed to its end, without anybody being bound to it. */
        public boolean would() {
            return follows.filter(Onward::would).isPresent();
        }

        Stage following(Optional<Onward> rest) {
            return new Stage(movers, from, to, ability, onlyAtOnce, losing, rest);
        }
    }

    /**
     * Where a plan fails that gets as far as any: that comes nearer to its end by as many options.
     *
     * @param path how the parties get to the state at which it fails; empty when that is the status quo
     * @param end the goal state that was aimed at
     */
    public record Obstacle(List<Stage> path, int state, int end, Reason why) {
        public Obstacle {
            path = List.copyOf(path);
        }
    }

    /** Why no plan goes on from a state. */
    public sealed interface Reason {

        /** A decision maker would leave the plan there, and nothing deters it. */
        record Leaving(int decisionMaker, int improvement) implements Reason {}

        /** The decision maker who would have to move likes the state better than the end. */
        record Unwilling(int decisionMaker, int to) implements Reason {}

        /** No single change, nor a joint one with a channel, leads nearer to the end. */
        record NoStep() implements Reason {}
    }

    /**
     * Finds the shortest plans.
     *
     * @throws dev.entente.limits.BudgetSpent when the budget is spent
     */
    public static Staging of(DesignQuestion question, StabilityEngine engine, Budget budget) {
        return new StagingSearch(question, engine, budget).staging();
    }
}
