// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that a case, or a variant of it, declares, and what each stands for.
 *
 * @param options in the order of patterns; of an option with levels one for each level
 * @param levelled what has levels
 * @param outcomes their names
 * @param aliases the names of states, and what they are said to be
 */
record NameScope(List<Owned> options, List<Levelled> levelled, Set<String> outcomes, Map<String, Node> aliases) {

    /** An option of a decision maker. */
    record Owned(String party, String id) {
        String full() {
            return party + "." + id;
        }
    }

    /** An option with levels, from the lowest; they are options in patterns and in lists. */
    record Levelled(Owned option, List<String> levels) {

        static Optional<Levelled> of(String party, Entry option) {
            Optional<Node> levels =
                    option.value() instanceof Mapping mapping ? mapping.value("levels") : Optional.empty();
            List<String> names = levels.map(Levelled::names).orElse(List.of());
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Levelled(new Owned(party, option.key().text()), names));
        }

        /** The names of levels as they are written. */
        static List<String> names(Node levels) {
            return switch (levels) {
                case Mapping named -> List.copyOf(named.keys());
                case Sequence list ->
                    list.items().stream()
                            .filter(Scalar.class::isInstance)
                            .map(level -> ((Scalar) level).text())
                            .toList();
                case Scalar _ -> List.of();
            };
        }

        List<Owned> columns() {
            return levels.stream()
                    .map(level -> new Owned(option.party(), option.id() + AT + level))
                    .toList();
        }

        Levelled called(Owned other) {
            return new Levelled(other, levels);
        }
    }

    /** What stands between an option and its level. */
    static final String AT = "=";

    NameScope {
        options = List.copyOf(options);
        levelled = List.copyOf(levelled);
    }

    static NameScope of(Mapping root) {
        List<Owned> options = new ArrayList<>();
        List<Levelled> levelled = new ArrayList<>();
        for (Entry party : entries(root, "decision-makers")) {
            if (party.value() instanceof Mapping of) {
                for (Entry option : entries(of, "options")) {
                    Optional<Levelled> levels = Levelled.of(party.key().text(), option);
                    levels.ifPresent(levelled::add);
                    options.addAll(levels.map(Levelled::columns)
                            .orElseGet(() -> List.of(
                                    new Owned(party.key().text(), option.key().text()))));
                }
            }
        }
        Set<String> outcomes = new LinkedHashSet<>();
        entries(root, "outcomes").forEach(outcome -> outcomes.add(outcome.key().text()));
        Map<String, Node> aliases = new LinkedHashMap<>();
        entries(root, "aliases").forEach(alias -> aliases.put(alias.key().text(), alias.value()));
        return new NameScope(options, levelled, outcomes, aliases);
    }

    static List<Entry> entries(Mapping of, String key) {
        return of.value(key).orElse(null) instanceof Mapping mapping ? mapping.entries() : List.of();
    }

    int position(String party, String id) {
        return options.indexOf(new Owned(party, id));
    }

    /** The option that a name stands for alone; empty for an outcome, for no option and for one of several. */
    Optional<Owned> option(String name) {
        if (outcomes.contains(name)) {
            return Optional.empty();
        }
        String plain = name.replaceAll("\\s*" + AT + "\\s*", AT);
        List<Owned> meant = Stream.concat(options.stream(), levelled.stream().map(Levelled::option))
                .filter(option -> option.id().equals(plain) || option.full().equals(plain))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** How an option is written that was written so: as short as it was, where that is still clear. */
    String spelt(Owned option, String before) {
        boolean plain = before.indexOf('.') < 0;
        return plain && option(option.id()).filter(option::equals).isPresent() ? option.id() : option.full();
    }

    NameScope after(NameChange change) {
        List<Owned> changed = new ArrayList<>();
        for (Owned option : options) {
            switch (change) {
                case NameChange.OptionRemoved(String party, String id) when option.equals(new Owned(party, id)) -> {}
                case NameChange _ -> changed.add(called(option, change));
            }
        }
        List<Levelled> levels = levelled.stream()
                .map(one -> one.called(called(one.option(), change)))
                .toList();
        Set<String> named = new LinkedHashSet<>(outcomes);
        switch (change) {
            case NameChange.OptionAdded(String party, String id) -> changed.add(added(party), new Owned(party, id));
            case NameChange.OutcomeRemoved(String id, String _) -> named.remove(id);
            case NameChange.OutcomeRenamed(String from, String to) -> {
                named.remove(from);
                named.add(to);
            }
            case NameChange.OptionRenamed _,
                    NameChange.OptionRemoved _,
                    NameChange.PartyRenamed _,
                    NameChange.PartyRemoved _ -> {}
        }
        return new NameScope(changed, levels, named, aliases);
    }

    /** What an option is after something was called otherwise; a level goes along with what has it. */
    static Owned called(Owned option, NameChange change) {
        return switch (change) {
            case NameChange.OptionRenamed(String party, String from, String to)
            when option.party().equals(party)
                    && (option.id().equals(from) || option.id().startsWith(from + AT)) ->
                new Owned(party, to + option.id().substring(from.length()));
            case NameChange.PartyRenamed(String from, String to)
            when option.party().equals(from) -> new Owned(to, option.id());
            case NameChange _ -> option;
        };
    }

    /** Where a further option of a decision maker stands among all. */
    private int added(String party) {
        int place = options.size();
        for (int k = 0; k < options.size(); k++) {
            if (options.get(k).party().equals(party)) {
                place = k + 1;
            }
        }
        return place;
    }

    /** The place that an option added, removed or renamed has in patterns, before for one removed and else after. */
    Optional<Integer> place(NameChange change) {
        return switch (change) {
            case NameChange.OptionAdded(String party, String id) ->
                Optional.of(after(change).position(party, id));
            case NameChange.OptionRemoved(String party, String id) -> Optional.of(position(party, id));
            case NameChange.OptionRenamed _,
                    NameChange.PartyRenamed _,
                    NameChange.PartyRemoved _,
                    NameChange.OutcomeRenamed _,
                    NameChange.OutcomeRemoved _ -> Optional.empty();
        };
    }

    /** Whether a text is a pattern of this case. */
    boolean isPattern(String text) {
        return text.length() == options.size()
                && text.matches("[YN-]+")
                && option(text).isEmpty();
    }

    /** The pattern of what stands for a state: a pattern, a state's name, or the options taken. */
    Optional<String> pattern(Node state) {
        return switch (state) {
            case Scalar scalar
            when isPattern(scalar.text()) && !aliases.containsKey(scalar.text()) -> Optional.of(scalar.text());
            case Scalar scalar when aliases.containsKey(scalar.text()) -> aliased(scalar.text());
            case Scalar scalar ->
                scalar.isNull() ? Optional.empty() : taken(List.of(scalar.text().split(",", -1)));
            case Sequence list ->
                list.items().stream().allMatch(Scalar.class::isInstance)
                        ? taken(list.items().stream()
                                .map(item -> ((Scalar) item).text())
                                .toList())
                        : Optional.empty();
            case Mapping _ -> Optional.empty();
        };
    }

    private Optional<String> aliased(String alias) {
        Node named = aliases.getOrDefault(alias, Node.text(""));
        return named instanceof Scalar scalar && aliases.containsKey(scalar.text()) ? Optional.empty() : pattern(named);
    }

    private Optional<String> taken(List<String> names) {
        StringBuilder pattern = new StringBuilder("N".repeat(options.size()));
        for (String name : names) {
            Optional<Owned> option = option(name.strip());
            if (option.isEmpty()) {
                return Optional.empty();
            }
            int place = options.indexOf(option.get());
            if (place < 0) {
                return Optional.empty();
            }
            pattern.setCharAt(place, 'Y');
        }
        levelled.forEach(one -> lowest(one, pattern));
        return Optional.of(pattern.toString());
    }

    /** What is said at no level is at the lowest. */
    private void lowest(Levelled one, StringBuilder pattern) {
        List<Integer> places = one.columns().stream().map(options::indexOf).toList();
        if (places.stream().noneMatch(place -> pattern.charAt(place) == 'Y')) {
            pattern.setCharAt(places.getFirst(), 'Y');
        }
    }
}
