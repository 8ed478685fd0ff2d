// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Direction;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What another program's file says of a conflict, on its way into a case file.
 *
 * @param feasible the rules, as a case file has them
 * @param today the options taken, where the file says so
 * @param aliases what states are called, with their patterns
 */
record Sketch(
        String title,
        List<Party> parties,
        List<Node> feasible,
        Optional<List<String>> today,
        SequencedMap<String, String> aliases) {

    /** What names no states. */
    Sketch(String title, List<Party> parties, List<Node> feasible) {
        this(title, parties, feasible, Optional.empty(), new LinkedHashMap<>());
    }

    Sketch {
        parties = List.copyOf(parties);
        feasible = List.copyOf(feasible);
    }

    /** A decision maker. */
    record Party(String id, String name, List<Choice> choices, Wants wants) {
        Party {
            choices = List.copyOf(choices);
        }
    }

    /** An option. */
    record Choice(String id, String label, Direction direction) {}

    /** What a decision maker wants. */
    sealed interface Wants {
        /** Statements, the most important first. */
        record Listed(List<String> statements) implements Wants {
            public Listed {
                statements = List.copyOf(statements);
            }
        }

        /** Patterns, the best first; those of a group are equally good. */
        record Ranked(List<List<String>> groups) implements Wants {
            public Ranked {
                groups = groups.stream().map(List::copyOf).toList();
            }
        }
    }

    /** The case file. */
    Document document(String name) {
        SequencedMap<String, Node> deciding = new LinkedHashMap<>();
        parties.forEach(party -> deciding.put(party.id(), party(party)));
        SequencedMap<String, Node> top = new LinkedHashMap<>();
        top.put("decision-makers", Node.mapping(Layout.BLOCK, deciding));
        if (!feasible.isEmpty()) {
            top.put("feasible", Node.list(Layout.BLOCK, feasible));
        }
        today.ifPresent(taken -> top.put("status-quo", texts(taken)));
        if (!aliases.isEmpty()) {
            SequencedMap<String, Node> named = new LinkedHashMap<>();
            aliases.forEach((alias, pattern) -> named.put(alias, Node.text(pattern)));
            top.put("aliases", Node.mapping(Layout.BLOCK, named));
        }
        return document(name, title, top);
    }

    /** A case file with a title and more. */
    static Document document(String name, String title, SequencedMap<String, Node> more) {
        SequencedMap<String, Node> top = new LinkedHashMap<>();
        top.put("entente", Node.value("1"));
        top.put("title", Node.text(title));
        top.putAll(more);
        return Document.of(name, Node.mapping(Layout.BLOCK, top));
    }

    private static Node party(Party party) {
        SequencedMap<String, Node> node = new LinkedHashMap<>();
        node.put("name", Node.text(party.name()));
        SequencedMap<String, Node> options = new LinkedHashMap<>();
        party.choices().forEach(choice -> options.put(choice.id(), option(choice)));
        node.put("options", Node.mapping(options.isEmpty() ? Layout.FLOW : Layout.BLOCK, options));
        switch (party.wants()) {
            case Wants.Listed(List<String> statements) ->
                node.put(
                        "preferences",
                        Node.list(
                                statements.isEmpty() ? Layout.FLOW : Layout.BLOCK,
                                statements.stream().map(Node::text).toList()));
            case Wants.Ranked(List<List<String>> groups) ->
                node.put(
                        "ranking",
                        Node.list(
                                Layout.FLOW, groups.stream().map(Sketch::group).toList()));
        }
        return Node.mapping(Layout.BLOCK, node);
    }

    private static Node option(Choice choice) {
        Node label = Node.text(choice.label());
        if (choice.direction() == Direction.BOTH) {
            return label;
        }
        SequencedMap<String, Node> node = new LinkedHashMap<>();
        node.put("label", label);
        node.put("direction", Node.text(choice.direction().name().toLowerCase(Locale.ROOT)));
        return Node.mapping(Layout.FLOW, node);
    }

    static Node group(List<String> patterns) {
        return patterns.size() == 1 ? Node.text(patterns.getFirst()) : texts(patterns);
    }

    static Node texts(List<String> texts) {
        return Node.list(Layout.FLOW, texts.stream().map(Node::text).toList());
    }

    /** A rule that forbids a pattern. */
    static Node never(String pattern) {
        return one("never", Node.text(pattern));
    }

    /** A rule that just one of some options is taken. */
    static Node exactlyOne(Stream<String> options) {
        return one("exactly-one", texts(options.toList()));
    }

    /** A rule that one of some patterns occurs. */
    static Node only(List<String> patterns) {
        return one("only", texts(patterns));
    }

    private static Node one(String key, Node value) {
        SequencedMap<String, Node> rule = new LinkedHashMap<>();
        rule.put(key, value);
        return Node.mapping(Layout.BLOCK, rule);
    }
}
