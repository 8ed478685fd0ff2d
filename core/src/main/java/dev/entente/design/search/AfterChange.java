// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Coalition;
import dev.entente.Preference.Prioritized;
import dev.entente.engine.Engines;
import dev.entente.engine.listed.FreeSweep;
import dev.entente.engine.listed.Sweep;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.graph.Ranking;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Whether some of a set of states is an equilibrium after a change of one decision maker's wants, asked of one change
 * after another.
 *
 * <p><em>Idea.</em> A change leaves most as it is, so what was seen before is asked first: of a set the state that held
 * last; of a state the one who left it last. Nobody is asked of a state that another leaves whatever the wants are that change:
 * where answers need not be credible, by the others' own stability; where they must be, when somebody would leave it
 * even if all moves of the one whose wants change were answers (more answers never unsettle a state, docs/theory.md §4);
 * and nobody else is asked of one that all others stay at even if none of them were.
 * Where many states are asked, it is found for all at once, one decision maker after another until few are left: who of
 * the others leaves whatever the wants are that change, once; then whether the one whose wants change does; then who of the
 * others does as they are. What the states
 * are worth under a changed list comes from that under the list as it is, by moving bits.
 *
 * <p><em>Cost.</em> The order of the states for each change, or of the moves where many states are asked, and of the
 * searches of {@link Replies}, which stop early; nothing is listed anew. A spent budget ends a question with
 * {@link dev.entente.limits.BudgetSpent}. Not for use by several threads at once.
 */
public final class AfterChange {

    private static final int CHECK_EVERY = 1 << 6;

    /** The longest list whose truths are bits of a number that isn't negative, with one more want. */
    private static final int MOST_BITS = 61;

    private final GraphModel model;
    private final SanctionConcept concept;
    private final boolean symmetric;
    private final int changing;
    private final Prioritized wants;
    private final Budget budget;
    private final Replies replies;
    private final Coalition answering;
    private final int few;
    private final long[] before;
    private final long[] changed;
    private final long[] indifferent;
    private final StateSet possible;
    /** Of these the others go through all states at once; none before it is needed. */
    private Optional<Others> others = Optional.empty();
    /** For all states at once; none before it is needed. */
    private Optional<Sweep> sweep = Optional.empty();
    /** The states that the one whose wants change has no reason to leave; none before they are needed. */
    private Optional<StateSet> staying = Optional.empty();

    /** By state: whether everybody else would stay whatever the wants are that change. */
    private final Settled[] settled;

    /** By state: who left it last. */
    private final int[] leaver;

    private Supplier<Prioritized> list;
    private int asked;

    private enum Settled {
        UNKNOWN,
        /** Somebody leaves even if all moves of the one whose wants change are answers. */
        NEVER,
        DEPENDING,
        /** Nobody leaves even if none of them is. */
        ALWAYS
    }

    /**
     * @param changing whose wants change
     * @param replies set to how things are, apart from that one they stay so
     */
    public AfterChange(
            StabilityEngine engine,
            SanctionConcept concept,
            int changing,
            Prioritized wants,
            Replies replies,
            Budget budget) {
        this.model = engine.model();
        this.concept = concept;
        this.symmetric = concept.symmetric();
        this.changing = changing;
        this.wants = wants;
        this.list = () -> wants;
        this.replies = replies;
        this.budget = budget;
        this.answering = concept.credible() ? new Coalition(0) : Coalition.all(model.decisionMakers());
        this.few = Winnowing.few(model);
        this.before = packed() ? truth() : new long[0];
        this.changed = new long[model.size()];
        this.indifferent = new long[model.size()];
        this.settled = new Settled[model.size()];
        Arrays.fill(settled, Settled.UNKNOWN);
        this.leaver = new int[model.size()];
        Arrays.fill(leaver, changing);
        SanctionConcept lenient = LeastCosts.incredible(concept);
        this.possible = otherThanChanging()
                .mapToObj(j -> engine.stable(lenient, Coalition.of(j)))
                .reduce(StateSet::and)
                .orElseGet(() -> StateSet.where(model.size(), _ -> true));
    }

    private boolean packed() {
        return wants.wants().size() <= MOST_BITS;
    }

    private long[] truth() {
        long[] truth = new long[model.size()];
        wants.wants().forEach(want -> {
            StateSet holding = model.space().where(want.statement());
            for (int s = 0; s < truth.length; s++) {
                truth[s] = (truth[s] << 1) | bit(holding, s);
            }
        });
        return truth;
    }

    private static long bit(StateSet set, int s) {
        return set.contains(s) ? 1 : 0;
    }

    /** From now on with this change, made to the list as it is. */
    public void make(WantChange change) {
        list = () -> change.in(wants);
        budget.check();
        staying = Optional.empty();
        if (packed()) {
            pack(change);
        } else {
            rank(model.with(changing, change.in(wants)).ranking(changing));
        }
        replies.set(changing, changed);
    }

    private void rank(Ranking ranking) {
        for (int s = 0; s < changed.length; s++) {
            changed[s] = -ranking.rank(s);
        }
    }

    private void pack(WantChange change) {
        int size = wants.wants().size();
        switch (change) {
            case WantChange.Drop(int place) -> {
                for (int s = 0; s < changed.length; s++) {
                    changed[s] = without(before[s], size - place);
                }
            }
            case WantChange.Move(int place, int to) -> {
                for (int s = 0; s < changed.length; s++) {
                    long moved = before[s] >>> (size - place) & 1;
                    changed[s] = with(without(before[s], size - place), size - to, moved);
                }
            }
            case WantChange.Add(int place, var want) -> {
                StateSet holding = model.space().where(want.statement());
                for (int s = 0; s < changed.length; s++) {
                    changed[s] = with(before[s], size + 1 - place, bit(holding, s));
                }
            }
        }
    }

    private static long without(long bits, int at) {
        return (bits >>> (at + 1) << at) | (bits & low(at));
    }

    private static long with(long bits, int at, long bit) {
        return (bits >>> at << (at + 1)) | (bit << at) | (bits & low(at));
    }

    private static long low(int bits) {
        return (1L << bits) - 1;
    }

    /** Whether one of the states is an equilibrium. */
    public boolean someHolds(StateSet states, Witness witness) {
        if (witness.state >= 0 && holds(witness.state)) {
            return true;
        }
        witness.state =
                candidates(states).stream().filter(this::holds).findFirst().orElse(Witness.NONE);
        return witness.state >= 0;
    }

    private StateSet candidates(StateSet states) {
        StateSet left = states.and(possible);
        if (concept.credible() && left.count() > few) {
            left = others().whatever(left);
        }
        if (left.count() > few) {
            left = left.and(staying());
        }
        return concept.credible() && left.count() > few ? others().now(left) : left;
    }

    private Others others() {
        Others known = others.orElseGet(Others::new);
        others = Optional.of(known);
        return known;
    }

    /** Who of the others leaves, for all states at once. */
    private final class Others {

        private final FreeSweep sweep = new FreeSweep(model, budget);
        private final Winnowing first = new Winnowing(otherThanChanging());
        private final Winnowing then = new Winnowing(otherThanChanging());
        private final List<Optional<StateSet>> whatever =
                new ArrayList<>(Collections.nCopies(model.decisionMakers(), Optional.empty()));

        /** Those at which they stay whatever the wants are that change, and few of which that isn't known. */
        StateSet whatever(StateSet states) {
            return first.left(states, few, this::stayingWhatever);
        }

        /** Those at which they stay now, and few of which that isn't known; by the engine that fits, as many moves need not be gone through. */
        StateSet now(StateSet states) {
            StabilityEngine engine = Engines.fittest(model.with(changing, list.get()), budget);
            return then.left(states, few, j -> engine.stable(concept, Coalition.of(j)));
        }

        /** Where one stays even if all moves of the one whose wants change are answers. */
        private StateSet stayingWhatever(int j) {
            StateSet known = whatever.get(j).orElseGet(() -> sweep.stable(concept, j, Coalition.of(changing)));
            whatever.set(j, Optional.of(known));
            return known;
        }
    }

    private IntStream otherThanChanging() {
        return IntStream.range(0, model.decisionMakers()).filter(j -> j != changing);
    }

    private StateSet staying() {
        StateSet known = staying.orElseGet(() -> {
            Sweep all = sweep.orElseGet(() -> Sweep.of(model, budget));
            sweep = Optional.of(all);
            all.rank(changing, FreeSweep.ranks(changed));
            return StateSet.of(BitSet.valueOf(all.stable(concept, changing)));
        });
        staying = Optional.of(known);
        return known;
    }

    /** The state of a set that held when it was asked last. */
    public static final class Witness {
        private static final int NONE = -1;
        private int state;

        public Witness(StateSet holding) {
            this.state = holding.next(0);
        }
    }

    private boolean holds(int s) {
        if (++asked % CHECK_EVERY == 0) {
            budget.check();
        }
        return concept.credible() ? credibly(s) : stays(changing, s, answering);
    }

    private boolean credibly(int s) {
        if (settled[s] == Settled.ALWAYS) {
            return stays(changing, s, answering);
        }
        int last = leaver[s];
        if (settled[s] == Settled.NEVER || !stays(last, s, answering) || settled(s) == Settled.NEVER) {
            return false;
        }
        for (int j = 0; j < model.decisionMakers(); j++) {
            if (j != last && !stays(j, s, answering)) {
                leaver[s] = j;
                return false;
            }
        }
        return true;
    }

    private Settled settled(int s) {
        if (settled[s] == Settled.UNKNOWN) {
            settled[s] = !othersStay(s, Coalition.of(changing))
                    ? Settled.NEVER
                    : othersStayUnanswered(s) ? Settled.ALWAYS : Settled.DEPENDING;
        }
        return settled[s];
    }

    private boolean othersStay(int s, Coalition free) {
        return otherThanChanging().allMatch(j -> stays(j, s, free));
    }

    /** Whether they stay where to the one whose wants change all states are worth the same, so that no move of it answers. */
    private boolean othersStayUnanswered(int s) {
        replies.set(changing, indifferent);
        boolean stay = othersStay(s, answering);
        replies.set(changing, changed);
        return stay;
    }

    /** @param free whose moves are answers, whether they gain or not */
    private boolean stays(int j, int s, Coalition free) {
        return concept.answered() ? replies.stable(j, s, symmetric, free) : !gains(j, s);
    }

    private boolean gains(int j, int s) {
        long[] worth = replies.worth(j);
        Moves moves = model.moves(j);
        for (int k = 0; k < moves.degree(s); k++) {
            if (worth[moves.to(s, k)] > worth[s]) {
                return true;
            }
        }
        return false;
    }
}
