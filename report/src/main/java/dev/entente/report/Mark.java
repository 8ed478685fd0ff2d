// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.util.List;
import java.util.Optional;

/** One thing put on the sheet. A picture is a list of these; each kind of output knows how to draw them, and no more. */
sealed interface Mark {

    /** The same, elsewhere. */
    default Mark moved(double dx, double dy) {
        return switch (this) {
            case Box box -> new Box(box.area().moved(dx, dy), box.radius(), box.fill(), box.outline());
            case Line line -> new Line(moved(line.points(), dx, dy), line.bend(), line.pen());
            case Polygon polygon -> new Polygon(moved(polygon.corners(), dx, dy), polygon.fill());
            case Disc disc -> new Disc(disc.centre().plus(dx, dy), disc.radius(), disc.fill());
            case Text text -> new Text(text.start().plus(dx, dy), text.text(), text.face(), text.size(), text.colour());
        };
    }

    private static List<Point> moved(List<Point> points, double dx, double dy) {
        return points.stream().map(point -> point.plus(dx, dy)).toList();
    }

    /** A rectangle with round corners. */
    record Box(Area area, double radius, Optional<Colour> fill, Optional<Pen> outline) implements Mark {}

    /** A line through points, its bends rounded. */
    record Line(List<Point> points, double bend, Pen pen) implements Mark {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A filled shape with straight sides. */
    record Polygon(List<Point> corners, Colour fill) implements Mark {
        public Polygon {
            corners = List.copyOf(corners);
        }
    }

    /** A filled circle. */
    record Disc(Point centre, double radius, Colour fill) implements Mark {}

    /** A line of text that starts at a point on its base line. */
    record Text(Point start, String text, Face face, double size, Colour colour) implements Mark {

        /** Where its letters are, from the top of the tallest to the bottom of the deepest. */
        Area area() {
            return new Area(start.x(), start.y() - 0.75 * size, face.width(text, size), size);
        }
    }

    /** What a line is drawn with. */
    record Pen(Colour colour, double width, Dash dash) {

        static Pen solid(Colour colour, double width) {
            return new Pen(colour, width, Dash.SOLID);
        }
    }

    /** How a line is interrupted; lengths of dashes and gaps in points. */
    enum Dash {
        SOLID,
        DASHED,
        DOTTED;

        List<Double> lengths() {
            return switch (this) {
                case SOLID -> List.of();
                case DASHED -> List.of(5.0, 3.4);
                case DOTTED -> List.of(0.1, 3.1);
            };
        }
    }
}
