// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Two texts line by line, side by side: a longest common subsequence stands in both. Where the parts that differ are very
 * long, they are taken to differ in every line.
 */
public final class LineDifference {

    private static final long MOST_CELLS = 4_000_000;

    private final List<String> mine;
    private final List<String> theirs;
    private final List<Row> rows = new ArrayList<>();

    private LineDifference(String mine, String theirs) {
        this.mine = lines(mine);
        this.theirs = lines(theirs);
    }

    /** A line of one text or of both. */
    public record Row(Optional<Line> mine, Optional<Line> theirs, boolean same) {}

    /** A line and its number, from 1. */
    public record Line(int number, String text) {}

    /** The rows from top to bottom. */
    public static List<Row> of(String mine, String theirs) {
        return new LineDifference(mine, theirs).rows();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\\r\\n|\\n|\\r", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private List<Row> rows() {
        int start = 0;
        int shorter = Math.min(mine.size(), theirs.size());
        while (start < shorter && mine.get(start).equals(theirs.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && mine.get(mine.size() - 1 - end).equals(theirs.get(theirs.size() - 1 - end))) {
            end++;
        }
        for (int i = 0; i < start; i++) {
            same(i, i);
        }
        between(start, mine.size() - end, theirs.size() - end);
        for (int i = end; i > 0; i--) {
            same(mine.size() - i, theirs.size() - i);
        }
        return List.copyOf(rows);
    }

    private void between(int start, int mineEnd, int theirsEnd) {
        int n = mineEnd - start;
        int m = theirsEnd - start;
        int[][] common = (long) n * m > MOST_CELLS ? new int[0][0] : common(start, n, m);
        int from = 0;
        int fromTheirs = 0;
        int i = 0;
        int j = 0;
        while (common.length > 0 && i < n && j < m) {
            if (mine.get(start + i).equals(theirs.get(start + j))) {
                differ(start + from, start + i, start + fromTheirs, start + j);
                same(start + i, start + j);
                i++;
                j++;
                from = i;
                fromTheirs = j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        differ(start + from, mineEnd, start + fromTheirs, theirsEnd);
    }

    /** How many lines the rests of both parts have in common. */
    private int[][] common(int start, int n, int m) {
        int[][] common = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                common[i][j] = mine.get(start + i).equals(theirs.get(start + j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void same(int i, int j) {
        rows.add(new Row(line(mine, i), line(theirs, j), true));
    }

    private void differ(int from, int end, int fromTheirs, int theirsEnd) {
        for (int i = from, j = fromTheirs; i < end || j < theirsEnd; i++, j++) {
            rows.add(new Row(
                    i < end ? line(mine, i) : Optional.empty(),
                    j < theirsEnd ? line(theirs, j) : Optional.empty(),
                    false));
        }
    }

    private static Optional<Line> line(List<String> lines, int i) {
        return Optional.of(new Line(i + 1, lines.get(i)));
    }
}
