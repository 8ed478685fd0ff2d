// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Preference;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Narrowed;
import dev.entente.graph.StateSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The engaging side: what it could change, and the conflict that is left to the others once it has chosen. */
final class Side {

    private final DesignQuestion question;
    private final OptionForm form;
    private final List<Option> options;

    Side(DesignQuestion question) {
        this.question = question;
        this.form = question.form();
        List<DecisionMaker> all = question.subject().conflict().decisionMakers();
        List<String> members =
                question.side().list().stream().map(i -> all.get(i).id()).toList();
        this.options = form.options().stream()
                .filter(option -> members.contains(option.owner()))
                .toList();
    }

    /** The options that it can change from the status quo, in the order of the case. */
    List<Option> changeable() {
        return options.stream()
                .filter(option -> takenNow(option)
                        ? option.direction().down()
                        : option.direction().up())
                .toList();
    }

    /** The packages that change one option, or one level, in the order of the case. */
    List<OptionPackage> singles() {
        return changeable().stream().flatMap(this::single).toList();
    }

    /** A level is changed by taking up another one. */
    private Stream<OptionPackage> single(Option option) {
        Optional<Levels> levels = form.levelsOf(option);
        if (levels.isEmpty()) {
            return Stream.of(changing(List.of(option)));
        }
        OptionalInt now = form.level(levels.get(), question.start());
        int to = levels.get().level(option.name()).orElseThrow();
        return now.isEmpty() || now.getAsInt() == to || !levels.get().leads(now.getAsInt(), to)
                ? Stream.empty()
                : Stream.of(changing(List.of(
                        form.options().get(form.position(levels.get().option(now.getAsInt()))), option)));
    }

    private boolean owns(String owner) {
        return options.stream().anyMatch(option -> option.owner().equals(owner));
    }

    private boolean takenNow(Option option) {
        return form.holdsAtom(option.name(), question.start());
    }

    /** The package that changes these options. */
    OptionPackage changing(List<Option> changed) {
        return new OptionPackage(
                changed.stream().filter(option -> !takenNow(option)).toList(),
                changed.stream().filter(this::takenNow).toList());
    }

    /** The package that gives the side's options the values that they have in a state; empty when the side can't make the change. */
    Optional<OptionPackage> leadingTo(State state) {
        List<Option> changed = options.stream()
                .filter(option -> takenNow(option) != form.holdsAtom(option.name(), state))
                .toList();
        return changeable().containsAll(changed) && form.levelsLead(question.start(), state, this::owns)
                ? Optional.of(changing(changed))
                : Optional.empty();
    }

    /** The status quo with the side's options as the package has them. */
    State applied(OptionPackage offer) {
        State state = question.start();
        for (Option option : offer.changed()) {
            state = new State(state.decimal().flipBit(form.position(option.name())));
        }
        return state;
    }

    /** Whether some feasible state has the side's options as the package has them. */
    boolean possible(OptionPackage offer) {
        return StateSpace.any(form.with(List.of(new Rule.Only(List.of(pattern(offer)), Grounds.NONE))))
                .isPresent();
    }

    /** The states in which the side's options are as the package has them, as a pattern. */
    Pattern pattern(OptionPackage offer) {
        State applied = applied(offer);
        StringBuilder letters = new StringBuilder("-".repeat(form.options().size()));
        for (Option option : options) {
            int position = form.position(option.name());
            letters.setCharAt(position, applied.takes(position) ? 'Y' : 'N');
        }
        return new Pattern(letters.toString());
    }

    /**
     * The conflict of the others: the side's options are held as the package has them, as {@code hold} in a variant
     * would, so that the side has no move left.
     */
    Conflict held(OptionPackage offer) {
        return new Narrowed(form, List.of(new Rule.Only(List.of(pattern(offer)), Grounds.NONE)))
                .conflict(question.subject().conflict());
    }

    /** As {@link #held(OptionPackage)}, merged classes judged as in the whole conflict and not at the members left. */
    Conflict held(OptionPackage offer, GraphModel whole) {
        Conflict held = held(offer);
        if (whole.space().merged()) {
            StateSpace left = StateSpace.of(held.form());
            for (int i = 0; i < whole.decisionMakers(); i++) {
                held = held.with(i, new Preference.Ranked(tiers(left, whole, i), Grounds.NONE));
            }
        }
        return held;
    }

    private static List<Set<State>> tiers(StateSpace left, GraphModel whole, int decisionMaker) {
        Map<Integer, Set<State>> byRank = new TreeMap<>();
        for (int s = 0; s < left.size(); s++) {
            int there = whole.space().indexOf(left.state(s)).orElseThrow();
            byRank.computeIfAbsent(whole.ranking(decisionMaker).rank(there), _ -> new HashSet<>())
                    .add(left.state(s));
        }
        return List.copyOf(byRank.values());
    }

    /** What the side does in all, taken now or not. */
    List<Option> options() {
        return options;
    }
}
