// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A text and the name it is shown under; knows where its lines begin. Lines and columns count from 1, columns in code points. */
public final class SourceFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private final boolean present;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final List<Integer> pairs = new ArrayList<>();

    private SourceFile(String name, String text, boolean present) {
        this.name = name;
        this.text = text;
        this.present = present;
        lineStarts.add(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? 0 : 1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                lineStarts.add(i + 1);
            }
            if (Character.isHighSurrogate(c) && Character.codePointAt(text, i) != c) {
                pairs.add(i);
            }
        }
    }

    /** A text under a name, which need not be a file's. */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, text, true);
    }

    /** A file that could not be read: a name to point at, without a text. */
    public static SourceFile unread(String name) {
        return new SourceFile(name, "", false);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The offset of the first character of the text, behind a byte order mark. */
    public int start() {
        return lineStarts.getFirst();
    }

    /** Whether there is a text to point into. */
    public boolean present() {
        return present;
    }

    /** The stretch from one offset to before another. */
    public Place place(int start, int end) {
        return new Place(this, start, end);
    }

    /** The line of an offset. */
    public int line(int offset) {
        int found = Collections.binarySearch(lineStarts, offset);
        return Math.max(1, found >= 0 ? found + 1 : -found - 1);
    }

    /** The column of an offset. */
    public int column(int offset) {
        int start = lineStarts.get(line(offset) - 1);
        return codePoints(Math.min(start, offset), offset) + 1;
    }

    /** How many code points lie between two offsets: in a time that doesn't grow with the length of lines. */
    int codePoints(int start, int end) {
        return end - start - Math.max(0, pairsBefore(end - 1) - pairsBefore(start));
    }

    /** How many pairs of characters that make one code point begin before an offset. */
    private int pairsBefore(int offset) {
        int found = Collections.binarySearch(pairs, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** A line's text, without its break. */
    public String lineText(int line) {
        int start = lineStarts.get(line - 1);
        return text.substring(start, lineEnd(start));
    }

    /** The offset at which the line of an offset begins. */
    int lineStart(int offset) {
        return lineStarts.get(line(offset) - 1);
    }

    /** The offset of the break that ends the line of an offset, or of the end of the text. */
    public int lineEnd(int offset) {
        int line = line(offset);
        if (line == lineStarts.size()) {
            return text.length();
        }
        int next = lineStarts.get(line);
        return Math.max(offset, text.startsWith("\r\n", next - 2) ? next - 2 : next - 1);
    }

    /** The offset behind the break that ends the line of an offset. */
    int nextLine(int offset) {
        int end = lineEnd(offset);
        return end + (text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0);
    }

    @Override
    public String toString() {
        return name;
    }
}
