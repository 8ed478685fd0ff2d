// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.report.Mark.Pen;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * The outlines of marks on a device.
 *
 * @param scale so many dots of the device to a point
 * @param x the device's place of the drawing's origin, across
 * @param y and down
 */
record Outlines(double scale, double x, double y) {

    Shape of(Mark.Box box) {
        Area area = box.area();
        double arc = 2 * box.radius() * scale;
        return new RoundRectangle2D.Double(
                across(area.x()), down(area.y()), area.width() * scale, area.height() * scale, arc, arc);
    }

    /** Rounded at its bends. */
    Shape of(Mark.Line line) {
        Path2D path = new Path2D.Double();
        List<Point> points = line.points();
        path.moveTo(across(points.getFirst().x()), down(points.getFirst().y()));
        for (int i = 1; i < points.size() - 1; i++) {
            Bend bend = Bend.at(points.get(i - 1), points.get(i), points.get(i + 1), line.bend());
            path.lineTo(across(bend.start().x()), down(bend.start().y()));
            path.quadTo(
                    across(bend.corner().x()),
                    down(bend.corner().y()),
                    across(bend.end().x()),
                    down(bend.end().y()));
        }
        path.lineTo(across(points.getLast().x()), down(points.getLast().y()));
        return path;
    }

    Shape of(Mark.Polygon polygon) {
        Path2D path = new Path2D.Double();
        Point first = polygon.corners().getFirst();
        path.moveTo(across(first.x()), down(first.y()));
        polygon.corners().stream().skip(1).forEach(corner -> path.lineTo(across(corner.x()), down(corner.y())));
        path.closePath();
        return path;
    }

    Shape of(Mark.Disc disc) {
        double width = 2 * disc.radius() * scale;
        return new Ellipse2D.Double(
                across(disc.centre().x() - disc.radius()), down(disc.centre().y() - disc.radius()), width, width);
    }

    /** The letters of a text as shapes. */
    Shape of(Mark.Text text, Lettering lettering) {
        Path2D letters = text.face().outline(text.text(), lettering);
        double size = text.size() * scale;
        AffineTransform place = new AffineTransform(
                size, 0, 0, -size, across(text.start().x()), down(text.start().y()));
        return place.createTransformedShape(letters);
    }

    BasicStroke stroke(Pen pen) {
        List<Double> lengths = pen.dash().lengths();
        float[] dash = new float[lengths.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) (lengths.get(i) * scale);
        }
        int cap = dash.length == 0 ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND;
        float width = (float) (pen.width() * scale);
        return new BasicStroke(width, cap, BasicStroke.JOIN_MITER, 10, dash.length == 0 ? null : dash, 0);
    }

    private double across(double points) {
        return x + points * scale;
    }

    private double down(double points) {
        return y + points * scale;
    }
}
