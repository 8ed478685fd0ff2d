// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.PictureInWords;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A state as a box: its letter and role, its title, and what each decision maker does. The role is told by words and
 * by the border: heavy today, double where it holds, thin where neither.
 */
final class PlaceBox {

    private static final double PADDING = 7.5;
    private static final double LETTER = 12;
    private static final double ROLE_SIZE = 8;
    private static final double TITLE_SIZE = 9.6;
    private static final double TITLE_STEP = 11.4;
    private static final double LINE_SIZE = 8.3;
    private static final double LINE_STEP = 10.1;
    private static final double HANGING = 6;
    private static final double GAP = 3.2;

    private final Place place;
    private final List<String> title;
    private final List<List<String>> lines;

    /** A box for a state by its name alone. */
    static PlaceBox slim(Place place, double widest) {
        return new PlaceBox(new Place(place.letter(), place.title(), List.of(), place.role()), widest);
    }

    /**
     * A box for a state.
     *
     * @param widest how wide the box may be
     */
    PlaceBox(Place place, double widest) {
        this.place = place;
        double room = widest - 2 * PADDING;
        title = Wrap.lines(place.title(), Face.SANS_STRONG, TITLE_SIZE, room);
        lines = place.lines().stream()
                .map(line -> Wrap.lines(line, Face.SANS, LINE_SIZE, room - HANGING))
                .toList();
    }

    /** The width that its texts need. */
    double width() {
        double head = letterWidth() + GAP + Face.SANS_STRONG.width(role(), ROLE_SIZE);
        DoubleStream titles = title.stream().mapToDouble(text -> Face.SANS_STRONG.width(text, TITLE_SIZE));
        DoubleStream rest =
                lines.stream().flatMap(List::stream).mapToDouble(text -> HANGING + Face.SANS.width(text, LINE_SIZE));
        return 2 * PADDING
                + DoubleStream.concat(DoubleStream.of(head), DoubleStream.concat(titles, rest))
                        .max()
                        .orElseThrow();
    }

    /** The height that its texts need. */
    double height() {
        int count = lines.stream().mapToInt(List::size).sum();
        double body = count == 0 ? 0 : GAP + count * LINE_STEP;
        return 2 * PADDING + LETTER + GAP + title.size() * TITLE_STEP + body - 2;
    }

    /** How far below its top the middle of its first line lies. */
    static double head() {
        return PADDING + LETTER / 2;
    }

    /** The box drawn in an area that is large enough. */
    List<Mark> drawn(Area area) {
        List<Mark> marks = new ArrayList<>(border(area));
        double left = area.x() + PADDING;
        double y = area.y() + PADDING;
        marks.addAll(head(left, y));
        y += LETTER + GAP;
        for (String text : title) {
            y += TITLE_STEP;
            marks.add(new Mark.Text(new Point(left, y - 3), text, Face.SANS_STRONG, TITLE_SIZE, Colour.INK));
        }
        y += GAP;
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                y += LINE_STEP;
                Point start = new Point(left + (i == 0 ? 0 : HANGING), y - 2.8);
                marks.add(new Mark.Text(start, line.get(i), Face.SANS, LINE_SIZE, Colour.INK));
            }
        }
        return marks;
    }

    private List<Mark> head(double left, double top) {
        Area badge = new Area(left, top, letterWidth(), LETTER);
        double letterX = badge.centre().x() - Face.SANS_STRONG.width(place.letter(), LINE_SIZE) / 2;
        Point letter = new Point(letterX, top + LETTER / 2 + 0.33 * LINE_SIZE);
        Point role = new Point(badge.right() + GAP, top + LETTER / 2 + 0.32 * ROLE_SIZE);
        return List.of(
                new Mark.Box(badge, LETTER / 2, Optional.of(Colour.ACCENT), Optional.empty()),
                new Mark.Text(letter, place.letter(), Face.SANS_STRONG, LINE_SIZE, Colour.PAPER),
                new Mark.Text(role, role(), Face.SANS_STRONG, ROLE_SIZE, Colour.ACCENT));
    }

    private double letterWidth() {
        return Math.max(LETTER, Face.SANS_STRONG.width(place.letter(), LINE_SIZE) + 6);
    }

    private String role() {
        return PictureInWords.role(place.role()).replace(", ", " · ");
    }

    private List<Mark> border(Area area) {
        Optional<Pen> heavy = Optional.of(Pen.solid(Colour.ACCENT, 1.9));
        Optional<Pen> fine = Optional.of(Pen.solid(Colour.ACCENT, 0.8));
        Optional<Pen> thin = Optional.of(Pen.solid(Colour.BORDER, 0.8));
        Mark inner = new Mark.Box(area.inset(2.8), 3.6, Optional.empty(), fine);
        return switch (place.role()) {
            case STATUS_QUO_AND_EQUILIBRIUM -> List.of(box(area, Colour.PANEL, heavy), inner);
            case STATUS_QUO -> List.of(box(area, Colour.PAPER, heavy));
            case EQUILIBRIUM -> List.of(box(area, Colour.PANEL, fine), inner);
            case PASSAGE -> List.of(box(area, Colour.PAPER, thin));
        };
    }

    private static Mark box(Area area, Colour fill, Optional<Pen> outline) {
        return new Mark.Box(area, 6, Optional.of(fill), outline);
    }
}
