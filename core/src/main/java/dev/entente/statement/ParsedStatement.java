// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import java.util.List;
import java.util.Optional;

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
     * @param compared what its level is compared with, where it is
     */
    record AtomUse(String name, int start, int end, Optional<Compared> compared) {
        /** A name that stands alone. */
        public AtomUse(String name, int start, int end) {
            this(name, start, end, Optional.empty());
        }
    }

    /**
     * The level that a name is compared with.
     *
     * @param start offset of the level’s first character, from 0
     * @param end offset behind its last
     */
    record Compared(Comparison comparison, int start, int end) {}
}
