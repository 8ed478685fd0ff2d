// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Option form: binary options, each owned by a decision maker; a state is a choice of Y or N for every one, and a move
 * changes any number of its owner's options, each in a direction it allows, between feasible states.
 */
public final class OptionForm implements Form {

    private final List<Option> options;
    private final List<String> names;
    private final List<Rule> rules;
    private final List<Statement> merges;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * @param options in the order of patterns
     * @param rules what every feasible state satisfies
     * @param merges each a condition: all feasible states in which it holds are one; the conditions must not overlap on
     *     feasible states
     */
    public OptionForm(List<Option> options, List<Rule> rules, List<Statement> merges) {
        this.options = List.copyOf(options);
        this.names = options.stream().map(Option::name).toList();
        this.rules = List.copyOf(rules);
        this.merges = List.copyOf(merges);
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
        return new OptionForm(options, all, merges);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptionForm form
                && options.equals(form.options)
                && rules.equals(form.rules)
                && merges.equals(form.merges);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, rules, merges);
    }
}
