// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A part of a document. Nodes are equal when they say the same: neither place nor layout nor quoting takes part.
 *
 * <p>The place is where the node's text stands, at the node itself or, for what an alias repeats, at the alias.
 */
public sealed interface Node {

    Place place();

    /** The same node, said to stand elsewhere. */
    Node at(Place place);

    /** Whether it is {@code null}, which takes away what it is laid over. */
    default boolean isNull() {
        return false;
    }

    /** How a list or mapping is laid out. */
    enum Layout {
        /** A line for each item. */
        BLOCK,
        /** In brackets or braces. */
        FLOW
    }

    /** What a scalar is in YAML 1.2. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** After {@code |}. */
        LITERAL,
        /** After {@code >}. */
        FOLDED
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {}

    /** Keys with values, in order; no key stands twice. */
    record Mapping(List<Entry> entries, Layout layout, Place place) implements Node {
        public Mapping {
            entries = Entries.copyOf(entries);
        }

        public Optional<Entry> entry(String key) {
            return Entries.copyOf(entries).of(key);
        }

        public Optional<Node> value(String key) {
            return entry(key).map(Entry::value);
        }

        /** The keys, in order. */
        public List<String> keys() {
            return entries.stream().map(entry -> entry.key().text()).toList();
        }

        /** The same place and layout with other entries. */
        public Mapping with(List<Entry> others) {
            return new Mapping(others, layout, place);
        }

        /** The same without an entry; itself where there is none of that key. */
        public Mapping without(String key) {
            return with(entries.stream()
                    .filter(entry -> !entry.key().text().equals(key))
                    .toList());
        }

        @Override
        public Mapping at(Place elsewhere) {
            return new Mapping(entries, layout, elsewhere);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Mapping mapping && entries.equals(mapping.entries);
        }

        @Override
        public int hashCode() {
            return entries.hashCode();
        }
    }

    /** Items in order. */
    record Sequence(List<Node> items, Layout layout, Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        /** The same place and layout with other items. */
        public Sequence with(List<Node> others) {
            return new Sequence(others, layout, place);
        }

        @Override
        public Sequence at(Place elsewhere) {
            return new Sequence(items, layout, elsewhere);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sequence sequence && items.equals(sequence.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /**
     * A text, number, truth value or nothing.
     *
     * @param text the value as written, quotes and escapes undone
     */
    record Scalar(String text, Kind kind, Style style, Place place) implements Node {

        @Override
        public Scalar at(Place elsewhere) {
            return new Scalar(text, kind, style, elsewhere);
        }

        @Override
        public boolean isNull() {
            return kind == Kind.NULL;
        }

        /** Where the characters from one offset to before another, in {@link #text}, stand in the file. */
        public Place place(int from, int to) {
            return ScalarOffsets.place(this, from, to);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Scalar scalar && kind == scalar.kind && (isNull() || text.equals(scalar.text));
        }

        @Override
        public int hashCode() {
            return isNull() ? 0 : text.hashCode();
        }
    }

    /** A text that stands in no file yet. */
    static Scalar text(String text) {
        return new Scalar(text, Kind.TEXT, Style.PLAIN, nowhere());
    }

    /** A number, truth value or {@code null}, as YAML writes it, that stands in no file yet. */
    static Scalar value(String written) {
        return new Scalar(written, Scalars.kindOfPlain(written), Style.PLAIN, nowhere());
    }

    /** A list that stands in no file yet. */
    static Sequence list(Layout layout, List<? extends Node> items) {
        return new Sequence(List.copyOf(items), layout, nowhere());
    }

    /** A mapping that stands in no file yet, in the order of the map. */
    static Mapping mapping(Layout layout, SequencedMap<String, ? extends Node> values) {
        return new Mapping(
                values.entrySet().stream()
                        .map(entry -> new Entry(text(entry.getKey()), entry.getValue()))
                        .toList(),
                layout,
                nowhere());
    }

    private static Place nowhere() {
        return SourceFile.unread("").place(0, 0);
    }

    /** What the node is, for messages: "a list". */
    default String described() {
        return switch (this) {
            case Mapping _ -> "a mapping";
            case Sequence _ -> "a list";
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> "a text";
                    case NUMBER -> "a number";
                    case BOOLEAN -> "a truth value";
                    case NULL -> "an empty value";
                };
        };
    }
}
