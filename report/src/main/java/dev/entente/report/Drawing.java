// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Bars;
import dev.entente.brief.document.Dial;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Plane;
import dev.entente.brief.document.Plate;
import dev.entente.brief.document.Story;
import dev.entente.brief.document.Tree;
import dev.entente.report.Arrangement.Track;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture ready to be put on a sheet, in points.
 *
 * @param marks in painting order
 * @param boxes where the states lie, in the picture's order
 * @param tracks where the moves run, in the order of those drawn
 */
record Drawing(double width, double height, List<Mark> marks, List<Area> boxes, List<Track> tracks) {

    Drawing {
        marks = List.copyOf(marks);
        boxes = List.copyOf(boxes);
        tracks = List.copyOf(tracks);
    }

    /** All its words. */
    String text() {
        return marks.stream()
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                .collect(Collectors.joining(" "));
    }

    /** An illustration laid out in a frame. */
    static Drawing of(Illustration shown, Frame frame) {
        return switch (shown) {
            case Picture picture -> PictureDrawing.of(picture, frame);
            case Story story -> StoryDrawing.of(story, frame);
            case Bars bars -> new BarsDrawing(bars, frame).drawing();
            case Plane plane -> new PlaneDrawing(plane, frame).drawing();
            case Dial dial -> new DialDrawing(dial, frame).drawing();
            case Tree tree -> new TreeDrawing(tree, frame).drawing();
            case Plate plate -> PlateDrawing.of(plate, frame);
        };
    }

    /** The room that a picture is given, in points. */
    enum Frame {
        /** The width of the text on a page, and some of its height. */
        PAGE(482, 216),
        /** The width of the text on a page, and as little of its height as can be read. */
        STRIP(482, 60),
        /** The same for what a picture can't do without. */
        LINE(482, 40),
        /** A telephone held upright; the reader scrolls. */
        PHONE(262, 2000),
        /** A screen of which the picture is the page; the reader moves it about. */
        SCREEN(760, 520);

        private final double width;
        private final double height;

        Frame(double width, double height) {
            this.width = width;
            this.height = height;
        }

        double width() {
            return width;
        }

        double height() {
            return height;
        }

        /** Whether it is wider than high. */
        boolean landscape() {
            return width > height;
        }
    }
}
