// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of cases.
 *
 * @param columns their names, from the left
 * @param rows each as long as the columns; a cell that says nothing is empty
 */
public record CaseTable(List<String> columns, List<List<String>> rows) {

    /** What stands in a cell of which nothing is known, in the tables that are around. */
    private static final List<String> NOTHING = List.of("", "NA", ".");

    public CaseTable {
        int wide = columns.size();
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.stream().anyMatch(row -> row.size() != wide)) {
            throw new IllegalArgumentException("rows that are not as long as the " + wide + " columns");
        }
    }

    /** A table as it was read, whose first row names the columns; rows in which nothing stands are left out. */
    public static CaseTable of(List<List<String>> cells) {
        List<String> header = cells.isEmpty() ? List.of() : cells.getFirst();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : cells.subList(Math.min(1, cells.size()), cells.size())) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(told(row, header.size()));
            }
        }
        return new CaseTable(header.stream().map(CaseTable::name).toList(), rows);
    }

    private static String name(String column) {
        return (column.startsWith("\uFEFF") ? column.substring(1) : column).strip();
    }

    private static List<String> told(List<String> row, int wide) {
        List<String> told = new ArrayList<>();
        for (int c = 0; c < wide; c++) {
            String cell = c < row.size() ? row.get(c).strip() : "";
            told.add(NOTHING.contains(cell) ? "" : cell);
        }
        return told;
    }

    /** Where a column stands; empty where there is none of the name. */
    public Optional<Integer> place(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** What a row says in a column, which there must be. */
    String cell(List<String> row, String column) {
        return row.get(place(column)
                .orElseThrow(() -> new IllegalArgumentException("no column " + column + " in " + columns)));
    }

    /** The same with one more column. */
    CaseTable with(String column, Function<List<String>, String> told) {
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        return new CaseTable(more, rows.stream().map(row -> longer(row, told)).toList());
    }

    private static List<String> longer(List<String> row, Function<List<String>, String> told) {
        List<String> more = new ArrayList<>(row);
        more.add(told.apply(row));
        return more;
    }
}
