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
import java.awt.Shape;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Draws pictures into a PDF. It stands where the PDF library expects a drawer of SVG and draws the marks themselves:
 * no second library is needed, and text stays text that can be searched and copied.
 */
final class PicturePdf implements SVGDrawer {

    private static final String NUMBER = "data-picture";

    private final List<Drawing> drawings;
    private final List<String> spares;

    /** Without drawings as yet. */
    PicturePdf() {
        this(new ArrayList<>(), List.of());
    }

    private PicturePdf(List<Drawing> drawings, List<String> spares) {
        this.drawings = drawings;
        this.spares = spares;
    }

    /** The same drawings, with further families of letters where our faces lack them. */
    PicturePdf with(List<String> spareFamilies) {
        return new PicturePdf(drawings, spareFamilies);
    }

    /** All words of the drawings. */
    String text() {
        return drawings.stream().map(Drawing::text).collect(Collectors.joining(" "));
    }

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
        return new Image(drawing, spares, room <= 0 ? dotsPerPoint : Math.min(dotsPerPoint, room / drawing.width()));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    /** A drawing at a scale of so many dots of the device to its point. */
    private record Image(Drawing drawing, List<String> spares, double scale) implements SVGImage {

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
            Brush brush = new Brush(device, context, spares, scale, x, y);
            drawing.marks().forEach(brush::draw);
        }
    }

    /** Draws marks from an origin at a scale. */
    private record Brush(
            OutputDevice device, RenderingContext context, List<String> spares, double scale, double x, double y) {

        void draw(Mark mark) {
            switch (mark) {
                case Mark.Box box -> box(box);
                case Mark.Line line -> stroke(outlines().of(line), line.pen());
                case Mark.Polygon polygon -> fill(outlines().of(polygon), polygon.fill());
                case Mark.Disc disc -> fill(outlines().of(disc), disc.fill());
                case Mark.Text text -> text(text);
            }
        }

        private void box(Mark.Box box) {
            Shape shape = outlines().of(box);
            box.fill().ifPresent(colour -> fill(shape, colour));
            box.outline().ifPresent(pen -> stroke(shape, pen));
        }

        private void text(Mark.Text text) {
            FontSpecification font = new FontSpecification();
            font.families = Stream.concat(text.face().families().stream(), spares.stream())
                    .toArray(String[]::new);
            font.size = (float) (text.size() * scale);
            font.fontWeight = text.face().weight() == 600 ? IdentValue.FONT_WEIGHT_600 : IdentValue.NORMAL;
            font.fontStyle = text.face().italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
            font.variant = IdentValue.NORMAL;
            device.setFont(context.getFont(font));
            if (device instanceof AbstractOutputDevice painter) {
                painter.setFontSpecification(font); // else the text leans as the last text of the page did
            }
            device.setColor(colour(text.colour()));
            float left = (float) (x + text.start().x() * scale);
            float base = (float) (y + text.start().y() * scale);
            context.getTextRenderer().drawString(device, RightToLeft.drawn(text.text()), left, base);
        }

        private void fill(Shape shape, Colour colour) {
            device.setColor(colour(colour));
            device.fill(shape);
        }

        private void stroke(Shape shape, Pen pen) {
            device.setColor(colour(pen.colour()));
            device.setStroke(outlines().stroke(pen));
            device.draw(shape);
        }

        private Outlines outlines() {
            return new Outlines(scale, x, y);
        }

        private static FSRGBColor colour(Colour colour) {
            return new FSRGBColor(colour.light());
        }
    }
}
