// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import java.util.List;

/** What came of reading a statement's text. */
public sealed interface ParsedStatement {

    /**
     * The text is a statement.
     *
     * @param statement the statement, its atoms as written
     * @param uses where each atom stands, in the order of the text
     */
    record Read(Statement statement, List<AtomUse> uses) implements ParsedStatement {
        public Read {
            uses = List.copyOf(uses);
        }
    }

    /** The text is no statement. */
    record Refused(StatementError error) implements ParsedStatement {}

    /**
     * A name in a statement's text.
     *
     * @param start offset of its first character, from 0
     * @param end offset behind its last
     */
    record AtomUse(String name, int start, int end) {}
}
