// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of a table are meant: those to which all tests of some alternative apply.
 *
 * @param alternatives at least one; one without tests means every row
 */
public record RowRule(List<List<Test>> alternatives) {

    /** Every row. */
    public static final RowRule EVERY = new RowRule(List.of(List.of()));

    public RowRule {
        alternatives = alternatives.stream().map(List::copyOf).toList();
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a rule without an alternative");
        }
    }

    /** What a cell must say. */
    public sealed interface Test {
        /** The name of the column. */
        String column();
    }

    /** A cell that says one of some values, by code or by word; where it has several codes, one of them does. */
    public record OneOf(String column, List<String> values) implements Test {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A cell with a number within bounds, both possible. */
    public record Within(String column, Optional<BigDecimal> from, Optional<BigDecimal> to) implements Test {}

    /** A cell that says something, or nothing. */
    public record Known(String column, boolean known) implements Test {}
}
