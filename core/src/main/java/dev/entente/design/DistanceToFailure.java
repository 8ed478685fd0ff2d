// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Grounds;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.analysis.Findings;
import dev.entente.design.search.AfterChange;
import dev.entente.design.search.AfterChange.Witness;
import dev.entente.design.search.Replies;
import dev.entente.design.search.WantChange;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far the findings about a case are from failing: for each finding and each decision maker with a list of wants, the
 * smallest change of a single want that turns the finding round (in the order of {@link WantChange#all}; what can be
 * added are the literals of the case's options). Everybody else's wants stay as they are.
 *
 * <p>Source: docs/theory.md §9.2. Cost: a search for each change of each want, stopped at the first that turns the
 * finding.
 *
 * @param tested one for each finding asked
 */
public record DistanceToFailure(SanctionConcept concept, List<Tested> tested) {

    public DistanceToFailure {
        tested = List.copyOf(tested);
    }

    /**
     * Something found of a case, to be held against changes of wants: that some of these states is an equilibrium, or
     * that none is.
     */
    public record Finding(About about, StateSet states) {

        /** What a finding is about. */
        public enum About {
            /** Whether the status quo holds. */
            STATUS_QUO,
            /** Whether the goal holds in some equilibrium. */
            GOAL,
            /** Whether the goal state that is spoken of holds. */
            GOAL_STATE
        }

        /** What a brief finds: of the status quo, of the goal, and where that can hold of the state spoken of. */
        public static List<Finding> of(Findings findings) {
            List<Finding> all = new ArrayList<>();
            int size = findings.engine().model().size();
            findings.today().ifPresent(today -> all.add(single(About.STATUS_QUO, size, today.state())));
            findings.goal().ifPresent(goal -> {
                all.add(new Finding(About.GOAL, goal.states()));
                findings.goalState().stream()
                        .filter(goal.equilibria()::contains)
                        .filter(state -> findings.today().stream().noneMatch(today -> today.state() == state))
                        .forEach(state -> all.add(single(About.GOAL_STATE, size, state)));
            });
            return all;
        }

        private static Finding single(About about, int size, int state) {
            return new Finding(about, StateSet.where(size, s -> s == state));
        }
    }

    /**
     * A finding, and what would turn it round.
     *
     * @param holds whether some of the finding's states is an equilibrium, as the case stands
     * @param margins one for each decision maker with a list of wants, in case order
     */
    public record Tested(Finding finding, boolean holds, List<Margin> margins) {
        public Tested {
            margins = List.copyOf(margins);
        }
    }

    /**
     * How far one decision maker's wants are from turning a finding round.
     *
     * @param smallest the smallest change that does; empty when no single one does
     * @param breaking how many changes do
     * @param tried how many changes there are
     */
    public record Margin(int decisionMaker, Optional<WantChange> smallest, int breaking, int tried) {}

    /**
     * Tries every single change, as {@link AfterChange} says: nothing is solved anew. O(changes × decision makers × moves)
     * at most for each state that can hold.
     *
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static DistanceToFailure of(
            StabilityEngine engine, SanctionConcept concept, List<Finding> findings, Budget budget) {
        StateSet holding = engine.equilibria(concept);
        Replies replies = new Replies(engine.model());
        List<Trials> trials = IntStream.range(0, engine.model().decisionMakers())
                .mapToObj(i -> trials(engine, concept, i, findings, replies, budget))
                .flatMap(Optional::stream)
                .toList();
        return new DistanceToFailure(
                concept,
                IntStream.range(0, findings.size())
                        .mapToObj(k -> tested(k, findings.get(k), holding, trials))
                        .toList());
    }

    private static Tested tested(int k, Finding finding, StateSet holding, List<Trials> trials) {
        boolean holds = holding.intersects(finding.states());
        return new Tested(
                finding,
                holds,
                trials.stream().map(tried -> tried.margin(k, holds)).toList());
    }

    /** Every change of one decision maker's wants, and for each finding after which of them some of its states holds. */
    private record Trials(int decisionMaker, List<WantChange> changes, List<BitSet> holding) {

        Margin margin(int finding, boolean holds) {
            int[] breaking = IntStream.range(0, changes.size())
                    .filter(k -> holding.get(finding).get(k) != holds)
                    .toArray();
            return new Margin(
                    decisionMaker,
                    IntStream.of(breaking).mapToObj(changes::get).findFirst(),
                    breaking.length,
                    changes.size());
        }
    }

    private static Optional<Trials> trials(
            StabilityEngine engine,
            SanctionConcept concept,
            int i,
            List<Finding> findings,
            Replies replies,
            Budget budget) {
        GraphModel model = engine.model();
        if (!(model.conflict().decisionMakers().get(i).preference() instanceof Prioritized wants)) {
            return Optional.empty();
        }
        budget.begin("single changes of the wants of "
                + model.conflict().decisionMakers().get(i).name());
        long[] unchanged = replies.worth(i);
        AfterChange after = new AfterChange(engine, concept, i, wants, replies, budget);
        StateSet now = engine.equilibria(concept);
        List<Witness> witnesses = findings.stream()
                .map(finding -> new Witness(finding.states().and(now)))
                .toList();
        List<WantChange> changes = new ArrayList<>();
        List<BitSet> holding = findings.stream().map(_ -> new BitSet()).toList();
        WantChange.all(wants, literals(model)).forEach(change -> {
            after.make(change);
            for (int k = 0; k < findings.size(); k++) {
                holding.get(k)
                        .set(changes.size(), after.someHolds(findings.get(k).states(), witnesses.get(k)));
            }
            changes.add(change);
        });
        replies.set(i, unchanged);
        return Optional.of(new Trials(i, changes, holding));
    }

    /** What can be added: every option taken, and every option not taken. */
    private static List<Want> literals(GraphModel model) {
        return model.conflict().form().atoms().stream()
                .<Statement>mapMulti((atom, literals) -> {
                    literals.accept(new Atom(atom));
                    literals.accept(new Not(new Atom(atom)));
                })
                .map(literal -> new Want(literal.text(), literal, Grounds.NONE, false))
                .toList();
    }
}
