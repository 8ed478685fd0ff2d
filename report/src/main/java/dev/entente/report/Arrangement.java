// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where boxes and the lines between them lie.
 *
 * @param boxes one area per box, in the order asked
 * @param tracks one per line, in the order asked
 */
record Arrangement(double width, double height, List<Area> boxes, List<Track> tracks) {

    private static final double GAP = 16;

    Arrangement {
        boxes = List.copyOf(boxes);
        tracks = List.copyOf(tracks);
    }

    /**
     * A line's way from box to box.
     *
     * @param points its ends and bends
     * @param badge the room on it that is kept free for the signs of the movers
     */
    record Track(List<Point> points, Area badge) {
        Track {
            points = List.copyOf(points);
        }

        Track moved(double dx, double dy) {
            return new Track(points.stream().map(point -> point.plus(dx, dy)).toList(), badge.moved(dx, dy));
        }
    }

    /** Boxes of one width in rows, in the order given, as many side by side as a width holds. */
    static Arrangement inRows(List<Size> boxes, double width) {
        double step = boxes.getFirst().width() + GAP;
        int columns = (int) Math.clamp(Math.floor((width + GAP) / step), 1, boxes.size());
        int rows = Math.ceilDiv(boxes.size(), columns);
        int even = Math.ceilDiv(boxes.size(), rows);
        List<Area> areas = new ArrayList<>();
        double y = 0;
        for (int row = 0; row < rows; row++) {
            List<Size> some = boxes.subList(row * even, Math.min((row + 1) * even, boxes.size()));
            for (int i = 0; i < some.size(); i++) {
                areas.add(new Area(i * step, y, some.get(i).width(), some.get(i).height()));
            }
            y += some.stream().mapToDouble(Size::height).max().orElseThrow() + GAP;
        }
        return new Arrangement(even * step - GAP, y - GAP, areas, List.of());
    }

    /** A box to be placed. */
    record Size(double width, double height) {}

    /**
     * A line to be laid.
     *
     * @param from index of a box
     * @param to index of a box
     * @param badge room for the signs of the movers
     */
    record Link(int from, int to, Size badge) {}

    /** Which way most lines run. */
    enum Run {
        ACROSS,
        DOWN
    }
}
