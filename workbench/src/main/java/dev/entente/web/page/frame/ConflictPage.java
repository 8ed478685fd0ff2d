// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.web.desk.LineDifference;
import dev.entente.web.desk.LineDifference.Row;
import dev.entente.web.desk.Saving;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that was changed since it was read: both texts side by side, and what can be done. */
public final class ConflictPage {

    /** Lines shown around those that differ. */
    private static final int AROUND = 3;

    private ConflictPage() {}

    /**
     * What the page shows.
     *
     * @param gone whether the file is there no more
     * @param seen stands for what the file holds, so that nothing else is written over
     */
    public record View(Shell shell, SaveBox box, boolean gone, String seen, List<Line> lines) {
        public View {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of both texts.
     *
     * @param number in the person's own text; empty when it isn't there
     * @param theirNumber in the file
     * @param left how many equal lines are left out here, instead of a line
     */
    public record Line(String number, String mine, String theirNumber, String theirs, boolean same, int left) {

        /** How the two differ, in a word. */
        public String sign() {
            return same
                    ? "same"
                    : number.isEmpty() ? "only in the file" : theirNumber.isEmpty() ? "only yours" : "differs";
        }
    }

    static Response answer(Sheet sheet, Optional<String> theirs) {
        List<Row> rows = theirs.map(text -> LineDifference.of(sheet.content().text(), text))
                .orElse(List.of());
        View view = new View(
                Shell.of(sheet, sheet.slot().plainName(), Leaf.WRITE, List.of()),
                SaveBox.of(sheet),
                theirs.isEmpty(),
                Saving.fingerprint(theirs),
                lines(rows));
        return new Response.Page(409, Templates.html("conflict", view));
    }

    private static List<Line> lines(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        int left = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (near(rows, i)) {
                leave(lines, left);
                left = 0;
                lines.add(line(rows.get(i)));
            } else {
                left++;
            }
        }
        leave(lines, left);
        return lines;
    }

    private static void leave(List<Line> lines, int left) {
        if (left > 0) {
            lines.add(new Line("", "", "", "", true, left));
        }
    }

    private static boolean near(List<Row> rows, int i) {
        return rows.subList(Math.max(0, i - AROUND), Math.min(rows.size(), i + AROUND + 1)).stream()
                .anyMatch(row -> !row.same());
    }

    private static Line line(Row row) {
        return new Line(number(row.mine()), text(row.mine()), number(row.theirs()), text(row.theirs()), row.same(), 0);
    }

    private static String number(Optional<LineDifference.Line> line) {
        return line.map(one -> Integer.toString(one.number())).orElse("");
    }

    private static String text(Optional<LineDifference.Line> line) {
        return line.map(LineDifference.Line::text).orElse("");
    }
}
