// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.casefile.bind.Apart;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds decision makers, options and wants of one of them, types, outcomes and states that are called by the same words.
 *
 * @param mapping what the case was read from
 * @param graph whether it lists its states, each with its label
 */
record SameWords(Mapping mapping, boolean graph, Diagnostics findings) {

    void find() {
        List<Entry> parties = entries(mapping, "decision-makers");
        find(parties, entry -> field(entry, "name"));
        Set<String> shortened = parties.stream()
                .filter(entry -> field(entry, "short").isPresent())
                .map(entry -> entry.key().text())
                .collect(Collectors.toSet());
        find(
                parties,
                entry -> field(entry, "short").or(() -> field(entry, "name")),
                ids -> ids.stream().anyMatch(shortened::contains));
        find(entries(mapping, "outcomes"), entry -> field(entry, "label"));
        find(entries(mapping, "states"), graph ? entry -> Optional.of(entry.value()) : entry -> field(entry, "label"));
        parties.forEach(entry -> {
            if (entry.value() instanceof Mapping party) {
                List<Entry> options = entries(party, "options");
                find(options, option -> field(option, "label").or(() -> Optional.of(option.value())));
                find(
                        options.stream()
                                .filter(option -> field(option, "noun").isPresent())
                                .toList(),
                        option -> field(option, "noun"));
                find(entries(party, "types"), type -> field(type, "name"));
                wants(party);
                entries(party, "types").forEach(type -> {
                    if (type.value() instanceof Mapping of) {
                        wants(of);
                    }
                });
            }
        });
    }

    /** The wants of a list that have a name, or an id that serves for one; others are known by their place. */
    private void wants(Mapping of) {
        List<Entry> named = new ArrayList<>();
        int place = 0;
        for (Node want : of.value("preferences").map(SameWords::each).orElse(List.of())) {
            place++;
            if (want instanceof Mapping said) {
                Optional<Scalar> id =
                        said.value("id").filter(Scalar.class::isInstance).map(Scalar.class::cast);
                if (id.isPresent() || said.value("name").isPresent()) {
                    named.add(new Entry(id.orElse(Node.text(String.valueOf(place))), said));
                }
            }
        }
        find(named, want -> field(want, "name"));
    }

    private static List<Node> each(Node list) {
        return list instanceof Sequence sequence
                ? sequence.items().stream()
                        .flatMap(item -> item instanceof Mapping group
                                ? group.value("any-order").map(SameWords::each).orElse(List.of(item)).stream()
                                : Stream.of(item))
                        .toList()
                : List.of();
    }

    private static Optional<Node> field(Entry entry, String key) {
        return entry.value() instanceof Mapping fields ? fields.value(key) : Optional.empty();
    }

    /** @param stating finds where the words for something are given; without them its name in the file serves */
    private void find(List<Entry> entries, Function<Entry, Optional<Node>> stating) {
        find(entries, stating, _ -> true);
    }

    /** @param those which of the groups that are called the same are meant, by what the file knows them by */
    private void find(List<Entry> entries, Function<Entry, Optional<Node>> stating, Predicate<List<String>> those) {
        SequencedMap<String, Scalar> stated = new LinkedHashMap<>();
        SequencedMap<String, String> words = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String id = entry.key().text();
            Optional<Scalar> said = stating.apply(entry)
                    .filter(node -> node instanceof Scalar scalar && !scalar.isNull())
                    .map(Scalar.class::cast);
            stated.put(id, said.orElse(entry.key()));
            words.put(id, said.map(Scalar::text).orElseGet(() -> plain(id)));
        }
        Map<String, String> told = Apart.told(words);
        for (List<String> ids : Apart.alike(words).stream().filter(those).toList()) {
            String last = ids.getLast();
            findings.warning(
                    Objects.requireNonNull(stated.get(last)).place(),
                    String.join(", ", ids.subList(0, ids.size() - 1)) + " and " + last + " are called the same: “"
                            + words.get(last) + "”",
                    "Give each words of its own; until then they are told apart by their names here, “" + told.get(last)
                            + "”.");
        }
    }

    private static String plain(String id) {
        return id.replace('-', ' ').replace('_', ' ');
    }

    private static List<Entry> entries(Mapping in, String section) {
        return in.value(section).orElse(null) instanceof Mapping listed ? listed.entries() : List.of();
    }
}
