// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a decision maker is marked on its moves: by a shape and a colour, either of which would do. The first six differ
 * in both, the first twenty-four in the pair.
 */
record Sign(Shape shape, Colour colour) {

    /** Shapes that stay apart at the size of a letter. */
    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        TRIANGLE_DOWN,
        PLUS,
        STAR,
        RING
    }

    private static final List<Shape> SHAPES = List.of(Shape.values());
    private static final List<Colour> COLOURS =
            List.of(Colour.BLUE, Colour.VERMILION, Colour.GREEN, Colour.PURPLE, Colour.OCHRE, Colour.BROWN);

    /** The sign of the decision maker with this index. */
    static Sign of(int party) {
        return new Sign(SHAPES.get(party % SHAPES.size()), COLOURS.get(party % COLOURS.size()));
    }

    /** The sign drawn about a point, as high as given. */
    List<Mark> drawn(Point centre, double height) {
        double r = height / 2;
        return switch (shape) {
            case CIRCLE -> List.of(new Mark.Disc(centre, r * 0.95, colour));
            case RING ->
                List.of(new Mark.Disc(centre, r * 0.95, colour), new Mark.Disc(centre, r * 0.45, Colour.PAPER));
            case SQUARE -> polygon(centre, r * 1.2, 4, 45);
            case DIAMOND -> polygon(centre, r * 1.16, 4, 0);
            case TRIANGLE -> polygon(centre.plus(0, r * 0.18), r * 1.18, 3, 0);
            case TRIANGLE_DOWN -> polygon(centre.plus(0, -r * 0.18), r * 1.18, 3, 180);
            case STAR -> List.of(new Mark.Polygon(star(centre, r * 1.2), colour));
            case PLUS -> plus(centre, r * 1.05, r * 0.38);
        };
    }

    private List<Mark> polygon(Point centre, double radius, int corners, double turn) {
        List<Point> points = IntStream.range(0, corners)
                .mapToObj(i -> at(centre, radius, turn + 360.0 * i / corners))
                .toList();
        return List.of(new Mark.Polygon(points, colour));
    }

    private static List<Point> star(Point centre, double radius) {
        return IntStream.range(0, 10)
                .mapToObj(i -> at(centre, i % 2 == 0 ? radius : radius * 0.45, 36.0 * i))
                .toList();
    }

    private List<Mark> plus(Point c, double reach, double half) {
        return List.of(new Mark.Polygon(
                List.of(
                        c.plus(-half, -reach),
                        c.plus(half, -reach),
                        c.plus(half, -half),
                        c.plus(reach, -half),
                        c.plus(reach, half),
                        c.plus(half, half),
                        c.plus(half, reach),
                        c.plus(-half, reach),
                        c.plus(-half, half),
                        c.plus(-reach, half),
                        c.plus(-reach, -half),
                        c.plus(-half, -half)),
                colour));
    }

    /** A point on the circle; 0 degrees is up, and they turn clockwise. */
    private static Point at(Point centre, double radius, double degrees) {
        double angle = StrictMath.toRadians(degrees);
        return centre.plus(radius * StrictMath.sin(angle), -radius * StrictMath.cos(angle));
    }
}
