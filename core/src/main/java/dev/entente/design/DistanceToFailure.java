// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Budget;
import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.Grounds;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Ranking;
import dev.entente.StateSet;
import dev.entente.analysis.Findings;
import dev.entente.engine.Engines;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far the findings about a case are from failing: for each finding and each decision maker with a list of wants, the
 * smallest change of a single want that turns the finding round (in the order of {@link WantChange#all}; what can be
 * added are the literals of the case's options). Everybody else's wants stay as they are.
 *
 * @param tested one for each finding asked
 */
public record DistanceToFailure(SanctionConcept concept, List<Tested> tested) {

    /** Of how many states, in all rankings together, it is remembered what came of a ranking. */
    private static final int MOST_REMEMBERED = 1 << 24;

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
     * Tries every single change. Changes that give the same ranking are computed once; a change of one decision maker's
     * wants leaves the others' stable states as they are where answers need not be credible; and nobody is asked about
     * states that another leaves already. O(changes × decision makers × moves) at most.
     */
    public static DistanceToFailure of(
            StabilityEngine engine, SanctionConcept concept, List<Finding> findings, Budget budget) {
        StateSet asked = StateSet.where(
                engine.model().size(),
                s -> findings.stream().anyMatch(finding -> finding.states().contains(s)));
        StateSet holding = engine.equilibria(concept).and(asked);
        List<Trials> trials = IntStream.range(0, engine.model().decisionMakers())
                .mapToObj(i -> trials(engine, concept, i, asked, budget))
                .flatMap(Optional::stream)
                .toList();
        return new DistanceToFailure(
                concept,
                findings.stream()
                        .map(finding -> tested(finding, holding, trials))
                        .toList());
    }

    private static Tested tested(Finding finding, StateSet holding, List<Trials> trials) {
        boolean holds = holding.intersects(finding.states());
        return new Tested(
                finding,
                holds,
                trials.stream().map(tried -> tried.margin(finding, holds)).toList());
    }

    /** What came of every change of one decision maker's wants: those of the states asked for that hold then. */
    private record Trials(int decisionMaker, List<WantChange> changes, List<StateSet> holding) {

        Margin margin(Finding finding, boolean holds) {
            int[] breaking = IntStream.range(0, changes.size())
                    .filter(k -> holding.get(k).intersects(finding.states()) != holds)
                    .toArray();
            return new Margin(
                    decisionMaker,
                    IntStream.of(breaking).mapToObj(changes::get).findFirst(),
                    breaking.length,
                    changes.size());
        }
    }

    private static Optional<Trials> trials(
            StabilityEngine engine, SanctionConcept concept, int i, StateSet asked, Budget budget) {
        GraphModel model = engine.model();
        if (!(model.conflict().decisionMakers().get(i).preference() instanceof Prioritized wants)) {
            return Optional.empty();
        }
        budget.begin("single changes of the wants of "
                + model.conflict().decisionMakers().get(i).name());
        List<WantChange> changes = WantChange.all(wants, literals(model));
        Map<Ranking, StateSet> known = new HashMap<>();
        known.put(model.ranking(i), engine.equilibria(concept).and(asked));
        List<StateSet> holding = new ArrayList<>();
        for (WantChange change : changes) {
            budget.check();
            GraphModel changed = model.with(i, change.in(wants));
            StateSet found = known.get(changed.ranking(i));
            if (found == null) {
                found = holding(engine, changed, concept, i, asked, budget);
                if (known.size() < MOST_REMEMBERED / model.size()) {
                    known.put(changed.ranking(i), found);
                }
            }
            holding.add(found);
        }
        return Optional.of(new Trials(i, changes, holding));
    }

    /** What can be added: every option taken, and every option not taken. */
    private static List<Want> literals(GraphModel model) {
        return model.conflict().form().atoms().stream()
                .<Statement>mapMulti((atom, literals) -> {
                    literals.accept(new Atom(atom));
                    literals.accept(new Not(new Atom(atom)));
                })
                .map(literal -> new Want("", literal, Grounds.NONE, false))
                .toList();
    }

    private static StateSet holding(
            StabilityEngine engine, GraphModel changed, SanctionConcept concept, int i, StateSet asked, Budget budget) {
        StabilityEngine own = Engines.fittest(changed, budget);
        StabilityEngine others = concept.credible() ? own : engine;
        StateSet left = own.stable(concept, Coalition.of(i)).and(asked);
        for (int j = 0; j < changed.decisionMakers() && !left.isEmpty(); j++) {
            left = j == i ? left : left.and(others.stable(concept, Coalition.of(j)));
        }
        return left;
    }
}
