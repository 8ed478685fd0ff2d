// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.graph.GraphModel;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The concepts of docs/theory.md §6 written down once more for single decision makers, from given relations and by walks over
 * (state, last mover), as simply as can be.
 */
public final class RefinedOracle {

    /** A relation between two states for a decision maker. */
    @FunctionalInterface
    public interface Relation {
        boolean holds(int i, int s, int t);
    }

    private final GraphModel model;
    private final Relation departs;
    private final Relation steps;
    private final Relation loses;
    private final boolean lastMovers;
    private final Map<Walk, BitSet> walked = new HashMap<>();

    private record Walk(int but, int start, boolean credible) {}

    /**
     * @param departs whether i might leave s for t
     * @param steps whether i might move from s to t in answer
     * @param loses whether t deters i from having left s
     * @param lastMovers whether nobody moves twice in succession, as is right
     */
    public RefinedOracle(GraphModel model, Relation departs, Relation steps, Relation loses, boolean lastMovers) {
        this.model = model;
        this.departs = written(departs);
        this.steps = written(steps);
        this.loses = written(loses);
        this.lastMovers = lastMovers;
    }

    /** The same, asked once of every pair. */
    private Relation written(Relation relation) {
        BitSet[][] pairs = new BitSet[model.decisionMakers()][model.size()];
        for (int i = 0; i < model.decisionMakers(); i++) {
            for (int s = 0; s < model.size(); s++) {
                pairs[i][s] = new BitSet(model.size());
                for (int t = 0; t < model.size(); t++) {
                    pairs[i][s].set(t, relation.holds(i, s, t));
                }
            }
        }
        return (i, s, t) -> pairs[i][s].get(t);
    }

    public boolean stable(String base, int i, int s) {
        return model.moves(i)
                .from(s)
                .filter(t -> departs.holds(i, s, t))
                .allMatch(t -> !base.equals("Nash")
                        && reached(i, t, base.equals("SEQ")).stream()
                                .anyMatch(u -> loses.holds(i, s, u)
                                        && (!base.equals("SMR")
                                                || model.moves(i).from(u).allMatch(v -> loses.holds(i, s, v)))));
    }

    public BitSet stable(String base, int i) {
        BitSet stable = new BitSet();
        IntStream.range(0, model.size()).filter(s -> stable(base, i, s)).forEach(stable::set);
        return stable;
    }

    private BitSet reached(int but, int start, boolean credible) {
        return walked.computeIfAbsent(new Walk(but, start, credible), this::walk);
    }

    private BitSet walk(Walk walk) {
        BitSet states = new BitSet();
        boolean[][] seen = new boolean[model.size()][model.decisionMakers()];
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.of(walk.start(), -1)));
        while (!open.isEmpty()) {
            List<Integer> at = open.pop();
            for (int j = 0; j < model.decisionMakers(); j++) {
                if (j == walk.but() || (lastMovers && j == at.get(1))) {
                    continue;
                }
                for (int to : model.moves(j).from(at.get(0)).toArray()) {
                    if (!seen[to][j] && (!walk.credible() || steps.holds(j, at.get(0), to))) {
                        seen[to][j] = true;
                        states.set(to);
                        open.push(List.of(to, j));
                    }
                }
            }
        }
        return states;
    }
}
