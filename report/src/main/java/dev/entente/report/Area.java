// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

/** An upright rectangle on the sheet, in points. */
record Area(double x, double y, double width, double height) {

    static Area around(Point centre, double width, double height) {
        return new Area(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    Area moved(double dx, double dy) {
        return new Area(x + dx, y + dy, width, height);
    }

    Area inset(double by) {
        return new Area(x + by, y + by, width - 2 * by, height - 2 * by);
    }

    boolean contains(Area other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether the two share more than an edge. */
    boolean overlaps(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
