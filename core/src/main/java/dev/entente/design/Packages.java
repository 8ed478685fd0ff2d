// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.State;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which packages of the engaging side make the goal hold (docs/theory.md §9.1). A package sets the side's options,
 * each changed in a direction that it allows. Held, the side has no moves and the others play; the package
 * <em>serves</em> under a concept when some equilibrium of what they then play satisfies the goal. It is
 * <em>minimal</em> when no package that changes fewer of the same options serves too.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="packages"}
 *
 * @param model the states told of, by whose indices: all, where they are listed; otherwise only those
 * @param listed whether the states of the case are listed, so that ranks and ways to a state are known
 * @param nothing what comes of changing nothing
 * @param singles what comes of each change of one option, in the order of the case
 * @param inseparable the changes of one option that no possible state has without more of the side's, as far as they are
 *     part of a minimal package; what comes of them alone isn't asked
 * @param minimal under the concept of the question, smaller ones first; each part of one was judged before it, or
 *     leaves no state of the goal, so that none serves, also when the budget was spent later
 * @param under by concept, all minimal packages
 * @param nearest where none serves under the concept: the one that comes nearest
 * @param whole whether all packages were gone through; otherwise the budget was spent first, and what is told is what
 *     was found till then
 */
public record Packages(
        DesignQuestion question,
        GraphModel model,
        boolean listed,
        Judged nothing,
        List<Judged> singles,
        List<OptionPackage> inseparable,
        List<Serving> minimal,
        Map<SanctionConcept, List<OptionPackage>> under,
        Optional<Nearest> nearest,
        boolean whole) {

    public Packages {
        singles = List.copyOf(singles);
        inseparable = List.copyOf(inseparable);
        minimal = List.copyOf(minimal);
        under = Collections.unmodifiableMap(new LinkedHashMap<>(under));
    }

    /**
     * What comes of a package.
     *
     * @param holding by concept, the goal states at which the others can rest while the package is held; where they are
     *     more than can be listed, some of them
     */
    public record Judged(OptionPackage offer, Map<SanctionConcept, List<State>> holding) {

        public Judged {
            holding = Collections.unmodifiableMap(new LinkedHashMap<>(holding));
        }

        /** The goal states that hold under a concept. */
        public List<State> holding(SanctionConcept concept) {
            return holding.getOrDefault(concept, List.of());
        }

        public boolean serves(SanctionConcept concept) {
            return !holding(concept).isEmpty();
        }
    }

    /**
     * A minimal package that serves.
     *
     * @param under the concepts under which it serves
     * @param results the goal states that hold under the concept of the question, the better for the side first
     * @param further the number of such states that are not told
     * @param able whether the side can make its changes while the others are as they are: whether the state is feasible
     * @param first what it means for the side to do so; empty where it isn't able to, or where states aren't listed
     * @param dominated whether each of these states is worse for some member of the side and better for none than one
     *     that another minimal package brings
     */
    public record Serving(
            OptionPackage offer,
            List<SanctionConcept> under,
            List<Result> results,
            int further,
            boolean able,
            Optional<GoingFirst> first,
            boolean dominated) {
        public Serving {
            under = List.copyOf(under);
            results = List.copyOf(results);
        }
    }

    /**
     * The status quo with the side's changes made.
     *
     * @param costs for each member of the side, how it stands there
     */
    public record GoingFirst(int state, List<Cost> costs) {
        public GoingFirst {
            costs = List.copyOf(costs);
        }
    }

    /**
     * A goal state at which the others can rest while a package is held.
     *
     * @param under the concepts under which they do
     * @param costs for each member of the side, how it stands there
     * @param keeping for each member of the side, whether it would keep the state
     * @param reach how the parties get there from the status quo; empty where states aren't listed
     * @param response once the side has made its changes and stands by them, the shortest sequence of the others'
     *     improvements that leads on to the state, and what else they could do; empty when none does, or where states
     *     aren't listed
     */
    public record Result(
            int state,
            List<SanctionConcept> under,
            List<Cost> costs,
            List<Keeping> keeping,
            Optional<Reach> reach,
            Optional<Onward> response) {
        public Result {
            under = List.copyOf(under);
            costs = List.copyOf(costs);
            keeping = List.copyOf(keeping);
        }
    }

    /**
     * What a state costs a member of the side: its rank there against its rank at the status quo, 1 being best.
     *
     * @param before the rank of the status quo
     * @param after the rank of the state
     */
    public record Cost(int member, int before, int after) {}

    /**
     * Whether a member of the side would keep a state once nothing is held any more: whether the state is stable for it
     * in the whole conflict.
     *
     * @param under the concepts under which it is
     * @param departure where it would go otherwise, under the concept of the question
     */
    public record Keeping(int member, List<SanctionConcept> under, Optional<Departure> departure) {
        public Keeping {
            under = List.copyOf(under);
        }
    }

    /**
     * A state that a member of the side would leave for.
     *
     * @param goal whether the goal is satisfied there too
     * @param holds whether it is an equilibrium of the whole conflict, under the concept of the question
     */
    public record Departure(int to, boolean goal, boolean holds) {}

    /** How a state is reached from the status quo. */
    public sealed interface Reach {

        /** It is the status quo. */
        record There() implements Reach {}

        /** By improvements of single decision makers; a shortest sequence, and what else they could do. */
        record ByImprovements(Onward way) implements Reach {}

        /** By no improvements, but by a joint move of any of these; minimal coalitions. */
        record Jointly(List<Together> ways) implements Reach {
            public Jointly {
                ways = List.copyOf(ways);
            }
        }

        /** Neither way. */
        record NotReached() implements Reach {}
    }

    /** A joint move, whether its coalition has a channel at the status quo, and what follows on it. */
    public record Together(JointMove move, Ability ability, Onward way) {}

    /**
     * The goal state under a held package that comes nearest to holding: the fewest others would leave it, and of such
     * states the one from which the fewest improvements of theirs go undeterred.
     *
     * @param model the conflict that the package leaves to the others; {@code state} and the explanations are by its
     *     indices
     * @param leaving why each of those who would leave does
     */
    public record Nearest(OptionPackage offer, GraphModel model, int state, List<Explanation> leaving) {
        public Nearest {
            leaving = List.copyOf(leaving);
        }

        /** The nearer first. */
        static final Comparator<Nearest> NEARER = Comparator.<Nearest>comparingInt(
                        nearest -> nearest.leaving().size())
                .thenComparingInt(nearest -> nearest.leaving().stream()
                        .mapToInt(explanation -> explanation.answers().size())
                        .sum());
    }

    /**
     * Finds them.
     *
     * @param conflict the engine for the whole conflict
     * @param budget once it is spent, no further package is looked at
     * @throws dev.entente.limits.LimitExceeded when the side has too many options to go through, in a case whose states aren't
     *     listed
     */
    public static Packages of(DesignQuestion question, FittingEngine conflict, Budget budget) {
        return new PackageResults(question, conflict, budget).packages();
    }
}
