// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Dial;
import dev.entente.brief.document.Dial.Group;
import dev.entente.brief.document.Dial.Hand;
import dev.entente.brief.document.Dial.Span;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Mark.Dash;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A dial laid out in a frame: one scale from 0 to 1 for all, below each title a line for each hand, with its name before it and
 * its figure behind it; and through all of them the belief from which on something is done.
 */
final class DialDrawing {

    private static final double SIZE = 8.3;
    private static final double STEP = 10.6;
    private static final double TICK_SIZE = 7.5;
    private static final double GAP = 9;
    private static final double ROW = 14;
    private static final double HAND = 3.6;
    private static final double RING = 1.8;
    /** No side shall take more of the sheet. */
    private static final double MOST_SIDE = 0.3;

    private final Dial dial;
    private final Frame frame;
    private final double left;
    private final double right;
    private final double figures;
    private final List<Mark> marks = new ArrayList<>();

    DialDrawing(Dial dial, Frame frame) {
        this.dial = dial;
        this.frame = frame;
        this.left = side(Hand::title) + GAP;
        this.figures = side(Hand::figure);
        this.right = frame.width() - figures - GAP;
    }

    private Stream<Hand> hands() {
        return dial.groups().stream().flatMap(group -> group.hands().stream());
    }

    private double side(Function<Hand, String> words) {
        double widest = hands().mapToDouble(hand -> Face.SANS.width(words.apply(hand), SIZE))
                .max()
                .orElse(0);
        return Math.min(widest + 1, MOST_SIDE * frame.width());
    }

    Drawing drawing() {
        double top = turnTitle();
        double y = top + 3;
        List<Mark> rows = new ArrayList<>();
        for (Group group : dial.groups()) {
            y = group(group, y, rows);
        }
        turn(top, y);
        marks.addAll(rows);
        ticks(y);
        return new Drawing(frame.width(), y + STEP + 3, marks, List.of(), List.of());
    }

    private double at(double belief) {
        return left + (right - left) * belief;
    }

    /** Above its line, as far as the sheet allows; where it ends. */
    private double turnTitle() {
        double y = 0;
        for (String line : Wrap.lines(dial.turn().title(), Face.SANS, SIZE, frame.width())) {
            double width = Face.SANS.width(line, SIZE);
            double x = Math.clamp(at(dial.turn().at()) - width / 2, 0, Math.max(0, frame.width() - width));
            y += STEP;
            marks.add(new Mark.Text(new Point(x, y), line, Face.SANS, SIZE, Colour.INK));
        }
        return y + 4;
    }

    private void turn(double top, double bottom) {
        double x = at(dial.turn().at());
        marks.add(new Mark.Box(
                new Area(x, top, right - x, bottom - top), 0, Optional.of(Colour.PANEL), Optional.empty()));
        marks.add(new Mark.Line(
                List.of(new Point(x, top), new Point(x, bottom)), 0, new Pen(Colour.INK, 1.1, Dash.DASHED)));
    }

    private double group(Group group, double top, List<Mark> rows) {
        double y = top;
        for (String line : Wrap.lines(group.title(), Face.SANS_STRONG, SIZE, frame.width())) {
            y += STEP;
            double width = Face.SANS_STRONG.width(line, SIZE);
            // On paper, so that the line of the turn doesn’t cross it.
            rows.add(new Mark.Box(
                    new Area(0, y - STEP + 2, width + 3, STEP), 0, Optional.of(Colour.PAPER), Optional.empty()));
            rows.add(new Mark.Text(new Point(0, y), line, Face.SANS_STRONG, SIZE, Colour.INK));
        }
        y += 2;
        for (int k = 0; k < group.hands().size(); k++) {
            y = hand(group.hands().get(k), k == 0, y, rows);
        }
        return y + GAP / 2;
    }

    /** The first one, from which the others start, is a ring. */
    private double hand(Hand hand, boolean first, double top, List<Mark> rows) {
        List<String> titles = Wrap.lines(hand.title(), Face.SANS, SIZE, left - GAP);
        List<String> written = Wrap.lines(hand.figure(), Face.SANS, SIZE, figures);
        double height = Math.max(ROW, Math.max(titles.size(), written.size()) * STEP + 2);
        double middle = top + height / 2;
        words(titles, 0, middle, rows);
        words(written, right + GAP, middle, rows);
        rows.add(new Mark.Line(
                List.of(new Point(left, middle), new Point(right, middle)), 0, Pen.solid(Colour.BORDER, 0.8)));
        Colour colour = first ? Colour.INK : Colour.ACCENT;
        for (Span span : hand.spans()) {
            if (span.least() == span.most()) {
                rows.add(new Mark.Disc(new Point(at(span.least()), middle), HAND, colour));
                if (first) {
                    rows.add(new Mark.Disc(new Point(at(span.least()), middle), RING, Colour.PAPER));
                }
            } else {
                double x = at(span.least());
                rows.add(new Mark.Box(
                        new Area(x, middle - HAND / 2, at(span.most()) - x, HAND),
                        HAND / 2,
                        Optional.of(colour),
                        Optional.empty()));
            }
        }
        return top + height;
    }

    private static void words(List<String> lines, double x, double middle, List<Mark> rows) {
        double y = middle - lines.size() * STEP / 2 + STEP / 2 + 0.33 * SIZE;
        for (String line : lines) {
            rows.add(new Mark.Text(new Point(x, y), line, Face.SANS, SIZE, Colour.INK));
            y += STEP;
        }
    }

    private void ticks(double y) {
        for (double tick : new double[] {0, 0.5, 1}) {
            String words = tick == 0.5 ? "0.5" : String.valueOf((int) tick);
            double half = Face.SANS.width(words, TICK_SIZE) / 2;
            marks.add(new Mark.Text(new Point(at(tick) - half, y + STEP), words, Face.SANS, TICK_SIZE, Colour.SOFT));
        }
    }
}
