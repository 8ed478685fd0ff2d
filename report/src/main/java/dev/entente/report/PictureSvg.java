// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.PictureInWords;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Mark.Pen;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The picture of a brief as SVG, light or dark by the reader's preference. */
public final class PictureSvg {

    private static final List<Face> FACES = List.of(Face.SANS, Face.SANS_STRONG, Face.SANS_ITALIC);

    private final StringBuilder out = new StringBuilder();

    private PictureSvg() {}

    /** A file of its own, faces and colours included. */
    public static String svg(Illustration shown) {
        Drawing drawing = Drawing.of(shown, Frame.PAGE);
        PictureSvg svg = new PictureSvg();
        String size =
                " width=\"" + Xml.number(drawing.width()) + "pt\" height=\"" + Xml.number(drawing.height()) + "pt\"";
        svg.open(shown, drawing, "picture", "img", size);
        svg.element("style", Colour.declarations() + Face.embedded(FACES) + styles());
        svg.out.append("<rect class=\"fill-paper\" width=\"100%\" height=\"100%\"/>\n");
        return svg.close(drawing);
    }

    /**
     * A part of a page that brings faces, colours and {@link #styles()} itself.
     *
     * @param id begins the ids in it, so that they differ from others on the page
     */
    static String inline(Illustration shown, Frame frame, String id) {
        Drawing drawing = Drawing.of(shown, frame);
        PictureSvg svg = new PictureSvg();
        svg.open(shown, drawing, id, "img", "");
        return svg.close(drawing);
    }

    /**
     * A part of a page as {@link #inline}, in which each state leads to an address.
     *
     * @param addresses one per place, in the picture's order
     */
    static String linked(Picture picture, List<String> addresses, String id) {
        Drawing drawing = Drawing.of(picture, Frame.SCREEN);
        PictureSvg svg = new PictureSvg();
        svg.open(picture, drawing, id, "group", "");
        drawing.marks().forEach(svg::mark);
        for (int i = 0; i < addresses.size(); i++) {
            svg.link(picture.places().get(i), drawing.boxes().get(i), addresses.get(i));
        }
        return svg.out.append("</svg>\n").toString();
    }

    /** A place that answers to a click, over what is drawn there. */
    private void link(Place place, Area box, String address) {
        String words = place.title() + " (" + PictureInWords.role(place.role()) + ")";
        out.append("<a href=\"" + Xml.escaped(address) + "\" aria-label=\"" + Xml.escaped(words) + "\">");
        out.append("<rect class=\"hit\"" + number("x", box.x()) + number("y", box.y()) + number("width", box.width())
                + number("height", box.height()) + number("rx", 6) + "/></a>\n");
    }

    /** The style sheet of pictures. */
    static String styles() {
        StringBuilder styles = new StringBuilder(
                ".picture text{font-family:\"Entente Sans\",\"Segoe UI\",\"Helvetica Neue\",Arial,sans-serif}"
                        + ".picture .strong{font-weight:600}.picture .name{font-style:italic}.picture .line{fill:none}.picture .hit{fill:transparent}");
        for (Colour colour : Colour.values()) {
            String paint = "{fill:var(" + colour.variable() + ")}";
            String line = "{stroke:var(" + colour.variable() + ")}";
            styles.append(".picture .").append(name("fill", colour)).append(paint);
            styles.append(".picture .").append(name("line", colour)).append(line);
        }
        return styles.append('\n').toString();
    }

    private void open(Illustration shown, Drawing drawing, String id, String role, String size) {
        String box = "0 0 " + Xml.number(drawing.width()) + " " + Xml.number(drawing.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" role=\"" + role
                        + "\" aria-labelledby=\"")
                .append(id + "-title " + id + "-text\" viewBox=\"" + box + "\"" + size + ">\n");
        element("title id=\"" + id + "-title\"", Xml.escaped(shown.caption().text()));
        element("desc id=\"" + id + "-text\"", Xml.escaped(PictureInWords.whole(shown)));
    }

    private String close(Drawing drawing) {
        drawing.marks().forEach(this::mark);
        return out.append("</svg>\n").toString();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Line line -> line(line);
            case Mark.Polygon polygon -> polygon(polygon);
            case Mark.Disc disc -> disc(disc);
            case Mark.Text text -> text(text);
        }
    }

    private void box(Mark.Box box) {
        String fill = box.fill().map(colour -> name("fill", colour)).orElse("line");
        String line = box.outline().map(pen -> " " + name("line", pen.colour())).orElse("");
        String pen = box.outline().map(PictureSvg::pen).orElse("");
        Area area = box.area();
        out.append("<rect class=\"" + fill + line + "\"" + number("x", area.x()) + number("y", area.y())
                + number("width", area.width()) + number("height", area.height()) + number("rx", box.radius()) + pen
                + "/>\n");
    }

    private void line(Mark.Line line) {
        out.append("<path class=\"line " + name("line", line.pen().colour()) + "\" d=\"" + path(line) + "\""
                + pen(line.pen()) + "/>\n");
    }

    /** Straight from bend to bend. */
    private static String path(Mark.Line line) {
        List<Point> points = line.points();
        StringBuilder path = new StringBuilder("M" + point(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Bend bend = Bend.at(points.get(i - 1), points.get(i), points.get(i + 1), line.bend());
            path.append("L" + point(bend.start()));
            path.append("Q" + point(bend.corner()) + " " + point(bend.end()));
        }
        return path.append("L" + point(points.getLast())).toString();
    }

    private void polygon(Mark.Polygon polygon) {
        String points = polygon.corners().stream().map(PictureSvg::point).collect(Collectors.joining(" "));
        out.append("<polygon class=\"" + name("fill", polygon.fill()) + "\" points=\"" + points + "\"/>\n");
    }

    private void disc(Mark.Disc disc) {
        out.append("<circle class=\"" + name("fill", disc.fill()) + "\""
                + number("cx", disc.centre().x()) + number("cy", disc.centre().y()) + number("r", disc.radius())
                + "/>\n");
    }

    private void text(Mark.Text text) {
        String strong = text.face().weight() == 600 ? " strong" : "";
        String name = text.face().italic() ? " name" : "";
        String attributes = "text class=\"" + name("fill", text.colour()) + strong + name + "\""
                + number("x", text.start().x()) + number("y", text.start().y()) + number("font-size", text.size());
        element(attributes, Xml.escaped(text.text()));
    }

    private void element(String tag, String content) {
        String name = tag.contains(" ") ? tag.substring(0, tag.indexOf(' ')) : tag;
        out.append("<" + tag + ">").append(content).append("</" + name + ">\n");
    }

    private static String pen(Pen pen) {
        String lengths = pen.dash().lengths().stream().map(Xml::number).collect(Collectors.joining(" "));
        String dash = lengths.isEmpty() ? "" : " stroke-dasharray=\"" + lengths + "\" stroke-linecap=\"round\"";
        return number("stroke-width", pen.width()) + dash;
    }

    private static String name(String use, Colour colour) {
        return use + "-" + colour.name().toLowerCase(Locale.ROOT);
    }

    private static String number(String attribute, double value) {
        return " " + attribute + "=\"" + Xml.number(value) + "\"";
    }

    private static String point(Point point) {
        return Xml.number(point.x()) + "," + Xml.number(point.y());
    }
}
