// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.Comparator;

/**
 * A stretch of a file. Lines and columns count from 1; columns count code points.
 *
 * @param start offset of its first character, from 0
 * @param end offset behind its last; equal to {@code start} where something is missing
 */
public record Place(SourceFile file, int start, int end) {

    /** In the order of the text, within one file. */
    static final Comparator<Place> IN_ORDER =
            Comparator.comparingInt(Place::start).thenComparingInt(Place::end);

    public Place {
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("no stretch of " + file + " (" + start + " to " + end + ")");
        }
    }

    public int line() {
        return file.line(start);
    }

    public int column() {
        return file.column(start);
    }

    public int endLine() {
        return file.line(end);
    }

    /** The column behind the last character, on {@link #endLine}. */
    public int endColumn() {
        return file.column(end);
    }

    public String text() {
        return file.text().substring(start, end);
    }

    /** Whether another stretch of the same file lies within this one. */
    public boolean covers(Place other) {
        return file == other.file && start <= other.start && other.end <= end;
    }

    /** {@code case.yaml:7:9}, or the file's name alone when it could not be read. */
    @Override
    public String toString() {
        return file.present() ? file.name() + ":" + line() + ":" + column() : file.name();
    }
}
