// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Bars;
import dev.entente.brief.document.Bars.Bar;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bars laid out in a frame: labels at the left, each bar from the line of zero, its figure behind its end. */
final class BarsDrawing {

    private static final double LABEL_SIZE = 9;
    private static final double STEP = 11.4;
    private static final double GAP = 6;
    private static final double THICK = 11;
    private static final double ROW_GAP = 7;
    private static final double LEAST = 0.6;

    private final Bars bars;
    private final Frame frame;
    private final List<Mark> marks = new ArrayList<>();

    BarsDrawing(Bars bars, Frame frame) {
        this.bars = bars;
        this.frame = frame;
    }

    Drawing drawing() {
        double labels = Math.min(frame.width() * 0.5, widest());
        double figures = bars.bars().stream()
                .mapToDouble(bar -> Face.SANS_STRONG.width(bar.figure(), LABEL_SIZE))
                .max()
                .orElse(0);
        boolean negative = bars.bars().stream().anyMatch(bar -> bar.length() < 0);
        boolean positive = bars.bars().stream().anyMatch(bar -> bar.length() >= 0);
        double left = labels + GAP + (negative ? figures + GAP : 0);
        double right = frame.width() - (positive ? figures + GAP : 0);
        double longest = (right - left) / (negative && positive ? 2 : 1);
        double zero = negative ? left + longest : left;
        double y = ROW_GAP / 2;
        for (Bar bar : bars.bars()) {
            List<String> lines = Wrap.lines(bar.label(), Face.SANS, LABEL_SIZE, labels);
            double height = Math.max(THICK, lines.size() * STEP);
            label(lines, y + (height - lines.size() * STEP) / 2);
            bar(bar, zero, longest, y + height / 2);
            y += height + ROW_GAP;
        }
        marks.add(new Mark.Line(
                List.of(new Point(zero, 0), new Point(zero, y - ROW_GAP / 2)), 0, Pen.solid(Colour.BORDER, 0.8)));
        return new Drawing(frame.width(), y, marks, List.of(), List.of());
    }

    private double widest() {
        return bars.bars().stream()
                .mapToDouble(bar -> Face.SANS.width(bar.label(), LABEL_SIZE))
                .max()
                .orElse(0);
    }

    private void label(List<String> lines, double top) {
        for (int i = 0; i < lines.size(); i++) {
            Point start = new Point(0, top + (i + 0.5) * STEP + 0.33 * LABEL_SIZE);
            marks.add(new Mark.Text(start, lines.get(i), Face.SANS, LABEL_SIZE, Colour.INK));
        }
    }

    private void bar(Bar bar, double zero, double longest, double middle) {
        double length = Math.max(LEAST, Math.abs(bar.length()) * longest);
        boolean back = bar.length() < 0;
        Area area = new Area(back ? zero - length : zero, middle - THICK / 2, length, THICK);
        marks.add(new Mark.Box(area, 0, Optional.of(back ? Colour.VERMILION : Colour.ACCENT), Optional.empty()));
        double width = Face.SANS_STRONG.width(bar.figure(), LABEL_SIZE);
        double x = back ? area.x() - GAP / 2 - width : area.right() + GAP / 2;
        marks.add(new Mark.Text(
                new Point(x, middle + 0.33 * LABEL_SIZE), bar.figure(), Face.SANS_STRONG, LABEL_SIZE, Colour.INK));
    }
}
