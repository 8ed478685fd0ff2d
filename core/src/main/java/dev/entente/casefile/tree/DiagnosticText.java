// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

/** A diagnostic as text: the place, the message, the line with a caret under the place, the hint. */
final class DiagnosticText {

    private static final int WIDEST = 100;

    private DiagnosticText() {}

    static String of(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        StringBuilder text = new StringBuilder();
        text.append(place).append(": ").append(diagnostic.severity().word()).append(": ");
        text.append(shown(diagnostic.message())).append('\n');
        String gutter = "";
        if (place.file().present() && !place.file().text().isEmpty()) {
            String number = Integer.toString(place.line());
            gutter = " ".repeat(number.length());
            underline(text, place, number, gutter);
        }
        String margin = gutter.isEmpty() ? "  " : "  " + gutter + " = ";
        diagnostic
                .hint()
                .ifPresent(hint -> text.append(margin).append(shown(hint)).append('\n'));
        return text.toString();
    }

    private static void underline(StringBuilder text, Place place, String number, String gutter) {
        SourceFile file = place.file();
        int start = file.lineStart(place.start());
        int end = file.lineEnd(place.start());
        int length = file.codePoints(start, end);
        int from = Math.min(place.column() - 1, length);
        int left = from < WIDEST - 20 ? 0 : from - 20;
        int right = Math.min(length, left + WIDEST);
        int[] window =
                window(file.text(), left == 0 ? start : place.start(), left == 0 ? 0 : left - from, right - left);
        int to = place.endLine() == place.line() ? place.endColumn() - 1 : left + trimmedLength(window);
        String before = left > 0 ? "…" : "";
        String shown = before + shown(new String(window, 0, window.length)) + (right < length ? "…" : "");
        int carets = Math.max(1, Math.min(to, right) - from);
        text.append("  ")
                .append(number)
                .append(" | ")
                .append(shown.stripTrailing())
                .append('\n');
        text.append("  ").append(gutter).append(" | ");
        text.append(" ".repeat(before.length() + from - left))
                .append("^".repeat(carets))
                .append('\n');
    }

    /** So many code points of a text, from so many after an offset on: all that is looked at of a line, however long. */
    private static int[] window(String text, int offset, int after, int count) {
        int first = text.offsetByCodePoints(offset, after);
        return text.substring(first, text.offsetByCodePoints(first, count))
                .codePoints()
                .toArray();
    }

    private static int trimmedLength(int[] line) {
        int length = line.length;
        while (length > 0 && Character.isWhitespace(line[length - 1])) {
            length--;
        }
        return length;
    }

    /** What a file holds must not drive the reader's terminal, so control characters show as a dot, tabs as a space. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> c == '\t' ? ' ' : isControl(c) ? '·' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT;
    }
}
