// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

/**
 * A column of a table.
 *
 * @param says what stands in it, as the part of a sentence
 */
public record Column(String name, Kind kind, String says) {

    /** What stands in a cell that isn't empty. */
    public enum Kind {
        /** A {@link String}. */
        TEXT,
        /** An {@link Integer} or a {@link Long}. */
        WHOLE,
        /** A {@link Double}; a count among them is exact up to 2^53. */
        NUMBER,
        /** A {@link Boolean}. */
        TRUTH,
        /** An {@link java.time.Instant}. */
        TIME
    }
}
