// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A polytope cut up by planes: what depends only on which side of each plane a point lies is known of all its points once it is
 * known of one in each cell. A cell is kept by its corners, each with the borders that it lies on, as in {@link Cone}: cutting
 * adds the points at which edges cross the plane. The mean of its corners lies inside of a cell, off every plane that the cell
 * isn’t in.
 */
final class Cells {

    private final int planes;
    private final Map<List<Integer>, Point> inside = new LinkedHashMap<>();

    /**
     * A point.
     *
     * @param at its coordinates, as many as are wanted
     * @param sides how far above each plane it is
     * @param tight the borders that it lies on
     */
    record Point(List<Fraction> at, List<Fraction> sides, BitSet tight) {

        Point {
            at = List.copyOf(at);
            sides = List.copyOf(sides);
        }

        private int side(int plane) {
            return sides.get(plane).signum();
        }

        private Point on(int border) {
            BitSet more = (BitSet) tight.clone();
            more.set(border);
            return new Point(at, sides, more);
        }
    }

    private Cells(int planes) {
        this.planes = planes;
    }

    /**
     * A point inside of each cell of a polytope.
     *
     * @param corners its corners, with borders from {@code borders} down
     */
    static List<Point> inside(List<Point> corners, int borders) {
        Cells cells = new Cells(corners.getFirst().sides().size());
        cells.cut(corners, 0, borders);
        return List.copyOf(cells.inside.values());
    }

    private void cut(List<Point> corners, int first, int border) {
        int plane = first;
        while (plane < planes && !crossed(corners, plane)) {
            plane++;
        }
        if (plane == planes) {
            Point middle = middle(corners);
            inside.putIfAbsent(middle.sides().stream().map(Fraction::signum).toList(), middle);
            return;
        }
        List<Point> on = Stream.concat(side(corners, plane, 0), crossings(corners, plane))
                .map(point -> point.on(border))
                .toList();
        for (int side = -1; side <= 1; side += 2) {
            List<Point> strictly = side(corners, plane, side).toList();
            if (!strictly.isEmpty()) {
                cut(Stream.concat(strictly.stream(), on.stream()).toList(), plane + 1, border + 1);
            }
        }
        if (!on.isEmpty()) {
            cut(on, plane + 1, border + 1);
        }
    }

    /** Whether some points are on one side of a plane and some are not. */
    private static boolean crossed(List<Point> corners, int plane) {
        int side = corners.getFirst().side(plane);
        return corners.stream().anyMatch(point -> point.side(plane) != side);
    }

    private static Stream<Point> crossings(List<Point> corners, int plane) {
        List<Point> crossings = new ArrayList<>();
        for (Point above : side(corners, plane, 1).toList()) {
            for (Point below : side(corners, plane, -1).toList()) {
                BitSet common = (BitSet) above.tight.clone();
                common.and(below.tight);
                if (areAllThatLieOn(common, corners)) {
                    crossings.add(crossing(above, below, plane, common));
                }
            }
        }
        return crossings.stream();
    }

    /** Whether the two points that have these borders in common are alone in lying on them, and so are ends of an edge. */
    private static boolean areAllThatLieOn(BitSet borders, List<Point> corners) {
        return corners.stream()
                        .filter(point -> Beliefs.within(borders, point.tight))
                        .limit(3)
                        .count()
                == 2;
    }

    private static Stream<Point> side(List<Point> corners, int plane, int side) {
        return corners.stream().filter(point -> point.side(plane) == side);
    }

    private static Point crossing(Point above, Point below, int plane, BitSet tight) {
        Fraction up = above.sides.get(plane);
        Fraction share = up.over(up.minus(below.sides.get(plane)));
        return new Point(between(above.at, below.at, share), between(above.sides, below.sides, share), tight);
    }

    private static List<Fraction> between(List<Fraction> from, List<Fraction> to, Fraction share) {
        return Table.list(
                from.size(), k -> from.get(k).plus(to.get(k).minus(from.get(k)).times(share)));
    }

    private static Point middle(List<Point> corners) {
        return new Point(
                mean(corners.stream().map(Point::at).toList()),
                mean(corners.stream().map(Point::sides).toList()),
                new BitSet());
    }

    /** The mean of some lists, entry by entry. */
    static List<Fraction> mean(List<List<Fraction>> lists) {
        Fraction count = Fraction.of(lists.size(), 1);
        return IntStream.range(0, lists.getFirst().size())
                .mapToObj(k -> lists.stream()
                        .map(list -> list.get(k))
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .over(count))
                .toList();
    }
}
