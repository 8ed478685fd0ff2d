// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Picture.Arrow;
import dev.entente.brief.document.Picture.Kind;
import dev.entente.report.Mark.Dash;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the signs and lines of a picture mean; only those that it uses. */
final class Legend {

    private static final double SIZE = 8.3;
    private static final double STEP = 12.6;
    private static final double GAP = 14;
    private static final double SAMPLE = 20;

    /** A sample at the left of a text. */
    private record Entry(List<Mark> sample, double sampleWidth, List<String> lines) {

        double width() {
            return sampleWidth + textWidth();
        }

        private double textWidth() {
            return lines.stream()
                    .mapToDouble(line -> Face.SANS.width(line, SIZE))
                    .max()
                    .orElse(0);
        }
    }

    private final double width;
    private final List<Mark> marks = new ArrayList<>();
    private double x;
    private double y;
    private double rowHeight;

    private Legend(double width) {
        this.width = width;
    }

    /** The legend of some moves of a picture, from the origin down. */
    static Legend of(Picture picture, List<Arrow> arrows, double width) {
        Legend legend = new Legend(width);
        IntStream.range(0, picture.parties().size())
                .filter(party ->
                        arrows.stream().anyMatch(arrow -> arrow.movers().contains(party)))
                .forEach(party -> legend.party(party, picture.parties().get(party)));
        if (arrows.stream().anyMatch(arrow -> arrow.movers().size() > 1)) {
            legend.joint();
        }
        Stream.of(Kind.values())
                .filter(kind -> arrows.stream().anyMatch(arrow -> arrow.kind() == kind))
                .forEach(legend::kind);
        return legend;
    }

    double height() {
        return y + rowHeight;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** How a line is drawn for what a move is worth. */
    static Dash dash(Kind kind) {
        return switch (kind) {
            case IMPROVEMENT -> Dash.SOLID;
            case NO_LOSS -> Dash.DASHED;
            case LOSS -> Dash.DOTTED;
        };
    }

    private void party(int party, String name) {
        double sample = SIZE + 4;
        add(new Entry(Sign.of(party).drawn(new Point(SIZE / 2, 0), SIZE), sample, lines(name, sample)));
    }

    private void joint() {
        Area pill = Area.around(new Point(SAMPLE / 2, 0), SAMPLE, 9);
        double sample = SAMPLE + 4;
        List<Mark> pair = List.of(
                Badge.pill(pill),
                new Mark.Disc(new Point(SAMPLE / 2 - 4, 0), 2.2, Colour.BORDER),
                new Mark.Disc(new Point(SAMPLE / 2 + 4, 0), 2.2, Colour.BORDER));
        add(new Entry(pair, sample, lines("a joint move", sample)));
    }

    private void kind(Kind kind) {
        List<Point> points = List.of(new Point(0, 0), new Point(SAMPLE, 0));
        Mark line = new Mark.Line(points, 0, new Pen(Colour.INK, 1.3, dash(kind)));
        double sample = SAMPLE + 4;
        add(new Entry(List.of(line), sample, lines(worth(kind), sample)));
    }

    private static String worth(Kind kind) {
        return switch (kind) {
            case IMPROVEMENT -> "every mover gains";
            case NO_LOSS -> "no gain and no loss";
            case LOSS -> "a mover loses";
        };
    }

    private List<String> lines(String text, double sample) {
        return Wrap.lines(text, Face.SANS, SIZE, width - sample);
    }

    private void add(Entry entry) {
        if (x > 0 && x + entry.width() > width) {
            y += rowHeight;
            x = 0;
            rowHeight = 0;
        }
        Point middle = new Point(x, y + STEP / 2);
        entry.sample().forEach(mark -> marks.add(mark.moved(middle.x(), middle.y())));
        for (int i = 0; i < entry.lines().size(); i++) {
            Point start = middle.plus(entry.sampleWidth(), i * STEP + 0.32 * SIZE);
            marks.add(new Mark.Text(start, entry.lines().get(i), Face.SANS, SIZE, Colour.SOFT));
        }
        x += entry.width() + GAP;
        rowHeight = Math.max(rowHeight, entry.lines().size() * STEP);
    }
}
