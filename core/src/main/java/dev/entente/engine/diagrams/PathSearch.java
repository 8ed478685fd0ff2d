// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.diagrams;

import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.engine.diagrams.Diagrams.Root;
import dev.entente.engine.sets.PointVerdict.Step;
import dev.entente.engine.sets.SetModel;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shortest legal sequences through a space that isn't listed (docs/theory.md §2, §7). Goes back from the targets, layer by
 * layer: by first mover, the states from which a legal sequence of one step more leads to a target, and no shorter one
 * that it begins. A pre-image per decision maker and layer; there are at most as many layers as the longest of all
 * shortest sequences has steps.
 *
 * <p>Source: Li, Kilgour and Hipel (2005; key LKH2005), by layers as docs/engines.md §5 has them.
 */
public record PathSearch(SetModel<Root> model, Diagrams sets) {

    /** R_j of a state or of a class, given with all its members. */
    public Root reachable(int j, Root here) {
        return sets.andNot(model.withClasses(sets.and(sets.after(j, here), model.feasible())), here);
    }

    /**
     * A shortest legal sequence of the coalition from a state to a target, at least one step; empty when there is none.
     * Of equally short ones the first by mover, and by how few options it changes, step by step.
     */
    public Optional<List<Step>> shortest(Coalition coalition, Steps which, State from, Root targets) {
        Root start = model.withClasses(model.meaning().only(from));
        List<Root> begun = new ArrayList<>();
        for (int j = 0; j < model.space().decisionMakers(); j++) {
            begun.add(sets.none());
        }
        List<List<Root>> layers = new ArrayList<>();
        do {
            layers.add(layer(coalition, which, layers, begun, targets));
            int first = beginner(layers.getLast(), start, -1);
            if (first >= 0) {
                return Optional.of(walk(which, from, first, layers, targets));
            }
        } while (!layers.getLast().stream().allMatch(sets::isEmpty));
        return Optional.empty();
    }

    /** By first mover: whence a legal sequence of one step more than the last layer's leads to a target, and none did yet. */
    private List<Root> layer(
            Coalition coalition, Steps which, List<List<Root>> layers, List<Root> begun, Root targets) {
        List<Root> layer = new ArrayList<>();
        for (int j = 0; j < begun.size(); j++) {
            Root next = layers.isEmpty() ? targets : continued(layers.getLast(), j);
            boolean moves = coalition.contains(j) && !sets.isEmpty(next);
            layer.add(moves ? sets.andNot(model.before(which, j, next), begun.get(j)) : sets.none());
        }
        for (int j = 0; j < begun.size(); j++) {
            begun.set(j, sets.or(begun.get(j), layer.get(j)));
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

    private List<Step> walk(Steps which, State from, int first, List<List<Root>> layers, Root targets) {
        List<Step> steps = new ArrayList<>();
        State at = from;
        int mover = first;
        for (int left = layers.size() - 1; left >= 0; left--) {
            Root here = model.withClasses(model.meaning().only(at));
            Root next = left == 0 ? targets : continued(layers.get(left - 1), mover);
            State to = nearest(sets.and(allowed(which, mover, here), next), at);
            steps.add(new Step(mover, at, to));
            Root there = model.withClasses(model.meaning().only(to));
            mover = left == 0 ? mover : beginner(layers.get(left - 1), there, mover);
            at = to;
        }
        return List.copyOf(steps);
    }

    private Root allowed(Steps which, int mover, Root here) {
        Root reachable = reachable(mover, here);
        return switch (which) {
            case IMPROVEMENTS -> sets.and(reachable, model.better(mover, here));
            case NO_LOSS -> sets.andNot(reachable, model.worse(mover, here));
            case ALL -> reachable;
        };
    }

    private State nearest(Root set, State from) {
        return new DiagramRegion(model, sets, model.judged(set)).nearest(from).orElseThrow();
    }
}
