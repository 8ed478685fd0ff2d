// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;

/** A piece of a section. */
public sealed interface Block {

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
     */
    record Table(List<String> header, List<List<Sentence>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Sentence> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells under " + header.size() + " columns");
                }
            }
        }
    }

    /** Something to see. */
    record Figure(Illustration shown) implements Block {}

    /** A line to type in a terminal. */
    record Command(String line) implements Block {}
}
