// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of plain text: columns as wide as they must be, and of those that may, the widest wrapped to fit the page. */
public final class TextTable {

    /** As wide as a table gets where its columns let it. */
    public static final int PAGE = 118;

    private static final int NARROWEST_WRAP = 24;
    private static final String GAP = "  ";
    private static final char KEPT_SPACE = '\u00a0';

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param group a title over neighbouring columns that share it; empty for none
     * @param right whether cells stand at the right, as numbers do
     * @param wraps whether cells may take several lines
     */
    public record Column(String group, String title, boolean right, boolean wraps) {
        public static Column text(String title) {
            return new Column("", title, false, false);
        }

        public static Column wrapping(String title) {
            return new Column("", title, false, true);
        }

        public static Column number(String title) {
            return new Column("", title, true, false);
        }

        public Column under(String title) {
            return new Column(title, this.title, right, wraps);
        }
    }

    private record Row(List<String> cells, boolean strong) {}

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row; a strong one stands out. */
    public void add(List<String> cells, boolean strong) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.size(), columns.size()));
        }
        rows.add(new Row(cells.stream().map(Ink::plain).toList(), strong));
    }

    public void print(PrintWriter out, Ink ink) {
        int[] widths = widths();
        String groups = groups(widths);
        if (!groups.isBlank()) {
            out.println(ink.faint(groups.stripTrailing()));
        }
        List<String> titles = columns.stream().map(Column::title).toList();
        if (titles.stream().anyMatch(title -> !title.isEmpty())) {
            out.println(ink.faint(line(titles, widths)));
        }
        for (Row row : rows) {
            for (String line : lines(row.cells, widths)) {
                out.println(row.strong ? ink.bold(line) : line);
            }
        }
    }

    private int[] widths() {
        int[] widths = IntStream.range(0, columns.size()).map(this::natural).toArray();
        int[] widest = IntStream.range(0, columns.size())
                .filter(k -> columns.get(k).wraps())
                .toArray();
        while (IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) > PAGE) {
            int widestWrap = -1;
            for (int k : widest) {
                if (widths[k] > NARROWEST_WRAP && (widestWrap < 0 || widths[k] > widths[widestWrap])) {
                    widestWrap = k;
                }
            }
            if (widestWrap < 0) {
                return widths;
            }
            widths[widestWrap]--;
        }
        return widths;
    }

    private int natural(int column) {
        return Math.max(
                length(columns.get(column).title()),
                rows.stream()
                        .mapToInt(row -> length(row.cells.get(column)))
                        .max()
                        .orElse(0));
    }

    /** The titles over groups of columns. A title wider than its columns makes the last of them wider. */
    private String groups(int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < widths.length; ) {
            String group = columns.get(k).group();
            int end = k;
            int span = -GAP.length();
            while (end < widths.length && columns.get(end).group().equals(group)) {
                span += widths[end++] + GAP.length();
            }
            if (length(group) > span) {
                widths[end - 1] += length(group) - span;
                span = length(group);
            }
            line.append(padded(group, span, false)).append(GAP);
            k = end;
        }
        return line.toString();
    }

    private List<String> lines(List<String> cells, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(k -> wrap(cells.get(k), widths[k]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(i -> line(
                        wrapped.stream()
                                .map(lines -> i < lines.size() ? lines.get(i) : "")
                                .toList(),
                        widths))
                .toList();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < widths.length; k++) {
            line.append(padded(cells.get(k), widths[k], columns.get(k).right())).append(GAP);
        }
        return line.toString().stripTrailing().replace(KEPT_SPACE, ' ');
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - length(text)));
        return right ? space + text : text + space;
    }

    /** The text as one word, which wrapping keeps together. */
    public static String unbroken(String text) {
        return text.replace(' ', KEPT_SPACE);
    }

    /** The text in lines no wider than the width, broken at spaces where there are any, and never before a percent sign. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" (?!%)", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
