// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Picture.Arrow;
import dev.entente.report.Arrangement.Link;
import dev.entente.report.Arrangement.Run;
import dev.entente.report.Arrangement.Size;
import dev.entente.report.Arrangement.Track;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A picture laid out in a frame. Boxes are tried from wide to narrow and the layout across and down; the first that
 * fits is taken, else the one that goes over the frame the least. Text keeps its size: it is never shrunk to fit.
 */
final class PictureDrawing {

    private static final List<Double> PAGE_WIDTHS = List.of(172.0, 150.0, 134.0, 118.0, 102.0);
    private static final List<Double> PHONE_WIDTHS = List.of(190.0, 140.0, 116.0, 100.0);
    private static final double MARGIN = 2;
    /** The smallest text, of 7.8 points, is still of 7.5 in a picture that is so much too wide. */
    private static final double FORGIVEN = 1.04;

    private static final double NEAR_ENOUGH = 0.08;
    private static final double LEGEND_GAP = 10;
    private static final double LINE = 1.35;
    private static final double HEAD = 6.2;
    private static final double BEND = 5;

    private final Picture picture;
    private final Frame frame;
    private final List<Arrow> arrows;
    private final Legend legend;

    private PictureDrawing(Picture picture, Frame frame) {
        this.picture = picture;
        this.frame = frame;
        this.arrows = picture.arrows().stream()
                .filter(arrow -> arrow.from() != arrow.to())
                .toList();
        this.legend = Legend.of(picture, arrows, frame.width());
    }

    static Drawing of(Picture picture, Frame frame) {
        return new PictureDrawing(picture, frame).drawing();
    }

    /** One way to lay the picture out. */
    private record Trial(List<PlaceBox> boxes, Arrangement arrangement) {}

    private Drawing drawing() {
        Trial trial = best();
        Arrangement arrangement = trial.arrangement();
        double width = Math.max(frame.width(), arrangement.width() + 2 * MARGIN);
        double dx = (width - arrangement.width()) / 2;
        List<Area> boxes =
                arrangement.boxes().stream().map(box -> box.moved(dx, MARGIN)).toList();
        List<Track> tracks = arrangement.tracks().stream()
                .map(track -> track.moved(dx, MARGIN))
                .toList();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < arrows.size(); i++) {
            marks.addAll(line(arrows.get(i), tracks.get(i)));
        }
        for (int i = 0; i < boxes.size(); i++) {
            marks.addAll(trial.boxes().get(i).drawn(boxes.get(i)));
        }
        for (int i = 0; i < arrows.size(); i++) {
            marks.addAll(
                    Badge.drawn(arrows.get(i).movers(), tracks.get(i).badge().centre()));
        }
        double bottom = arrangement.height() + 2 * MARGIN;
        if (!arrows.isEmpty()) {
            double top = bottom + LEGEND_GAP;
            legend.marks().forEach(mark -> marks.add(mark.moved(0, top)));
            bottom = top + legend.height();
        }
        return new Drawing(width, bottom, marks, boxes, tracks);
    }

    private Trial best() {
        Trial best = best(today());
        Trial free = excess(best) > NEAR_ENOUGH ? best(OptionalInt.empty()) : best;
        return excess(free) < excess(best) ? free : best;
    }

    private Trial best(OptionalInt first) {
        Optional<Trial> best = Optional.empty();
        for (double widest : frame.landscape() ? PAGE_WIDTHS : PHONE_WIDTHS) {
            for (Run run : frame.landscape() ? List.of(Run.ACROSS, Run.DOWN) : List.of(Run.DOWN)) {
                Trial trial = trial(widest, first, run);
                if (excess(trial) < NEAR_ENOUGH) {
                    return trial;
                }
                if (best.isEmpty() || excess(trial) < excess(best.get())) {
                    best = Optional.of(trial);
                }
            }
        }
        return best.orElseThrow();
    }

    /** By how much a trial goes over the frame; a little more width is forgiven, much makes the text too small. */
    private double excess(Trial trial) {
        double height = frame.height() - 2 * MARGIN - (arrows.isEmpty() ? 0 : LEGEND_GAP + legend.height());
        double wider = trial.arrangement().width() / ((frame.width() - 2 * MARGIN) * FORGIVEN) - 1;
        return 8 * Math.max(0, wider) + Math.max(0, trial.arrangement().height() / height - 1);
    }

    private Trial trial(double widest, OptionalInt first, Run run) {
        List<PlaceBox> boxes = picture.places().stream()
                .map(place -> new PlaceBox(place, widest))
                .toList();
        double width = boxes.stream().mapToDouble(PlaceBox::width).max().orElse(0);
        List<Size> sizes =
                boxes.stream().map(box -> new Size(width, box.height())).toList();
        List<Link> links = arrows.stream()
                .map(arrow -> new Link(
                        arrow.from(), arrow.to(), Badge.size(arrow.movers().size())))
                .toList();
        Arrangement arrangement = links.isEmpty()
                ? Arrangement.inRows(sizes, frame.width() - 2 * MARGIN)
                : LayeredLayout.of(sizes, links, first, run);
        return new Trial(boxes, arrangement);
    }

    private OptionalInt today() {
        return IntStream.range(0, picture.places().size())
                .filter(i -> switch (picture.places().get(i).role()) {
                    case STATUS_QUO, STATUS_QUO_AND_EQUILIBRIUM -> true;
                    case EQUILIBRIUM, PASSAGE -> false;
                })
                .findFirst();
    }

    private static List<Mark> line(Arrow arrow, Track track) {
        Colour colour =
                arrow.movers().size() == 1 ? Sign.of(arrow.movers().getFirst()).colour() : Colour.INK;
        List<Point> points = new ArrayList<>(track.points());
        Point tip = points.removeLast();
        Point neck = tip.toward(points.getLast(), HEAD);
        points.add(neck);
        return List.of(
                new Mark.Line(points, BEND, new Pen(colour, LINE, Legend.dash(arrow.kind()))), head(neck, tip, colour));
    }

    static Mark head(Point neck, Point tip, Colour colour) {
        double dx = (tip.x() - neck.x()) * 0.45;
        double dy = (tip.y() - neck.y()) * 0.45;
        return new Mark.Polygon(List.of(tip, neck.plus(-dy, dx), neck.plus(dy, -dx)), colour);
    }
}
