// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Block.Table;
import dev.entente.brief.document.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How wide the columns of a table are, so that it is as low as may be and no word is broken that fits. The narrowest
 * columns are widened bit by bit, each time the one whose widening takes most from the height of all rows.
 */
final class Columns {

    /** The width of a page and the size of a table's text, in points; on screens the same shares serve. */
    private static final double WIDTH = 482;

    private static final double SIZE = 8.8;
    private static final double PADDING = 14;

    /** Text does not fill its lines to the last letter. */
    private static final double SLACK = 1.06;

    private final List<List<Double>> lengths;
    private final double[] widths;

    private Columns(List<List<Double>> lengths, double[] widths) {
        this.lengths = lengths;
        this.widths = widths;
    }

    /** The share of each column, in per cent; together a hundred. */
    static List<Integer> shares(Table table) {
        List<List<String>> rows = Stream.concat(
                        Stream.of(table.header()),
                        table.rows().stream()
                                .map(row -> row.stream().map(Sentence::text).toList()))
                .toList();
        int columns = table.header().size();
        double[] narrowest = IntStream.range(0, columns)
                .mapToDouble(column -> Math.min(longestWord(rows, column) + PADDING, WIDTH / columns))
                .toArray();
        List<List<Double>> lengths = rows.stream()
                .map(row -> row.stream().map(Columns::length).toList())
                .toList();
        Columns result = new Columns(lengths, narrowest);
        result.widen();
        return result.percent();
    }

    private static double longestWord(List<List<String>> rows, int column) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.get(column).split("\\s+", -1)))
                .mapToDouble(Columns::length)
                .max()
                .orElse(0);
    }

    private static double length(String text) {
        return Face.SANS_STRONG.width(text, SIZE);
    }

    private void widen() {
        double step = 2;
        for (double left = WIDTH - Arrays.stream(widths).sum(); left >= step; left -= step) {
            widths[mostRelieving(step)] += step;
        }
    }

    private int mostRelieving(double step) {
        int best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int column = 0; column < widths.length; column++) {
            widths[column] += step;
            double height = height();
            widths[column] -= step;
            if (height < lowest) {
                lowest = height;
                best = column;
            }
        }
        return best;
    }

    /** The lines of all rows; the little that every column adds settles what the highest of each row leave open. */
    private double height() {
        double height = 0;
        for (List<Double> row : lengths) {
            double highest = 1;
            double sum = 0;
            for (int column = 0; column < widths.length; column++) {
                double lines = SLACK * row.get(column) / (widths[column] - PADDING);
                highest = Math.max(highest, lines);
                sum += lines;
            }
            height += highest + 0.02 * sum;
        }
        return height;
    }

    private List<Integer> percent() {
        double whole = Arrays.stream(widths).sum();
        int[] percent = Arrays.stream(widths)
                .mapToInt(width -> (int) Math.round(100 * width / whole))
                .toArray();
        int widest = IntStream.range(0, percent.length).reduce(0, (a, b) -> percent[b] > percent[a] ? b : a);
        percent[widest] += 100 - Arrays.stream(percent).sum();
        return Arrays.stream(percent).boxed().toList();
    }
}
