// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;
import java.util.function.UnaryOperator;

/** A piece of a section. */
public sealed interface Block {

    /** The same with each of its sentences replaced; a figure and a command stay as they are. */
    default Block each(UnaryOperator<Sentence> other) {
        return switch (this) {
            case Paragraph(List<Sentence> sentences) ->
                new Paragraph(sentences.stream().map(other).toList());
            case Bullets(List<List<Sentence>> items) -> new Bullets(each(items, other));
            case Table(List<String> header, List<List<Sentence>> rows, List<Entry> entries) ->
                new Table(header, each(rows, other), entries);
            case Figure _, Command _ -> this;
        };
    }

    private static List<List<Sentence>> each(List<List<Sentence>> lists, UnaryOperator<Sentence> other) {
        return lists.stream()
                .map(sentences -> sentences.stream().map(other).toList())
                .toList();
    }

    /** Sentences that run on. */
    record Paragraph(List<Sentence> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /** Items side by side, each one or more sentences. */
    record Bullets(List<List<Sentence>> items) implements Block {
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A table.
     *
     * @param header one title per column
     * @param rows cells as sentences, each row as wide as the header
     * @param entries what each row tells of, where an annex can be looked up there; else none
     */
    record Table(List<String> header, List<List<Sentence>> rows, List<Entry> entries) implements Block {

        /** A table that is nothing to be looked up in. */
        public Table(List<String> header, List<List<Sentence>> rows) {
            this(header, rows, List.of());
        }

        public Table {
            header = List.copyOf(header);
            entries = List.copyOf(entries);
            if (!entries.isEmpty() && entries.size() != rows.size()) {
                throw new IllegalArgumentException(entries.size() + " entries for " + rows.size() + " rows");
            }
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Sentence> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells under " + header.size() + " columns");
                }
            }
        }
    }

    /** Whether there is a line in it to write on. */
    default boolean isForm() {
        return this instanceof Table table
                && table.rows().stream().flatMap(List::stream).anyMatch(Sentence::isLine);
    }

    /** Something to see. */
    record Figure(Illustration shown) implements Block {}

    /** A line to type in a terminal. */
    record Command(String line) implements Block {}
}
