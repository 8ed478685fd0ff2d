// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.State;
import dev.entente.engine.Diagrams.Root;
import dev.entente.engine.PointVerdict.Step;
import dev.entente.stability.Gmr;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks about one state: a single level of the focal decision maker's ranking, and one path as a witness. */
final class PointQuery {

    private final SetModel<Root> model;
    private final Diagrams sets;
    private final LevelSets<Root> levels;

    PointQuery(SetModel<Root> model, Diagrams sets) {
        this.model = model;
        this.sets = sets;
        this.levels = new LevelSets<>(model);
    }

    PointVerdict verdict(SanctionConcept concept, int i, State state) {
        Root here = model.withClasses(model.meaning().only(state));
        if (sets.isEmpty(sets.and(here, model.feasible()))) {
            throw new IllegalArgumentException("an infeasible state (" + state + ")");
        }
        Root better = model.better(i, here);
        Root improvements = sets.and(reachable(i, here), better);
        BigInteger count = sets.count(model.judged(improvements));
        if (count.signum() == 0) {
            return new PointVerdict(true, count, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Root noBetter = sets.andNot(model.feasible(), better);
        Root undeterred = sets.and(improvements, levels.undeterred(concept, i, noBetter));
        boolean stable = sets.isEmpty(undeterred);
        State improvement = nearest(stable ? improvements : undeterred, state);
        return new PointVerdict(
                stable,
                count,
                Optional.of(improvement),
                stable ? sanction(concept, i, improvement, noBetter, better) : Optional.empty(),
                concept.credible() && !stable
                        ? sanction(new Gmr(), i, improvement, noBetter, better)
                        : Optional.empty());
    }

    private Optional<List<Step>> sanction(
            SanctionConcept concept, int i, State improvement, Root noBetter, Root better) {
        Root undeterred = levels.undeterred(concept, i, noBetter);
        return new DiagramRegion(model, sets, undeterred).contains(improvement)
                ? Optional.empty()
                : Optional.of(path(concept.credible(), i, improvement, levels.deterring(concept, i, noBetter, better)));
    }

    /** R_j of a state or of a class, given with all its members. */
    private Root reachable(int j, Root here) {
        return sets.andNot(model.withClasses(sets.and(sets.after(j, here), model.feasible())), here);
    }

    private State nearest(Root set, State from) {
        return new DiagramRegion(model, sets, model.judged(set)).nearest(from).orElseThrow();
    }

    /** The shortest legal sequence of all but i from a state to a target, of which there is one. */
    private List<Step> path(boolean credible, int i, State from, Root targets) {
        Root start = model.withClasses(model.meaning().only(from));
        List<List<Root>> layers = new ArrayList<>();
        int first;
        do {
            layers.add(layer(credible, i, layers, targets));
            first = beginner(layers.getLast(), start, -1);
        } while (first < 0);
        return walk(credible, from, first, layers, targets);
    }

    /** By first mover: the states from which a legal sequence of one step more than the last layer's leads to a target. */
    private List<Root> layer(boolean credible, int i, List<List<Root>> layers, Root targets) {
        List<Root> layer = new ArrayList<>();
        for (int j = 0; j < model.space().decisionMakers(); j++) {
            Root next = layers.isEmpty() ? targets : continued(layers.getLast(), j);
            layer.add(j == i ? sets.none() : credible ? model.beforeImproving(j, next) : model.before(j, next));
        }
        return layer;
    }

    private Root continued(List<Root> layer, int but) {
        Root union = sets.none();
        for (int j = 0; j < layer.size(); j++) {
            union = j == but ? union : sets.or(union, layer.get(j));
        }
        return union;
    }

    private int beginner(List<Root> layer, Root at, int but) {
        for (int j = 0; j < layer.size(); j++) {
            if (j != but && !sets.isEmpty(sets.and(layer.get(j), at))) {
                return j;
            }
        }
        return -1;
    }

    private List<Step> walk(boolean credible, State from, int first, List<List<Root>> layers, Root targets) {
        List<Step> steps = new ArrayList<>();
        State at = from;
        int mover = first;
        for (int left = layers.size() - 1; left >= 0; left--) {
            Root here = model.withClasses(model.meaning().only(at));
            Root next = left == 0 ? targets : continued(layers.get(left - 1), mover);
            Root choice = sets.and(reachable(mover, here), next);
            State to = nearest(credible ? sets.and(choice, model.better(mover, here)) : choice, at);
            steps.add(new Step(mover, at, to));
            Root there = model.withClasses(model.meaning().only(to));
            mover = left == 0 ? mover : beginner(layers.get(left - 1), there, mover);
            at = to;
        }
        return steps;
    }
}
