// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines of separated values (RFC 4180). */
public final class Csv {

    /** What stands between cells. */
    public enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Csv() {}

    /** Writes a line of cells with commas between them, quoted where they must be. */
    public static void line(PrintWriter out, List<String> cells) {
        line(out, cells, Separator.COMMA);
    }

    /** The same with another separator. */
    public static void line(PrintWriter out, List<String> cells, Separator separator) {
        out.print(cells.stream()
                .map(cell -> quoted(cell, separator))
                .collect(Collectors.joining(String.valueOf(separator.sign))));
        out.print('\n');
    }

    /** A whole table. */
    public static String text(List<List<String>> rows, Separator separator) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            rows.forEach(row -> line(out, row, separator));
        }
        return text.toString();
    }

    private static String quoted(String cell, Separator separator) {
        boolean plain = cell.chars().noneMatch(c -> c == separator.sign || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
