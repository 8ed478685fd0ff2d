// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Channels.Ability;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Steps in which each mover changes one option, or the level of what has several: of single decision makers, and of coalitions with a channel, at once
 * or one after another. Of a merged
 * class any member can be the one where the step is made.
 */
final class SingleSteps {

    private final Case subject;
    private final StateSpace space;
    private final List<List<Option>> own = new ArrayList<>();
    private final List<BigInteger> masks = new ArrayList<>();
    private final OptionForm form;
    private final List<Coalition> coalitions;
    private final Map<Integer, List<Step>> known = new HashMap<>();

    /**
     * A step of one decision maker, or of several jointly.
     *
     * @param onlyAtOnce whether several can make it only at the same moment, and in no order one after another
     */
    record Step(Coalition movers, int from, int to, Ability ability, boolean onlyAtOnce) {}

    SingleSteps(DesignQuestion question, GraphModel model) {
        this.subject = question.subject();
        this.space = model.space();
        this.form = question.form();
        model.conflict().decisionMakers().forEach(one -> {
            List<Option> options = form.options().stream()
                    .filter(option -> option.owner().equals(one.id()))
                    .toList();
            own.add(options);
            BigInteger mask = BigInteger.ZERO;
            for (Option option : options) {
                mask = mask.setBit(form.position(option.name()));
            }
            masks.add(mask);
        });
        this.coalitions = coalitions(subject);
    }

    private static List<Coalition> coalitions(Case subject) {
        if (!Channels.few(subject)) {
            throw new LimitExceeded("joint steps are combined for up to " + Channels.MOST_TO_COMBINE
                    + " decision makers who can coordinate, and in this case more can");
        }
        return Channels.coalitions(subject).stream()
                .filter(coalition -> coalition.size() > 1)
                .toList();
    }

    /** The most options that one step changes. */
    int widest() {
        int each = form.levels().isEmpty() ? 1 : 2;
        return each * coalitions.stream().mapToInt(Coalition::size).max().orElse(1);
    }

    /** The steps from a state: of single decision makers first, then of smaller coalitions. */
    List<Step> from(int state) {
        List<Step> steps = known.get(state);
        if (steps == null) {
            steps = find(state);
            known.put(state, steps);
        }
        return steps;
    }

    private List<Step> find(int state) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            for (int to : changes(i, state)) {
                steps.add(new Step(Coalition.of(i), state, to, new Ability.Able(Optional.empty()), false));
            }
        }
        Map<Coalition, Set<Integer>> inSomeOrder = new HashMap<>(Map.of(Coalition.of(), Set.of(state)));
        for (Coalition coalition : coalitions) {
            Ability ability = Channels.ability(subject, coalition, space.state(state));
            if (StagingSearch.permitted(ability)) {
                Set<Integer> ordered = inSomeOrder(coalition, inSomeOrder);
                Set<Integer> ends = new TreeSet<>(ordered);
                space.members(state).forEach(member -> atOnce(coalition, member.decimal(), ends));
                ends.remove(state);
                ends.forEach(to -> steps.add(new Step(coalition, state, to, ability, !ordered.contains(to))));
            }
        }
        return steps;
    }

    /** Where the members get to by changing one option each, one after another; known from those without one of them. */
    private Set<Integer> inSomeOrder(Coalition coalition, Map<Coalition, Set<Integer>> known) {
        Set<Integer> ends = known.get(coalition);
        if (ends == null) {
            Set<Integer> found = new TreeSet<>();
            for (int last : coalition.list()) {
                Coalition before = new Coalition(coalition.members() & ~(1L << last));
                inSomeOrder(before, known).forEach(at -> found.addAll(changes(last, at)));
            }
            known.put(coalition, found);
            ends = found;
        }
        return ends;
    }

    /** Where the members get to by changing one option each at the same moment. */
    private void atOnce(Coalition rest, BigInteger sofar, Set<Integer> ends) {
        if (rest.isEmpty()) {
            space.indexOf(new State(sofar)).ifPresent(ends::add);
            return;
        }
        int i = rest.list().getFirst();
        for (State changed : changed(i, new State(sofar))) {
            atOnce(new Coalition(rest.members() & ~(1L << i)), changed.decimal(), ends);
        }
    }

    /** What a decision maker makes of a state by changing one option or one level; feasible or not. */
    private List<State> changed(int decisionMaker, State state) {
        List<State> changed = new ArrayList<>();
        for (Option option : own.get(decisionMaker)) {
            int position = form.position(option.name());
            if (mayChange(option, state.takes(position))
                    && form.levelsOf(option).isEmpty()) {
                changed.add(new State(state.decimal().flipBit(position)));
            }
        }
        for (Levels levels : form.levels()) {
            if (subject.conflict().indexOf(levels.owner()) == decisionMaker) {
                form.level(levels, state).ifPresent(at -> changed.addAll(othersOf(levels, at, state)));
            }
        }
        return changed;
    }

    private List<State> othersOf(Levels levels, int at, State state) {
        return IntStream.range(0, levels.levels().size())
                .filter(level -> level != at && levels.allows(at, level))
                .mapToObj(level -> new State(state.decimal()
                        .flipBit(form.position(levels.option(at)))
                        .flipBit(form.position(levels.option(level)))))
                .toList();
    }

    private static boolean mayChange(Option option, boolean taken) {
        return taken ? option.direction().down() : option.direction().up();
    }

    /** Where a decision maker gets to by changing one option. */
    private Set<Integer> changes(int decisionMaker, int state) {
        Set<Integer> ends = new TreeSet<>();
        for (State member : space.members(state)) {
            changed(decisionMaker, member).forEach(to -> space.indexOf(to).ifPresent(ends::add));
        }
        ends.remove(state);
        return ends;
    }

    /** In how many options two states differ; of merged classes the members that differ least. */
    int distance(int from, int to) {
        int least = Integer.MAX_VALUE;
        for (State a : space.members(from)) {
            for (State b : space.members(to)) {
                least = Math.min(least, a.decimal().xor(b.decimal()).bitCount());
            }
        }
        return least;
    }

    /**
     * Whether a decision maker, moving from one state to another, changes options only to what they are at the end of a
     * plan and were not at its start.
     */
    boolean bringsForward(int decisionMaker, int from, int to, int start, int end) {
        for (State a : space.members(from)) {
            for (State b : space.members(to)) {
                BigInteger changed = a.decimal().xor(b.decimal());
                if (changed.andNot(masks.get(decisionMaker)).signum() == 0 && ahead(changed, b, start, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean ahead(BigInteger changed, State to, int start, int end) {
        return space.members(end).stream()
                .filter(last -> last.decimal().xor(to.decimal()).and(changed).signum() == 0)
                .anyMatch(last -> space.members(start).stream()
                        .anyMatch(first -> changed.andNot(first.decimal().xor(last.decimal()))
                                        .signum()
                                == 0));
    }
}
