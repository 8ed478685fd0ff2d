// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.casefile.bind.Apart;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Finds decision makers, options of one of them, types, outcomes and states that are called by the same words.
 *
 * @param mapping what the case was read from
 */
record SameWords(Mapping mapping, Diagnostics findings) {

    void find() {
        find(entries(mapping, "decision-makers"), entry -> field(entry, "name"));
        find(entries(mapping, "outcomes"), entry -> field(entry, "label"));
        find(entries(mapping, "states"), entry -> Optional.of(entry.value()));
        entries(mapping, "decision-makers").forEach(entry -> {
            if (entry.value() instanceof Mapping party) {
                find(entries(party, "options"), option -> field(option, "label").or(() -> Optional.of(option.value())));
                find(entries(party, "types"), type -> field(type, "name"));
            }
        });
    }

    private static Optional<Node> field(Entry entry, String key) {
        return entry.value() instanceof Mapping fields ? fields.value(key) : Optional.empty();
    }

    /** @param stating finds where the words for something are given; without them its name in the file serves */
    private void find(List<Entry> entries, Function<Entry, Optional<Node>> stating) {
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
        for (List<String> ids : Apart.alike(words)) {
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
