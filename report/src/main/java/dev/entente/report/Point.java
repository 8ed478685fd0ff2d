// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

/** A place on the sheet, in points; x runs to the right, y down. */
record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The point on the way to another, so far from this one. */
    Point toward(Point other, double length) {
        double share = length / distance(other);
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
