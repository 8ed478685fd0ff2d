// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.Budget;
import dev.entente.Conflict;
import dev.entente.State;
import dev.entente.engine.Diagrams.Root;
import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.stability.Smr;
import dev.entente.stability.Sseq;
import java.util.HashMap;
import java.util.Map;

/**
 * The engine that computes with decision diagrams. What it costs hangs on how wants and rules link the options, hardly
 * on how many options there are.
 */
final class SymbolicEngine implements RegionEngine {

    private final OptionSpace space;
    private final Budget budget;
    private final Diagrams sets;
    private final SetModel<Root> model;
    private final LevelSets<Root> levels;
    private final ClosedForms<Root> closed;
    private final Map<Question, Root> answers = new HashMap<>();

    private record Question(SanctionConcept concept, int decisionMaker) {}

    SymbolicEngine(Conflict conflict, Budget budget) {
        this.space = new OptionSpace(conflict);
        this.budget = budget;
        this.sets = new Diagrams(space, VariableOrder.of(space.options(), space.links()), mostNodes(), budget);
        this.model = model(sets, space, budget);
        this.levels = new LevelSets<>(model);
        this.closed = new ClosedForms<>(model);
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
        return new DiagramRegion(model, sets, model.judged());
    }

    @Override
    public Region stable(SanctionConcept concept, int i) {
        return new DiagramRegion(model, sets, model.judged(answer(concept, i)));
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
        return switch (concept) {
            case Nash _ -> closed.nash(i);
            case Gmr _ -> closed.gmr(i);
            case Smr _ -> closed.smr(i, answer(new Nash(), i));
            case Seq _ -> byLevels(concept, i);
            case Sseq _ -> byLevels(concept, i);
        };
    }

    private Root byLevels(SanctionConcept concept, int i) {
        if (concept instanceof Nash) {
            return levels.nash(i);
        }
        Root perhaps = switch (concept) {
            case Nash _ -> model.feasible();
            case Gmr _ -> model.feasible();
            case Smr _ -> answer(new Gmr(), i);
            case Seq _ -> answer(new Gmr(), i);
            case Sseq _ -> sets.and(answer(new Seq(), i), answer(new Smr(), i));
        };
        return levels.stable(concept, i, answer(new Nash(), i), perhaps);
    }

    @Override
    public PointVerdict verdict(SanctionConcept concept, int i, State state) {
        return new PointQuery(model, sets).verdict(concept, i, state);
    }
}
