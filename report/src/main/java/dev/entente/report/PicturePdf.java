// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import dev.entente.report.Mark.Pen;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws pictures into a PDF. It stands where the PDF library expects a drawer of SVG and draws the marks themselves:
 * no second library is needed, and text stays text that can be searched and copied.
 */
final class PicturePdf implements SVGDrawer {

    private static final String NUMBER = "data-picture";

    private final List<Drawing> drawings = new ArrayList<>();

    /** An element that holds the place of a drawing. */
    String placeholder(Drawing drawing, String words) {
        drawings.add(drawing);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + NUMBER + "=\"" + (drawings.size() - 1) + "\" alt=\""
                + Xml.escaped(words) + "\"></svg>\n";
    }

    @Override
    public SVGImage buildSVGImage(
            Element element, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute(NUMBER)));
        double room =
                box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
        double dotsPerPoint = dotsPerPixel * 96 / 72;
        return new Image(drawing, room <= 0 ? dotsPerPoint : Math.min(dotsPerPoint, room / drawing.width()));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    /** A drawing at a scale of so many dots of the device to its point. */
    private record Image(Drawing drawing, double scale) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.ceil(drawing.width() * scale);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.ceil(drawing.height() * scale);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            Brush brush = new Brush(device, context, scale, x, y);
            drawing.marks().forEach(brush::draw);
        }
    }

    /** Draws marks from an origin at a scale. */
    private record Brush(OutputDevice device, RenderingContext context, double scale, double x, double y) {

        void draw(Mark mark) {
            switch (mark) {
                case Mark.Box box -> box(box);
                case Mark.Line line -> stroke(path(line), line.pen());
                case Mark.Polygon polygon -> fill(path(polygon), polygon.fill());
                case Mark.Disc disc -> fill(circle(disc), disc.fill());
                case Mark.Text text -> text(text);
            }
        }

        private void box(Mark.Box box) {
            Area area = box.area();
            double arc = 2 * box.radius() * scale;
            Shape shape = new RoundRectangle2D.Double(
                    x(area.x()), y(area.y()), area.width() * scale, area.height() * scale, arc, arc);
            box.fill().ifPresent(colour -> fill(shape, colour));
            box.outline().ifPresent(pen -> stroke(shape, pen));
        }

        private Shape path(Mark.Line line) {
            Path2D path = new Path2D.Double();
            List<Point> points = line.points();
            path.moveTo(x(points.getFirst().x()), y(points.getFirst().y()));
            for (int i = 1; i < points.size() - 1; i++) {
                Bend bend = Bend.at(points.get(i - 1), points.get(i), points.get(i + 1), line.bend());
                path.lineTo(x(bend.start().x()), y(bend.start().y()));
                path.quadTo(
                        x(bend.corner().x()),
                        y(bend.corner().y()),
                        x(bend.end().x()),
                        y(bend.end().y()));
            }
            path.lineTo(x(points.getLast().x()), y(points.getLast().y()));
            return path;
        }

        private Shape path(Mark.Polygon polygon) {
            Path2D path = new Path2D.Double();
            Point first = polygon.corners().getFirst();
            path.moveTo(x(first.x()), y(first.y()));
            polygon.corners().stream().skip(1).forEach(corner -> path.lineTo(x(corner.x()), y(corner.y())));
            path.closePath();
            return path;
        }

        private Shape circle(Mark.Disc disc) {
            double across = 2 * disc.radius() * scale;
            return new Ellipse2D.Double(
                    x(disc.centre().x() - disc.radius()), y(disc.centre().y() - disc.radius()), across, across);
        }

        private void text(Mark.Text text) {
            FontSpecification font = new FontSpecification();
            font.families = new String[] {text.face().family(), Face.SYMBOLS.family()};
            font.size = (float) (text.size() * scale);
            font.fontWeight = text.face().weight() == 600 ? IdentValue.FONT_WEIGHT_600 : IdentValue.NORMAL;
            font.fontStyle = IdentValue.NORMAL;
            font.variant = IdentValue.NORMAL;
            device.setFont(context.getFont(font));
            if (device instanceof AbstractOutputDevice painter) {
                painter.setFontSpecification(font); // else the text leans as the last text of the page did
            }
            device.setColor(colour(text.colour()));
            float left = (float) x(text.start().x());
            float base = (float) y(text.start().y());
            context.getTextRenderer().drawString(device, text.text(), left, base);
        }

        private void fill(Shape shape, Colour colour) {
            device.setColor(colour(colour));
            device.fill(shape);
        }

        private void stroke(Shape shape, Pen pen) {
            List<Double> lengths = pen.dash().lengths();
            float[] dash = new float[lengths.size()];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = (float) (lengths.get(i) * scale);
            }
            int cap = dash.length == 0 ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND;
            float width = (float) (pen.width() * scale);
            device.setColor(colour(pen.colour()));
            device.setStroke(
                    new BasicStroke(width, cap, BasicStroke.JOIN_MITER, 10, dash.length == 0 ? null : dash, 0));
            device.draw(shape);
        }

        private double x(double points) {
            return x + points * scale;
        }

        private double y(double points) {
            return y + points * scale;
        }

        private static FSRGBColor colour(Colour colour) {
            return new FSRGBColor(colour.light());
        }
    }
}
