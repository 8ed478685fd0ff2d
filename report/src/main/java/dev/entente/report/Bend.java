// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

/** A rounded corner: the line leaves its course at the start and is on the new one at the end. */
record Bend(Point start, Point corner, Point end) {

    /** The bend of a line at a corner, as wide as asked or as its legs allow. */
    static Bend at(Point before, Point corner, Point after, double width) {
        double room = Math.min(corner.distance(before), corner.distance(after)) / 2;
        double reach = Math.min(width, room);
        return new Bend(corner.toward(before, reach), corner, corner.toward(after, reach));
    }
}
