// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;

/**
 * The concepts over sets, for every conflict in option form: infeasible states, one-way options, merged states, ties.
 *
 * <p><em>Idea.</em> Fix the focal decision maker i and go through the levels of its ranking, worst first. The states
 * that can deter i from leaving a state of level t are those no better than t (and, for SMR and SSEQ, from which i has
 * no move to better than t); they only grow with t, and so does the set of states from which the others can bring one
 * about: one closure serves all levels and is taken further from level to level. A state of level t is unstable when i
 * has a move from it to a state that is better than t and from which nothing that deters can be brought about. Once
 * there is none such, all better levels are stable.
 *
 * <p><em>Legal sequences</em> (docs/theory.md §2). Where states are merged the closure is kept by the decision maker who moves
 * first, so that nobody moves twice in succession; elsewhere moves are transitive and one set suffices (docs/engines.md §1.1).
 *
 * <p><em>Cost.</em> A pre-image per decision maker, level and round of the closure; each expands only what is new.
 * Levels that hold no state in doubt are passed over: Nash ⊆ SSEQ ⊆ SEQ, SMR ⊆ GMR (docs/theory.md §3).
 */
public final class LevelSets<S> {

    private final SetModel<S> model;
    private final SetAlgebra<S> sets;

    public LevelSets(SetModel<S> model) {
        this.model = model;
        this.sets = model.sets();
    }

    /** The feasible states without a unilateral improvement of i. */
    public S nash(int i) {
        return sets.andNot(model.feasible(), model.beforeImproving(i, model.feasible()));
    }

    /**
     * The feasible states that are stable for i.
     *
     * @param surely states known to be stable
     * @param perhaps states among which all stable ones are known to be
     */
    public S stable(SanctionConcept concept, int i, S surely, S perhaps) {
        S doubtful = sets.andNot(perhaps, surely);
        S stable = surely;
        S noBetter = sets.none();
        Replies replies = new Replies(i, concept.credible());
        for (S level : model.levels(i)) {
            noBetter = sets.or(noBetter, level);
            S asked = sets.and(level, doubtful);
            if (sets.isEmpty(asked)) {
                continue;
            }
            S undeterred = undeterred(concept, i, noBetter, replies);
            if (sets.isEmpty(undeterred)) {
                S above = sets.andNot(model.feasible(), sets.andNot(noBetter, level));
                return sets.or(stable, sets.and(above, doubtful));
            }
            stable = sets.or(stable, sets.andNot(asked, model.before(i, undeterred)));
        }
        return stable;
    }

    /** The improvements of i, from the states that are no better for it than {@code noBetter}, that nothing deters. */
    public S undeterred(SanctionConcept concept, int i, S noBetter) {
        return undeterred(concept, i, noBetter, new Replies(i, concept.credible()));
    }

    private S undeterred(SanctionConcept concept, int i, S noBetter, Replies replies) {
        S better = sets.andNot(model.feasible(), noBetter);
        return concept.answered()
                ? sets.andNot(better, replies.bringing(deterring(concept, i, noBetter, better)))
                : better;
    }

    /** The states that take the gain from i: those no better, less those that it can leave for a better one. */
    public S deterring(SanctionConcept concept, int i, S noBetter, S better) {
        if (!concept.answered()) {
            return sets.none();
        }
        return concept.symmetric() ? sets.andNot(noBetter, model.before(i, better)) : noBetter;
    }

    /** The states from which the others can bring about some of a growing set of targets. */
    private final class Replies {

        private final int i;
        private final boolean credible;
        /** Targets, and states from which a legal sequence leads to one. */
        private S bringing = sets.none();

        private S targets = sets.none();
        /** By first mover, where last movers are tracked: the states from which a sequence that it begins leads to a target. */
        private final List<S> begunBy = new ArrayList<>();
        /** By mover: the states whose pre-image has been taken. */
        private final List<S> expanded = new ArrayList<>();

        Replies(int i, boolean credible) {
            this.i = i;
            this.credible = credible;
            for (int j = 0; j < model.space().decisionMakers(); j++) {
                begunBy.add(sets.none());
                expanded.add(sets.none());
            }
        }

        /** Targets too, as they make no difference: they are no better than where i comes from. */
        S bringing(S moreTargets) {
            targets = sets.or(targets, moreTargets);
            bringing = sets.or(bringing, moreTargets);
            boolean grows = true;
            while (grows) {
                grows = false;
                for (int j = 0; j < begunBy.size(); j++) {
                    grows |= j != i && expand(j);
                }
            }
            return bringing;
        }

        private boolean expand(int j) {
            S from = model.tracksLastMover() ? continued(j) : bringing;
            S fresh = sets.andNot(from, expanded.get(j));
            if (sets.isEmpty(fresh)) {
                return false;
            }
            S before = credible ? model.beforeImproving(j, fresh) : model.before(j, fresh);
            bringing = sets.or(bringing, before);
            if (model.tracksLastMover()) {
                begunBy.set(j, sets.or(begunBy.get(j), before));
                expanded.set(j, from);
            } else {
                expanded.set(j, bringing); // two moves in a row are one
            }
            return true;
        }

        /** Targets, and whence others than {@code but} can go on to one. */
        private S continued(int but) {
            S continued = targets;
            for (int j = 0; j < begunBy.size(); j++) {
                continued = j == but ? continued : sets.or(continued, begunBy.get(j));
            }
            return continued;
        }
    }
}
