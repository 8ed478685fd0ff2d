// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Nash, GMR and SMR where every state is feasible and every option can be taken up and given up (docs/engines.md §1.3; docs/theory.md §4).
 * The others can bring about any choice of their options then, so that two numbers tell all, a truth value for each
 * want of the focal decision maker i:
 *
 * <pre>
 * GMR  the states at least as good as  max over i's options of the min over the others'   (maximin)
 * SMR  the states at least as good as  min over the others' options of the max over i's   (minimax)
 * </pre>
 *
 * Pre-images are quantifiers here: a decision maker's moves connect all states that agree on the others' options. Cost:
 * m quantifications for Nash, m² intersections and m·n quantifications for GMR, m intersections more for SMR, for m
 * wants and n decision makers.
 */
public final class ClosedForms<S> {

    private final SetModel<S> model;
    private final SetAlgebra<S> sets;

    public ClosedForms(SetModel<S> model) {
        this.model = model;
        this.sets = model.sets();
    }

    /**
     * The feasible states that are stable under a concept whose answers need not be credible.
     *
     * @param nash those without an improvement of i, found only where they are needed
     */
    public S stable(SanctionConcept concept, int i, Supplier<S> nash) {
        if (!concept.answered()) {
            return nash(i);
        }
        return concept.symmetric() ? smr(i, nash.get()) : gmr(i);
    }

    /** The states that are best for i among those that agree with them on the others' options. */
    public S nash(int i) {
        S best = sets.all();
        for (S want : model.wants(i)) {
            model.budget().check();
            S has = sets.and(best, want);
            best = sets.or(has, sets.andNot(best, sets.before(i, has)));
        }
        return best;
    }

    private S smr(int i, S nash) {
        List<Boolean> minimax = new ArrayList<>();
        S least = nash;
        for (S want : model.wants(i)) {
            S without = sets.andNot(least, want);
            minimax.add(sets.isEmpty(without));
            least = sets.isEmpty(without) ? least : without;
        }
        return atLeast(i, minimax);
    }

    private S gmr(int i) {
        List<S> wants = model.wants(i);
        List<Boolean> maximin = new ArrayList<>();
        for (int k = 0; k < wants.size(); k++) {
            maximin.add(true);
            maximin.set(k, secures(i, maximin));
        }
        return atLeast(i, maximin);
    }

    /** Whether some choice of i is at least that good whatever the others choose. Wants past the last don't count. */
    private boolean secures(int i, List<Boolean> value) {
        S fails = sets.not(atLeast(i, value));
        for (int j = 0; j < model.space().decisionMakers(); j++) {
            model.budget().check();
            fails = j == i ? fails : sets.before(j, fails);
        }
        return !sets.same(fails, sets.all());
    }

    private S atLeast(int i, List<Boolean> value) {
        List<S> wants = model.wants(i);
        S atLeast = sets.all();
        for (int k = value.size() - 1; k >= 0; k--) {
            atLeast = value.get(k) ? sets.and(atLeast, wants.get(k)) : sets.or(atLeast, wants.get(k));
        }
        return atLeast;
    }
}
