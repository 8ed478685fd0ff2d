// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Option form: binary options, each owned by a decision maker; a state is a choice of Y or N for every one, and a move
 * changes any number of its owner's options, each in a direction it allows, between feasible states.
 */
public final class OptionForm implements Form {

    private final List<Option> options;
    private final List<String> names;
    private final List<Rule> rules;
    private final List<Statement> merges;
    private final List<Levels> levels;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Levels> levelsByOption = new HashMap<>();

    /**
     * @param options in the order of patterns
     * @param rules what every feasible state satisfies
     * @param merges each a condition: all feasible states in which it holds are one; the conditions must not overlap on
     *     feasible states
     */
    public OptionForm(List<Option> options, List<Rule> rules, List<Statement> merges) {
        this(options, rules, merges, List.of());
    }

    /**
     * As {@link #OptionForm(List, List, List)}, where some options are levels of one thing.
     *
     * @param levels what has several levels: each has an option among those given, and a rule that lets exactly one be
     *     taken
     */
    public OptionForm(List<Option> options, List<Rule> rules, List<Statement> merges, List<Levels> levels) {
        this.options = List.copyOf(options);
        this.names = options.stream().map(Option::name).toList();
        this.rules = List.copyOf(rules);
        this.merges = List.copyOf(merges);
        this.levels = List.copyOf(levels);
        for (String name : names) {
            if (positions.put(name, positions.size()) != null) {
                throw new IllegalArgumentException("an option declared twice (" + name + ")");
            }
        }
        refuseOtherOptions();
    }

    private void refuseOtherOptions() {
        List<Statement> stated = new ArrayList<>();
        for (Rule rule : rules) {
            switch (rule) {
                case Rule.Holds(Statement statement, Grounds _) -> stated.add(statement);
                case Rule.Count count -> count.options().forEach(option -> stated.add(new Statement.Atom(option)));
                case Rule.Never(Pattern pattern, Grounds _) -> refuseOtherWidth(pattern);
                case Rule.Only(List<Pattern> patterns, Grounds _) -> patterns.forEach(this::refuseOtherWidth);
            }
        }
        Checks checks = new Checks(this);
        checks.about(stated, "a rule");
        checks.about(merges, "a merged class");
        levels.forEach(one -> one.options().forEach(option -> {
            if (!has(option)) {
                throw new IllegalArgumentException("a level without an option (" + option + ")");
            }
            levelsByOption.put(option, one);
        }));
    }

    private void refuseOtherWidth(Pattern pattern) {
        if (pattern.letters().length() != options.size()) {
            throw new IllegalArgumentException("a rule whose pattern has not a letter for each option ("
                    + pattern.letters() + " of " + options.size() + " options)");
        }
    }

    public List<Option> options() {
        return options;
    }

    public List<Rule> rules() {
        return rules;
    }

    public List<Statement> merges() {
        return merges;
    }

    /** What has several levels, an option for each. */
    public List<Levels> levels() {
        return levels;
    }

    /** Whose level an option is; empty where it is none. */
    public Optional<Levels> levelsOf(Option option) {
        return Optional.ofNullable(levelsByOption.get(option.name()));
    }

    /** Whether an option is the lowest level of something, at which nothing need be done. */
    public boolean isLowest(Option option) {
        return levelsOf(option)
                .filter(one -> one.option(0).equals(option.name()))
                .isPresent();
    }

    /** The one thing of several levels that a name stands for, be it short or in full. */
    public Optional<Levels> levels(String name) {
        List<Levels> named = levels.stream()
                .filter(one -> one.name().equals(name) || one.id().equals(name))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Whether moves are all that the directions of options allow: no level goes by steps, nor one way past a level between. */
    public boolean freeMoves() {
        return levels.stream().allMatch(Levels::free);
    }

    /** Whether a move between two states, be it of one decision maker or of several, changes each level as it may be changed at once. */
    public boolean levelsAllow(State from, State to) {
        return levels.stream().filter(one -> !one.free()).allMatch(one -> {
            OptionalInt before = level(one, from);
            OptionalInt after = level(one, to);
            return before.isEmpty() || after.isEmpty() || one.allows(before.getAsInt(), after.getAsInt());
        });
    }

    /** Whether moves of some owners, one after another, may change each of their levels so. */
    public boolean levelsLead(State from, State to, Predicate<String> owners) {
        return levels.stream().filter(one -> owners.test(one.owner())).allMatch(one -> {
            OptionalInt before = level(one, from);
            OptionalInt after = level(one, to);
            return before.isEmpty() || after.isEmpty() || one.leads(before.getAsInt(), after.getAsInt());
        });
    }

    /** The level of something in a state, from 0; empty where none or several of its options are taken. */
    public OptionalInt level(Levels of, State state) {
        return of.level(option -> state.takes(position(option)));
    }

    /** The state with the lowest level of whatever has several and none of them taken. */
    public State atLowest(State state) {
        BigInteger decimal = state.decimal();
        for (Levels one : levels) {
            if (one.options().stream().noneMatch(option -> state.takes(position(option)))) {
                decimal = decimal.setBit(position(one.option(0)));
            }
        }
        return new State(decimal);
    }

    /** Where the option stands in patterns, from 0. */
    public int position(String atom) {
        Integer position = positions.get(atom);
        if (position == null) {
            throw new IllegalArgumentException("no such option (" + atom + ")");
        }
        return position;
    }

    /** Whether there is an option of this name in full. */
    public boolean has(String atom) {
        return positions.containsKey(atom);
    }

    @Override
    public boolean has(State state) {
        return state.decimal().bitLength() <= options.size();
    }

    /** A change of one decision maker from one option to another of those of which exactly one is taken. */
    public record Switch(Option from, Option to) {}

    /** The groups of options, by rules that name them, of which exactly one is taken in every state. */
    public List<List<Option>> exactlyOne() {
        return rules.stream()
                .map(OptionForm::counted)
                .filter(group -> group.size() > 1)
                .map(group ->
                        group.stream().map(name -> options.get(position(name))).toList())
                .toList();
    }

    private static List<String> counted(Rule rule) {
        return switch (rule) {
            case Rule.Count(int least, int most, List<String> options, Grounds _)
            when least == 1 && most == 1 -> options;
            case Rule.Holds(Statement.Count(Statement.Quantity quantity, List<Statement> parts), Grounds _)
            when quantity == Statement.Quantity.ONE && parts.stream().allMatch(Statement.Atom.class::isInstance) ->
                parts.stream()
                        .map(Statement.Atom.class::cast)
                        .map(Statement.Atom::name)
                        .toList();
            case Rule.Count _, Rule.Holds _, Rule.Never _, Rule.Only _ -> List.of();
        };
    }

    /**
     * What of the change between two feasible states is a switch. An option is in one switch at most; what else changes is
     * taken up or given up by itself.
     */
    public List<Switch> switches(State before, State after) {
        List<Switch> switches = new ArrayList<>();
        Set<Option> switched = new HashSet<>();
        for (List<Option> group : exactlyOne()) {
            List<Option> from = only(group, before, after);
            List<Option> to = only(group, after, before);
            if (from.size() == 1
                    && to.size() == 1
                    && from.getFirst().owner().equals(to.getFirst().owner())
                    && !switched.contains(from.getFirst())
                    && !switched.contains(to.getFirst())) {
                switches.add(new Switch(from.getFirst(), to.getFirst()));
                switched.add(from.getFirst());
                switched.add(to.getFirst());
            }
        }
        return switches;
    }

    private List<Option> only(List<Option> group, State here, State notThere) {
        return group.stream()
                .filter(option -> here.takes(position(option.name())) && !notThere.takes(position(option.name())))
                .toList();
    }

    /** The first rule that the state breaks; empty when it is feasible. */
    public Optional<Rule> broken(State state) {
        return rules.stream().filter(rule -> !rule.allows(this, state)).findFirst();
    }

    @Override
    public List<String> atoms() {
        return names;
    }

    @Override
    public boolean holdsAtom(String atom, State state) {
        return state.takes(position(atom));
    }

    @Override
    public String pattern(State state) {
        StringBuilder letters = new StringBuilder();
        for (int k = 0; k < options.size(); k++) {
            letters.append(state.takes(k) ? 'Y' : 'N');
        }
        return letters.toString();
    }

    /** The same options under further rules, as {@code hold} in a variant sets them. */
    public OptionForm with(List<Rule> further) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(further);
        return new OptionForm(options, all, merges, levels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptionForm form
                && options.equals(form.options)
                && rules.equals(form.rules)
                && merges.equals(form.merges)
                && levels.equals(form.levels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, rules, merges, levels);
    }
}
