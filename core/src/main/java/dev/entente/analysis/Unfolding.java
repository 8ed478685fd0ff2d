// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a conflict can unfold from a state (docs/theory.md §5, §7): to the states that someone asks about, and to each
 * equilibrium.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="unfolding"}
 *
 * @param concept the concept that "equilibrium" means
 * @param from where it starts
 * @param target the states asked about; every other equilibrium when nothing was asked
 * @param equilibria the equilibria under the concept
 * @param routes the shortest paths to the target by each kind of moves by which there are any
 * @param joint for each equilibrium in the target, the nearest to the start first, the minimal joint moves of two or more
 *     that lead to it; not for all when they are many
 * @param first all first moves at no cost that lead to the target
 * @param reached by each kind of moves, the equilibria that legal sequences lead to
 * @param reaches how the equilibria are reached, those in the target first, then the nearest; not all when they are many
 * @param coalitions what coalitions do to the equilibria
 * @param asked whether a target was asked about
 * @param sequels what follows from states
 * @param known the parts that were computed before the budget was spent: all, unless it was. What holds is known in any
 *     case
 */
public record Unfolding(
        Case subject,
        StabilityEngine engine,
        Concept concept,
        int from,
        StateSet target,
        StateSet equilibria,
        Map<Steps, Routes> routes,
        List<JointMove> joint,
        List<FirstMove> first,
        Map<Steps, StateSet> reached,
        List<Reach> reaches,
        CoalitionAnswers coalitions,
        boolean asked,
        Sequels sequels,
        Set<Part> known) {

    /** What is computed one after another. */
    public enum Part {
        /** The paths themselves, and what follows from the start. */
        PATHS,
        JOINT_MOVES,
        FIRST_MOVES,
        REACHES,
        COALITIONS
    }

    private static final int MOST_FOLLOWED = 100;
    private static final int FEW_FOLLOWED = 3;
    private static final int MOST_PATHS = 100;
    private static final int MOST_ENDS = 100;
    private static final int FEW_ENDS = 4;

    /** The most arcs that are gone back along for all ends together; more for a {@linkplain #FEW_ENDS few}. */
    private static final long MOST_ARCS = 1L << 27;

    /** The most arcs that are gone along to see what follows on first moves; more for a {@linkplain #FEW_FOLLOWED few}. */
    private static final long MOST_ARCS_FOLLOWED = 1L << 26;

    private static final int MOST_REACHES = 40;

    public Unfolding {
        routes = Map.copyOf(routes);
        joint = List.copyOf(joint);
        first = List.copyOf(first);
        reached = Map.copyOf(reached);
        reaches = List.copyOf(reaches);
        known = Set.copyOf(known);
    }

    /**
     * Computes it. Where the budget is spent once it is known what holds, it is released, so that what is known can be told.
     *
     * @param target empty for every equilibrium but the start
     * @throws BudgetSpent when the budget is spent before it is known what holds
     */
    public static Unfolding of(
            Case subject, StabilityEngine engine, Concept concept, int from, Optional<StateSet> target, Budget budget) {
        GraphModel model = engine.model();
        LegalSequences sequences = engine.sequences();
        StateSet equilibria = engine.equilibria(concept);
        StateSet asked = target.orElseGet(() -> StateSet.where(model.size(), s -> s != from && equilibria.contains(s)));
        Sequels sequels = Sequels.of(engine, concept, budget);
        Ahead ahead = new Ahead(subject, sequels, model, target);
        Map<Steps, StateSet> reached = new EnumMap<>(Steps.class);
        Stages stages = new Stages(budget);
        Map<Steps, Routes> routes = stages.compute(Part.PATHS, "paths", Map.of(), () -> {
            for (Steps which : Steps.values()) {
                reached.put(
                        which,
                        sequences
                                .reachable(Coalition.all(model.decisionMakers()), which, from)
                                .and(equilibria));
            }
            Map<Steps, Routes> found = Reach.routes(sequences, from, asked, MOST_PATHS, budget);
            budget.begin("what follows");
            ahead.from(from);
            return found;
        });
        List<Integer> nearest = nearest(model, from, equilibria, asked);
        List<FirstMove> first = stages.compute(Part.FIRST_MOVES, "first moves at no cost", List.of(), () -> {
            List<FirstMove> found = FirstMove.all(sequences, from, asked, equilibria, budget);
            found.stream().limit(followed(model)).forEach(move -> ahead.on(move.to(), move.then(), move.end()));
            return found;
        });
        JointMoves moves = new JointMoves(sequences);
        List<JointMove> joint = stages.compute(Part.JOINT_MOVES, "joint moves", List.of(), () -> {
            List<JointMove> found = joint(moves, from, asked, nearest, ends(model), budget);
            found.forEach(move -> ahead.on(move.to(), move.then(), move.end()));
            return found;
        });
        List<Reach> reaches = stages.compute(Part.REACHES, "how each is reached", List.of(), () -> {
            List<Reach> found = nearest.stream()
                    .limit(Math.min(MOST_REACHES, ends(model)))
                    .map(state -> Reach.of(sequences, moves, from, state, budget))
                    .toList();
            found.forEach(reach -> reach.joint().forEach(move -> ahead.on(move.to(), move.then(), move.end())));
            return found;
        });
        CoalitionAnswers coalitions = stages.compute(
                Part.COALITIONS,
                "what coalitions do",
                CoalitionAnswers.NONE,
                () -> CoalitionAnswers.of(subject, engine, concept, withStart(from, equilibria, nearest), budget));
        return new Unfolding(
                subject,
                engine,
                concept,
                from,
                asked,
                equilibria,
                routes,
                joint,
                first,
                reached,
                reaches,
                coalitions,
                target.isPresent(),
                sequels,
                stages.known);
    }

    /** Looks for what follows while the budget lasts; so it is known when it is told. */
    private record Ahead(Case subject, Sequels sequels, GraphModel model, Optional<StateSet> target) {

        void from(int start) {
            var _ = sequels.from(start, target.orElseGet(() -> Sequel.claimed(subject, model, start)));
        }

        void on(int start, List<Step> steps, int end) {
            var _ = sequels.on(start, steps, end, target.orElseGet(() -> Sequel.claimed(subject, model, end)));
        }
    }

    /** Computes one part after another until the budget is spent, and releases it then, so that what is known is told. */
    private static final class Stages {
        private final Budget budget;
        private final Set<Part> known = EnumSet.noneOf(Part.class);

        Stages(Budget budget) {
            this.budget = budget;
        }

        <T> T compute(Part part, String called, T otherwise, Supplier<T> computed) {
            if (budget.released()) {
                return otherwise;
            }
            try {
                budget.begin(called);
                T found = computed.get();
                known.add(part);
                return found;
            } catch (BudgetSpent _) {
                budget.release();
                return otherwise;
            }
        }
    }

    /** Whether all was computed. */
    public boolean whole() {
        return known.size() == Part.values().length;
    }

    /** What follows by itself from the start, held against the target. */
    public Sequel follows() {
        return sequels.from(from, target);
    }

    /** What follows by itself from the start, held against the target, beside a path of improvements. */
    public Onward follows(Path path) {
        return sequels.on(from, path.steps(), path.end(), outcome(path.end()));
    }

    /** What follows on a first move, held against the target; where none was asked, against what its end is. */
    public Onward follows(FirstMove move) {
        return sequels.on(move.to(), move.then(), move.end(), outcome(move.end()));
    }

    /** What follows on a joint move, held against the target; where none was asked, against what its end is. */
    public Onward follows(JointMove move) {
        return sequels.on(move.to(), move.then(), move.end(), outcome(move.end()));
    }

    /** What follows by itself from the start, held against what an equilibrium is. */
    public Sequel follows(Reach reach) {
        return sequels.from(from, claimed(reach));
    }

    /** What follows on a joint move that leads to an equilibrium, held against what that is. */
    public Onward follows(Reach reach, JointMove move) {
        return sequels.on(move.to(), move.then(), move.end(), claimed(reach));
    }

    private StateSet claimed(Reach reach) {
        return Sequel.claimed(subject, engine.model(), reach.state());
    }

    private StateSet outcome(int end) {
        return asked ? target : Sequel.claimed(subject, engine.model(), end);
    }

    /** The start first, where it is an equilibrium: how it stands against coalitions is told in any case. */
    private static List<Integer> withStart(int from, StateSet equilibria, List<Integer> nearest) {
        List<Integer> all = new ArrayList<>(nearest);
        if (equilibria.contains(from)) {
            all.addFirst(from);
        }
        return all;
    }

    /** The equilibria but the start, those in the target first, then those that differ from the start in the fewest options. */
    private static List<Integer> nearest(GraphModel model, int from, StateSet equilibria, StateSet target) {
        return equilibria.stream()
                .filter(s -> s != from)
                .boxed()
                .sorted(Comparator.comparing((Integer s) -> !target.contains(s))
                        .thenComparingInt(s -> model.space().distance(from, s)))
                .toList();
    }

    private static long followed(GraphModel model) {
        return Math.clamp(MOST_ARCS_FOLLOWED / Math.max(1, model.arcs()), FEW_FOLLOWED, MOST_FOLLOWED);
    }

    /** Those of the first moves of which it is known what follows, the smallest: all, where moves aren't very many. */
    public List<FirstMove> followed() {
        return first.stream().limit(followed(engine.model())).toList();
    }

    private static long ends(GraphModel model) {
        return Math.clamp(MOST_ARCS / Math.max(1, model.arcs()), FEW_ENDS, MOST_ENDS);
    }

    private static List<JointMove> joint(
            JointMoves moves, int from, StateSet target, List<Integer> nearest, long most, Budget budget) {
        List<JointMove> found = new ArrayList<>();
        for (int end : nearest.stream().filter(target::contains).limit(most).toList()) {
            budget.check();
            moves.minimal(from, end).stream()
                    .filter(move -> move.coalition().size() > 1)
                    .forEach(found::add);
        }
        return found;
    }

    /** The equilibria that legal sequences of a kind of moves lead to. */
    public StateSet reachedBy(Steps which) {
        return Objects.requireNonNull(reached.get(which));
    }

    /** The equilibria of the target. */
    public StateSet ends() {
        return target.and(equilibria);
    }

    /** The equilibria but the start that no sequence of improvements leads to. */
    public StateSet unreached() {
        StateSet improved = reachedBy(Steps.IMPROVEMENTS);
        return StateSet.where(engine.model().size(), s -> s != from && equilibria.contains(s) && !improved.contains(s));
    }
}
