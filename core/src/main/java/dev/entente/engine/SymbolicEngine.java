// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.Conflict;
import dev.entente.Levels;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.engine.diagrams.DiagramRegion;
import dev.entente.engine.diagrams.Diagrams;
import dev.entente.engine.diagrams.Diagrams.Root;
import dev.entente.engine.diagrams.VariableOrder;
import dev.entente.engine.point.PointQuery;
import dev.entente.engine.point.PointSearch;
import dev.entente.engine.sets.ClosedForms;
import dev.entente.engine.sets.LevelSets;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.engine.sets.SetModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The engine that computes with decision diagrams. What it costs hangs on how wants and rules link the options, hardly
 * on how many options there are.
 */
final class SymbolicEngine implements RegionEngine {

    private final OptionSpace space;
    private final Budget budget;
    private final Map<Question, Root> answers = new HashMap<>();
    private @Nullable Workings workings;

    private record Question(SanctionConcept concept, int decisionMaker) {}

    /** What regions are made with; one state can mostly do without. */
    private record Workings(Diagrams sets, SetModel<Root> model, LevelSets<Root> levels, ClosedForms<Root> closed) {}

    SymbolicEngine(Conflict conflict, Budget budget) {
        this.space = new OptionSpace(conflict);
        this.budget = budget;
        refuseSteps(space.form());
    }

    /** Sets of moves are made option by option here; a level that goes by steps rules some of their combinations out. */
    private static void refuseSteps(OptionForm form) {
        form.levels().stream().filter(one -> !one.free()).findFirst().ifPresent(one -> {
            throw new LimitExceeded(
                    "the level of %s goes %s, and that is computed only where states are listed one by one, up to %,d;"
                                    .formatted(
                                            one.name(),
                                            one.steps() == Levels.Steps.ONE ? "one step at a time" : "one way only",
                                            StateSpace.MOST_STATES)
                            + " add rules under “feasible”, hold some options fixed in a variant, or write “steps: any”"
                            + " and “direction: both”");
        });
    }

    private Workings workings() {
        Workings made = workings;
        if (made == null) {
            int[] order = VariableOrder.of(space.options(), space.links());
            Diagrams sets = new Diagrams(space, order, mostNodes(), budget);
            SetModel<Root> model = model(sets, space, budget);
            made = new Workings(sets, model, new LevelSets<>(model), new ClosedForms<>(model));
            workings = made;
        }
        return made;
    }

    /** As many as memory allows, at 30 bytes each, and no more than make 2 GB. */
    static int mostNodes() {
        return (int) Math.min(1L << 26, Runtime.getRuntime().maxMemory() / 40);
    }

    /** A conflict over diagrams. */
    static SetModel<Root> model(Diagrams sets, OptionSpace space, Budget budget) {
        return new SetModel<>(sets, space, members -> representative(sets, space, members), budget);
    }

    /** The member that takes the fewest options, among several the one with the least decimal. */
    private static Root representative(Diagrams sets, OptionSpace space, Root members) {
        Root left = sets.nearest(members, _ -> false);
        for (int option = space.options() - 1; option >= 0; option--) {
            Root without = sets.andNot(left, sets.taking(option));
            left = sets.isEmpty(without) ? left : without;
        }
        return left;
    }

    @Override
    public String name() {
        return "symbolic";
    }

    @Override
    public Conflict conflict() {
        return space.conflict();
    }

    @Override
    public Region states() {
        SetModel<Root> model = workings().model();
        return new DiagramRegion(model, workings().sets(), model.judged());
    }

    @Override
    public Region stable(SanctionConcept concept, int i) {
        SetModel<Root> model = workings().model();
        return new DiagramRegion(model, workings().sets(), model.judged(answer(concept, i)));
    }

    private Root answer(SanctionConcept concept, int i) {
        Question question = new Question(concept, i);
        Root known = answers.get(question);
        if (known == null) {
            budget.begin(concept.name() + " for "
                    + conflict().decisionMakers().get(i).name());
            known = space.free() ? inFreeSpace(concept, i) : byLevels(concept, i);
            answers.put(question, known);
        }
        return known;
    }

    private Root inFreeSpace(SanctionConcept concept, int i) {
        return concept.credible()
                ? byLevels(concept, i)
                : workings().closed().stable(concept, i, () -> answer(Concepts.NASH, i));
    }

    private Root byLevels(SanctionConcept concept, int i) {
        return concept.answered()
                ? workings().levels().stable(concept, i, answer(Concepts.NASH, i), perhaps(concept, i))
                : workings().levels().nash(i);
    }

    /** What is stable with one fact less each: answers that need not be credible, that can be escaped. */
    private Root perhaps(SanctionConcept concept, int i) {
        Root perhaps = workings().model().feasible();
        if (concept.credible()) {
            perhaps = answer(Concepts.sanctions(false, concept.symmetric()), i);
        }
        if (concept.symmetric()) {
            perhaps = workings().sets().and(perhaps, answer(Concepts.sanctions(concept.credible(), false), i));
        }
        return perhaps;
    }

    @Override
    public PointVerdict verdict(SanctionConcept concept, int i, State state) {
        requireFeasible(state);
        return PointSearch.verdict(space, budget, concept, i, state)
                .orElseGet(() -> query().verdict(concept, i, state));
    }

    @Override
    public String pattern(State state) {
        return space.merged() ? workings().model().pattern(state) : space.form().pattern(state);
    }

    @Override
    public BigInteger improvements(int i, State state) {
        requireFeasible(state);
        return space.merged() ? query().improvements(i, state) : ImprovementCount.of(space, budget, i, state);
    }

    /** Asks by diagrams. */
    PointQuery query() {
        return new PointQuery(workings().model(), workings().sets());
    }

    private void requireFeasible(State state) {
        if (space.form().broken(state).isPresent()) {
            throw new IllegalArgumentException("an infeasible state (" + state + ")");
        }
    }
}
