// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the cases of a class are counted from a table.
 *
 * @param file the name of the table’s file, without a folder
 * @param kind what is known of its columns
 * @param codebook by column, by code what it means
 * @param among which rows are cases of the class
 * @param groups by name which of them belong to a group, in the order to be told in; none where they are not told apart
 * @param counts by what counts where it came about, at least one
 */
public record TableRule(
        String file,
        TableKind kind,
        Map<String, Map<String, String>> codebook,
        RowRule among,
        Map<String, RowRule> groups,
        Map<String, RowRule> counts) {

    public TableRule {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        codebook.forEach(
                (column, codes) -> columns.put(column, Collections.unmodifiableMap(new LinkedHashMap<>(codes))));
        codebook = Collections.unmodifiableMap(columns);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("a table of which nothing is counted (" + file + ")");
        }
    }
}
