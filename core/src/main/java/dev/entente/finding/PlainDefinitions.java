// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Coalition;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The definitions of docs/theory.md §2, §3 and §5 written out, state by state, for {@link FindingCheck}: of the product it
 * shares moves and ranks, and nothing that is clever. Cost: a search of the arcs for each improvement asked about.
 */
final class PlainDefinitions {

    private final GraphModel model;
    private final Budget budget;
    private final IntPredicate there;
    private final Coalition free;
    private final Map<Asked, Boolean> known = new HashMap<>();

    private record Asked(Concept concept, int who, int state) {}

    /** Where nobody has moved yet. */
    private static final int NOBODY = -1;

    private record Arrival(int state, int lastMover) {}

    PlainDefinitions(GraphModel model, Budget budget) {
        this(model, budget, _ -> true, Coalition.all(model.decisionMakers()));
    }

    /**
     * @param there which states are there; the others are taken away
     * @param free who moves; the others are held
     */
    PlainDefinitions(GraphModel model, Budget budget, IntPredicate there, Coalition free) {
        this.model = model;
        this.budget = budget;
        this.there = there;
        this.free = free;
    }

    private IntStream moves(int i, int s) {
        return free.contains(i) ? model.moves(i).from(s).filter(there) : IntStream.empty();
    }

    int indexOf(State state) {
        return model.space().indexOf(state).orElseThrow();
    }

    /** Whether nobody has reason to leave a state. */
    boolean holds(Concept concept, int s) {
        return there.test(s) && free.all(i -> stays(concept, i, s));
    }

    StateSet holding(Concept concept, StateSet among) {
        return StateSet.where(model.size(), s -> among.contains(s) && holds(concept, s));
    }

    boolean someHolds(Concept concept, StateSet among) {
        return among.stream().anyMatch(s -> holds(concept, s));
    }

    boolean stays(Concept concept, int i, int s) {
        Asked asked = new Asked(concept, i, s);
        Boolean before = known.get(asked);
        if (before == null) {
            before = stable(concept, i, s);
            known.put(asked, before);
        }
        return before;
    }

    private boolean stable(Concept concept, int i, int s) {
        budget.check();
        return concept instanceof SanctionConcept weighed
                ? moves(i, s).filter(t -> improves(i, s, t)).noneMatch(t -> unanswered(weighed, i, s, t))
                : !concept.verdict(new LegalSequences(model), Coalition.of(i), s)
                        .leaves();
    }

    /** Whether it has a move from s to t, gains by it, and nothing answers. */
    boolean leavesFor(SanctionConcept concept, int i, int s, int t) {
        return there.test(s)
                && moves(i, s).anyMatch(to -> to == t)
                && improves(i, s, t)
                && unanswered(concept, i, s, t);
    }

    /** Whether a step between states that are there is to the gain of who makes it. */
    boolean expected(int j, int from, int to) {
        return there.test(from) && there.test(to) && improves(j, from, to);
    }

    /** Whether nothing that the others can bring about from t, to which i improves from s, deters i. */
    boolean unanswered(SanctionConcept concept, int i, int s, int t) {
        return !concept.answered() || !leads(others(i), t, steps(concept), u -> deters(concept, i, s, u));
    }

    private Coalition others(int i) {
        return new Coalition(free.members() & ~Coalition.of(i).members());
    }

    boolean deters(SanctionConcept concept, int i, int s, int u) {
        return !model.prefers(i, u, s) && (!concept.symmetric() || moves(i, u).noneMatch(v -> model.prefers(i, v, s)));
    }

    /** Which steps answer: improvements of those who make them, or all. */
    Step steps(SanctionConcept concept) {
        return concept.credible() ? this::improves : (_, _, _) -> true;
    }

    boolean improves(int j, int from, int to) {
        return model.prefers(j, to, from);
    }

    /** Whether a step counts. */
    @FunctionalInterface
    interface Step {
        boolean counts(int j, int from, int to);
    }

    /** Whether a legal sequence of some decision makers, of steps that count, leads to a state of which the test is true. */
    boolean leads(Coalition movers, int start, Step step, IntPredicate end) {
        int makers = model.decisionMakers();
        BitSet seen = new BitSet();
        Deque<Arrival> open = new ArrayDeque<>(List.of(new Arrival(start, NOBODY)));
        while (!open.isEmpty()) {
            Arrival at = open.pop();
            for (int j = 0; j < makers; j++) {
                if (j == at.lastMover() || !movers.contains(j) || !free.contains(j)) {
                    continue;
                }
                Moves moves = model.moves(j);
                for (int k = 0; k < moves.degree(at.state()); k++) {
                    int to = moves.to(at.state(), k);
                    if (there.test(to) && step.counts(j, at.state(), to) && !seen.get(to * makers + j)) {
                        if (end.test(to)) {
                            return true;
                        }
                        seen.set(to * makers + j);
                        open.push(new Arrival(to, j));
                    }
                }
            }
        }
        return false;
    }

    /** Where improvements of anyone lead, a party stepping twice running too; the start is part of it. */
    Set<Integer> following(int start, Predicate<LegalSequences.Step> steps) {
        Set<Integer> seen = new HashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int at = open.pop();
            for (int j = 0; j < model.decisionMakers(); j++) {
                int mover = j;
                moves(j, at)
                        .filter(to -> steps.test(new LegalSequences.Step(mover, at, to)))
                        .filter(seen::add)
                        .forEach(open::push);
            }
        }
        return seen;
    }

    /** R*_H(s): legal sequences of H, and what its members can do at once. */
    boolean together(Coalition h, int s, int t) {
        return s != t && (leads(h, s, (_, _, _) -> true, u -> u == t) || (h.size() > 1 && atOnce(h, s, t)));
    }

    private boolean atOnce(Coalition h, int s, int t) {
        return model.conflict().form() instanceof OptionForm form
                && model.space().members(s).stream()
                        .anyMatch(a -> model.space().members(t).stream().anyMatch(b -> atOnce(form, h, a, b)));
    }

    private boolean atOnce(OptionForm form, Coalition h, State from, State to) {
        return form.levelsAllow(from, to)
                && IntStream.range(0, form.options().size())
                        .filter(k -> from.takes(k) != to.takes(k))
                        .allMatch(k -> may(form.options().get(k), h, to.takes(k)));
    }

    private boolean may(Option option, Coalition h, boolean taken) {
        return h.contains(model.conflict().indexOf(option.owner()))
                && (taken ? option.direction().up() : option.direction().down());
    }
}
