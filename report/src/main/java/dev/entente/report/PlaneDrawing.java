// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Plane;
import dev.entente.brief.document.Plane.Corner;
import dev.entente.brief.document.Plane.Region;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plane laid out in a frame: a square with a letter in each region and what is known as a frame on it; a legend beside it, or
 * below it where the sheet is narrow.
 */
final class PlaneDrawing {

    /** By the place of a region. */
    private static final List<Colour> FILLS = List.of(Colour.GREEN, Colour.OCHRE, Colour.RULE, Colour.PANEL);

    private static final double SIZE = 8.3;
    private static final double STEP = 10.6;
    private static final double TICK_SIZE = 7.5;
    private static final double GAP = 16;
    private static final double BADGE = 7.5;
    private static final double SAMPLE = 38;
    private static final double SPOT = 3.4;
    /** What is known to be one number shall be seen, too. */
    private static final double LEAST = 3;

    private static final double LARGEST = 190;
    private static final double LEFT = 16;

    private final Plane plane;
    private final Frame frame;
    private final double side;
    private final boolean beside;
    private final List<String> up;
    private final List<String> across;
    private final double top;
    private final List<Mark> marks = new ArrayList<>();

    PlaneDrawing(Plane plane, Frame frame) {
        this.plane = plane;
        this.frame = frame;
        this.side = Math.min(LARGEST, frame.width() - LEFT - GAP);
        this.beside = frame.width() - LEFT - side - GAP > LARGEST;
        this.up = Wrap.lines("Up: " + plane.up(), Face.SANS, SIZE, frame.width() - LEFT);
        this.across = Wrap.lines("Across: " + plane.across(), Face.SANS, SIZE, beside ? side : frame.width() - LEFT);
        this.top = up.size() * STEP + BADGE;
    }

    Drawing drawing() {
        for (int k = 0; k < plane.regions().size(); k++) {
            region(plane.regions().get(k), FILLS.get(k % FILLS.size()));
        }
        known();
        for (int k = 0; k < plane.regions().size(); k++) {
            badge(centre(plane.regions().get(k)), Plane.letter(k));
        }
        plane.spot().ifPresent(spot -> spot(at(spot.at())));
        axes();
        double below = top + side + (1 + across.size()) * STEP + GAP / 2;
        double bottom = beside
                ? legend(LEFT + side + GAP, top, frame.width() - LEFT - side - GAP)
                : legend(0, below + GAP, frame.width());
        return new Drawing(frame.width(), Math.max(below, bottom), marks, List.of(), List.of());
    }

    private Point at(Corner corner) {
        return new Point(
                LEFT + side * Math.min(corner.across(), plane.most()) / plane.most(),
                top + side * (1 - Math.min(corner.up(), plane.most()) / plane.most()));
    }

    private void region(Region region, Colour fill) {
        List<Point> corners = region.corners().stream().map(this::at).toList();
        marks.add(new Mark.Polygon(corners, fill));
        List<Point> around = new ArrayList<>(corners);
        around.add(corners.getFirst());
        marks.add(new Mark.Line(around, 0, Pen.solid(Colour.BORDER, 0.8)));
    }

    /** Where the letter of a region goes: in the middle of its corners, or beside what is looked at there. */
    private Point centre(Region region) {
        List<Point> corners = region.corners().stream().map(this::at).toList();
        Point middle = new Point(
                corners.stream().mapToDouble(Point::x).average().orElse(0),
                corners.stream().mapToDouble(Point::y).average().orElse(0));
        return plane.spot()
                .map(spot -> at(spot.at()))
                .filter(spot -> spot.distance(middle) < BADGE + 2 * SPOT)
                .map(spot -> spot.plus(0, middle.y() < spot.y() ? -BADGE - 2 * SPOT : BADGE + 2 * SPOT))
                .orElse(middle);
    }

    private void badge(Point centre, String letter) {
        marks.add(new Mark.Disc(centre, BADGE, Colour.PAPER));
        double width = Face.SANS_STRONG.width(letter, SIZE);
        marks.add(new Mark.Text(centre.plus(-width / 2, 0.35 * SIZE), letter, Face.SANS_STRONG, SIZE, Colour.INK));
    }

    /** On paper, so that it is seen on every region. */
    private void known() {
        Point low = at(plane.known().least());
        Point high = at(plane.known().most());
        double width = Math.max(LEAST, high.x() - low.x());
        double height = Math.max(LEAST, low.y() - high.y());
        Area area = new Area((low.x() + high.x() - width) / 2, (low.y() + high.y() - height) / 2, width, height);
        marks.add(frame(area, Pen.solid(Colour.PAPER, 4)));
        marks.add(frame(area, Pen.solid(Colour.INK, 1.6)));
    }

    private static Mark frame(Area area, Pen pen) {
        return new Mark.Box(area, 0, Optional.empty(), Optional.of(pen));
    }

    /** A disc in a ring of paper, so that it is seen on every region. */
    private void spot(Point centre) {
        marks.add(new Mark.Disc(centre, SPOT + 1.5, Colour.PAPER));
        marks.add(new Mark.Disc(centre, SPOT, Colour.INK));
    }

    private void axes() {
        marks.add(frame(new Area(LEFT, top, side, side), Pen.solid(Colour.BORDER, 1)));
        lines(up, STEP);
        lines(across, top + side + 2 * STEP);
        for (int tick = 0; tick <= plane.most(); tick++) {
            String words = String.valueOf(tick);
            double half = Face.SANS.width(words, TICK_SIZE) / 2;
            Point across = at(new Corner(tick, 0));
            Point up = at(new Corner(0, tick));
            marks.add(new Mark.Text(across.plus(-half, STEP - 1), words, Face.SANS, TICK_SIZE, Colour.SOFT));
            marks.add(
                    new Mark.Text(up.plus(-2 * half - 4, 0.35 * TICK_SIZE), words, Face.SANS, TICK_SIZE, Colour.SOFT));
        }
    }

    private void lines(List<String> lines, double first) {
        for (int k = 0; k < lines.size(); k++) {
            text(new Point(LEFT, first + k * STEP), lines.get(k), Face.SANS, Colour.INK);
        }
    }

    private void text(Point start, String words, Face face, Colour colour) {
        marks.add(new Mark.Text(start, words, face, SIZE, colour));
    }

    /** What the letters and the frame stand for; where it ends. */
    private double legend(double x, double top, double width) {
        double y = top;
        for (int k = 0; k < plane.regions().size(); k++) {
            Region region = plane.regions().get(k);
            Area sample = new Area(x, y, SAMPLE - 7, 2 * BADGE);
            marks.add(new Mark.Box(
                    sample, 2, Optional.of(FILLS.get(k % FILLS.size())), Optional.of(Pen.solid(Colour.BORDER, 0.8))));
            badge(new Point(x + (SAMPLE - 7) / 2, y + BADGE), Plane.letter(k));
            y = words(x + SAMPLE, y, width - SAMPLE, region.title(), region.note());
        }
        marks.add(frame(new Area(x, y + 3, SAMPLE - 7, BADGE), Pen.solid(Colour.INK, 1.6)));
        y = words(x + SAMPLE, y, width - SAMPLE, plane.known().title(), "");
        if (plane.spot().isPresent()) {
            spot(new Point(x + (SAMPLE - 7) / 2, y + BADGE));
            y = words(x + SAMPLE, y, width - SAMPLE, plane.spot().get().title(), "");
        }
        return y;
    }

    private double words(double x, double top, double width, String title, String note) {
        double y = top;
        for (String line : Wrap.lines(title, Face.SANS_STRONG, SIZE, width)) {
            y += STEP;
            text(new Point(x, y), line, Face.SANS_STRONG, Colour.INK);
        }
        for (String line : note.isEmpty() ? List.<String>of() : Wrap.lines(note, Face.SANS, SIZE, width)) {
            y += STEP;
            text(new Point(x, y), line, Face.SANS, Colour.INK);
        }
        return y + STEP * 0.7;
    }
}
