// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.Story;
import dev.entente.brief.document.Story.Passage;
import dev.entente.report.Arrangement.Track;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A story laid out. In a frame that is wider than high its situations lie side by side, the reasons below the arrows
 * between them; an arrow back runs below the line, and one that leads elsewhere starts a second one. Where that can't be, and
 * in a frame that is higher than wide, they lie one below the other. Text keeps its size: it is never shrunk to fit.
 */
final class StoryDrawing {

    private static final double MARGIN = 2;
    private static final double LEAST_GAP = 56;
    private static final double LEAST_BOX = 72;
    private static final double WIDEST_BOX = 190;
    private static final double PAD = 5;
    private static final double LANE = 9;
    private static final double BELOW = 4;
    private static final double ROWS = 8;
    private static final double SHAFT = 14;
    private static final double HEAD = 6.2;
    private static final double LINE = 1.35;
    private static final double BEND = 5;
    private static final int MOST_IN_LINE = 4;

    private final Story story;
    private final Frame frame;
    private final boolean slim;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Integer, Area> boxes = new TreeMap<>();
    private final List<Track> tracks = new ArrayList<>();

    private StoryDrawing(Story story, Frame frame) {
        this.story = story;
        this.frame = frame;
        this.slim = frame == Frame.STRIP || frame == Frame.LINE;
    }

    static Drawing of(Story story, Frame frame) {
        Story shown = frame == Frame.LINE ? story.withoutBranch() : story;
        StoryDrawing drawing = new StoryDrawing(shown, frame);
        Shape shape = Shape.of(shown);
        return frame.landscape() && shape.fits() && drawing.wide(shape) ? drawing.across(shape) : drawing.down();
    }

    /**
     * How the arrows lie to each other.
     *
     * @param line the passages from each situation of the line to the next, where there is one
     * @param back the passage back within the line
     * @param branch the passage to a situation that is not of the line, from the first one
     */
    private record Shape(
            int length, List<Optional<Passage>> line, List<Passage> back, List<Passage> branch, int places) {

        static Shape of(Story story) {
            List<Passage> back = new ArrayList<>();
            List<Passage> branch = new ArrayList<>();
            List<Optional<Passage>> line = new ArrayList<>();
            int last = 0;
            for (Passage passage : story.passages()) {
                if (passage.to() == last + 1 && passage.from() == last) {
                    line.add(Optional.of(passage));
                    last++;
                } else if (passage.to() <= last) {
                    back.add(passage);
                } else {
                    branch.add(passage);
                }
            }
            int apart = story.places().size() - branch.size() - 1;
            for (; last < apart; last++) {
                line.add(Optional.empty());
            }
            return new Shape(last + 1, line, back, branch, story.places().size());
        }

        /** Whether it can be laid out in one line, with what leads back or elsewhere below it. */
        boolean fits() {
            return length <= MOST_IN_LINE
                    && back.size() <= 1
                    && branch.size() <= 1
                    && (length > 1 || branch.isEmpty())
                    && back.stream().allMatch(passage -> passage.from() == length - 1)
                    && branch.stream().allMatch(passage -> passage.from() == 0 && passage.to() == places - 1);
        }
    }

    private Drawing across(Shape shape) {
        double width = frame.width() - 2 * MARGIN;
        double gap = shape.length() == 1 ? 0 : bestGap(shape, width);
        double box = boxWidth(shape, width, gap);
        double bottom = line(shape, box, gap);
        for (Passage passage : shape.back()) {
            bottom = back(passage, bottom);
        }
        for (Passage passage : shape.branch()) {
            bottom = branch(passage, bottom + ROWS, width);
        }
        return drawing(bottom);
    }

    /** Whether no word must be broken in a line. */
    private boolean wide(Shape shape) {
        double width = frame.width() - 2 * MARGIN;
        return shape.length() == 1 || boxWidth(shape, width, leastGap(shape)) >= LEAST_BOX;
    }

    private double leastGap(Shape shape) {
        return Math.max(
                LEAST_GAP,
                shape.line().stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(passage -> Reasons.least(story, passage) + 2 * PAD + 1)
                        .max()
                        .orElse(0));
    }

    private static double boxWidth(Shape shape, double width, double gap) {
        return Math.min(WIDEST_BOX, (width - (shape.length() - 1) * gap) / shape.length());
    }

    /** The width between the boxes with which the line is lowest. */
    private double bestGap(Shape shape, double width) {
        double best = leastGap(shape);
        for (double gap = best; (width - (shape.length() - 1) * gap) / shape.length() >= LEAST_BOX; gap += 6) {
            if (height(shape, boxWidth(shape, width, gap), gap) < height(shape, boxWidth(shape, width, best), best)) {
                best = gap;
            }
        }
        return best;
    }

    private double height(Shape shape, double box, double gap) {
        return DoubleStream.concat(
                        IntStream.range(0, shape.length())
                                .mapToDouble(k -> box(k, box).height()),
                        shape.line().stream()
                                .flatMap(Optional::stream)
                                .mapToDouble(passage -> PlaceBox.head()
                                        + PAD
                                        + reasons(passage, gap).height()))
                .max()
                .orElse(0);
    }

    private PlaceBox box(int place, double width) {
        Place shown = story.places().get(place);
        return slim ? PlaceBox.slim(shown, width) : new PlaceBox(shown, width);
    }

    /** One below the other; where height is dear, side by side if that is lower. */
    private Reasons.Set reasons(Passage passage, double gap) {
        Reasons.Set stacked = Reasons.stacked(story, passage, gap - 2 * PAD);
        Reasons.Set running = Reasons.running(story, passage, gap - 2 * PAD);
        return slim && running.height() < stacked.height() ? running : stacked;
    }

    /** The line itself; returns where it ends. */
    private double line(Shape shape, double width, double gap) {
        double tallest = IntStream.range(0, shape.length())
                .mapToDouble(k -> box(k, width).height())
                .max()
                .orElse(0);
        for (int k = 0; k < shape.length(); k++) {
            place(k, new Area(MARGIN + k * (width + gap), MARGIN, width, tallest));
        }
        double bottom = MARGIN + tallest;
        for (int k = 0; k < shape.line().size(); k++) {
            if (shape.line().get(k).isPresent()) {
                Passage passage = shape.line().get(k).get();
                double y = MARGIN + PlaceBox.head();
                double left = laid(k).right();
                Area said = said(reasons(passage, gap), left + PAD, y + PAD);
                arrow(passage, List.of(new Point(left, y), new Point(left + gap, y)), said);
                bottom = Math.max(bottom, said.bottom());
            }
        }
        return bottom;
    }

    /** Where a box that was laid out lies. */
    private Area laid(int place) {
        return Objects.requireNonNull(boxes.get(place));
    }

    private Area said(Reasons.Set reasons, double x, double y) {
        reasons.marks().forEach(mark -> marks.add(mark.moved(x, y)));
        return new Area(x, y, reasons.width(), reasons.height());
    }

    /** From the end of the line back, below it; returns where that ends. */
    private double back(Passage passage, double bottom) {
        Area from = laid(passage.from());
        Area to = laid(passage.to());
        double lane = bottom + LANE;
        double start = from.x() + from.width() * 0.5;
        double end = to.x() + to.width() * 0.6;
        Area said = said(Reasons.running(story, passage, from.right() - end - 2 * PAD), end + PAD, lane + BELOW);
        arrow(
                passage,
                List.of(
                        new Point(start, from.bottom()),
                        new Point(start, lane),
                        new Point(end, lane),
                        new Point(end, to.bottom())),
                said);
        return said.bottom();
    }

    /** From the first box to one below the others; returns where that ends. */
    private double branch(Passage passage, double top, double width) {
        Area first = laid(0);
        double x = first.x() + first.width() * 0.25;
        double left = laid(1).x();
        Reasons.Set reasons = reasons(passage, left - x);
        PlaceBox box = box(passage.to(), Math.min(WIDEST_BOX * 1.5, MARGIN + width - left));
        double y = top + PlaceBox.head();
        Area said = said(reasons, x + PAD, y + PAD);
        place(passage.to(), new Area(left, top, box.width() + 1, box.height()));
        arrow(passage, List.of(new Point(x, first.bottom()), new Point(x, y), new Point(left, y)), said);
        return Math.max(said.bottom(), top + box.height());
    }

    private void place(int place, Area area) {
        boxes.put(place, area);
        marks.addAll(box(place, area.width()).drawn(area));
    }

    private void arrow(Passage passage, List<Point> points, Area said) {
        boolean alone = passage.turns().size() == 1
                && passage.turns().getFirst().movers().size() == 1
                && passage.more().isEmpty();
        Colour colour = alone
                ? Sign.of(passage.turns().getFirst().movers().getFirst().party())
                        .colour()
                : Colour.INK;
        List<Point> shaft = new ArrayList<>(points);
        Point tip = shaft.removeLast();
        Point neck = tip.toward(shaft.getLast(), HEAD);
        shaft.add(neck);
        marks.add(new Mark.Line(shaft, BEND, Pen.solid(colour, LINE)));
        marks.add(PictureDrawing.head(neck, tip, colour));
        tracks.add(new Track(points, said));
    }

    /** One below the other; a situation that was left before is named again where the story goes on from it or back to it. */
    private Drawing down() {
        double width = frame.width() - 2 * MARGIN;
        double bottom = set(0, MARGIN, width);
        int last = 0;
        for (Passage passage : story.passages()) {
            if (passage.from() != last) {
                bottom = set(passage.from(), bottom + ROWS, width);
            }
            bottom = downTo(passage, bottom, width);
            last = passage.to();
        }
        for (int k = 1; k < story.places().size(); k++) {
            if (!boxes.containsKey(k)) {
                bottom = set(k, bottom + ROWS, width);
            }
        }
        return drawing(bottom);
    }

    private double downTo(Passage passage, double top, double width) {
        double x = MARGIN + SHAFT;
        Reasons.Set reasons = Reasons.stacked(story, passage, width - SHAFT - 2 * PAD);
        Area said = said(reasons, x + 2 * PAD, top + BELOW);
        double end = said.bottom() + BELOW;
        arrow(passage, List.of(new Point(x, top), new Point(x, end)), said);
        return set(passage.to(), end, width);
    }

    /** A situation, or its name where it was shown before. */
    private double set(int place, double top, double width) {
        boolean again = boxes.containsKey(place);
        Place shown = story.places().get(place);
        PlaceBox box = again || slim ? PlaceBox.slim(shown, width) : new PlaceBox(shown, width);
        Area area = new Area(MARGIN, top, width, box.height());
        if (!again) {
            boxes.put(place, area);
        }
        marks.addAll(box.drawn(area));
        return area.bottom();
    }

    private Drawing drawing(double bottom) {
        return new Drawing(frame.width(), bottom + MARGIN, marks, List.copyOf(boxes.values()), tracks);
    }
}
