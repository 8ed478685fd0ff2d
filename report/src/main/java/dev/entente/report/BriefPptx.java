// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.report.Drawing.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first page of a brief as slides of PowerPoint and its like (.pptx): the answer, the picture, and a slide for each
 * part. Sources stand in the notes. Text keeps a size that can be read from afar; what doesn't fit goes on on another slide.
 * The same brief gives the same bytes.
 */
public final class BriefPptx {

    /** In points, as all lengths here: sixteen to nine. */
    private static final double WIDTH = 960;

    private static final double HEIGHT = 540;
    private static final double SIDE = 48;
    private static final double ROOM = WIDTH - 2 * SIDE;
    private static final double TOP = 124;
    private static final double BOTTOM = HEIGHT - 36;
    private static final double TITLE = 30;
    private static final double TEXT = 18;
    private static final double CELL = 14;
    private static final double LEADING = 1.25;
    private static final double PADDING = 14;
    private static final double EMUS = 12_700;
    private static final String SOURCE = "Source";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";

    private final Brief brief;
    private final SpareFonts fonts;
    private final List<Slide> slides = new ArrayList<>();

    private BriefPptx(Brief brief, SpareFonts fonts) {
        this.brief = brief;
        this.fonts = fonts;
    }

    /** A slide: what it says, what it shows, what stands in its notes. */
    private record Slide(String title, String body, String notes, List<byte[]> pictures) {}

    /**
     * The whole presentation.
     *
     * @param fonts what stands in, in the picture, where our faces lack letters
     */
    public static byte[] pptx(Brief brief, SpareFonts fonts) {
        BriefPptx slides = new BriefPptx(brief, fonts);
        slides.answer();
        brief.page().forEach(slides::section);
        return slides.file();
    }

    private void answer() {
        List<String> said = new ArrayList<>();
        if (!brief.question().isBlank()) {
            said.add(brief.question());
        }
        brief.bottomLine().forEach(sentence -> said.add(sentence.text()));
        texts(brief.title(), said, false, brief.standing().text());
    }

    private void section(Section section) {
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph(List<Sentence> sentences) ->
                    texts(
                            section.heading(),
                            sentences.stream().map(Sentence::text).toList(),
                            false,
                            "");
                case Block.Bullets(List<List<Sentence>> items) ->
                    texts(section.heading(), items.stream().map(BriefPptx::text).toList(), true, "");
                case Block.Table table -> table(section.heading(), table);
                case Block.Figure(Illustration shown) -> figure(section.heading(), shown);
                case Block.Command(String line) -> texts(section.heading(), List.of(line), false, "");
            }
        }
    }

    private static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** Paragraphs, on as many slides as they need. */
    private void texts(String title, List<String> said, boolean bullets, String notes) {
        List<String> on = new ArrayList<>();
        double y = TOP;
        for (String text : said) {
            double height = height(text, TEXT, ROOM - (bullets ? 20 : 0)) + 8;
            if (!on.isEmpty() && y + height > BOTTOM) {
                slides.add(new Slide(title, body(on, bullets), notes, List.of()));
                on.clear();
                y = TOP;
            }
            on.add(text);
            y += height;
        }
        slides.add(new Slide(title, body(on, bullets), notes, List.of()));
    }

    private static double height(String text, double size, double width) {
        return Wrap.lines(text, Face.SANS, size, width).size() * size * LEADING;
    }

    private static String body(List<String> said, boolean bullets) {
        String kind = bullets
                ? "<a:pPr marL=\"254000\" indent=\"-254000\"><a:spcAft><a:spcPts val=\"800\"/></a:spcAft><a:buChar char=\"•\"/></a:pPr>"
                : "<a:pPr><a:spcAft><a:spcPts val=\"800\"/></a:spcAft><a:buNone/></a:pPr>";
        return shape(
                3,
                "Text",
                "",
                SIDE,
                TOP,
                ROOM,
                BOTTOM - TOP,
                said.stream()
                        .map(text -> "<a:p>" + kind + run(text, TEXT, "") + "</a:p>")
                        .collect(Collectors.joining()));
    }

    /** A table without its sources, which go into the notes; on as many slides as it needs. */
    private void table(String title, Block.Table table) {
        int source = table.header().indexOf(SOURCE);
        Block.Table shown = without(table, source);
        List<Double> widths =
                Columns.shares(shown).stream().map(share -> ROOM * share / 100).toList();
        List<List<Sentence>> on = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        double head = height(shown.header(), widths);
        double y = TOP + head;
        for (int k = 0; k < shown.rows().size(); k++) {
            List<String> cells =
                    shown.rows().get(k).stream().map(Sentence::text).toList();
            if (!on.isEmpty() && y + height(cells, widths) > BOTTOM) {
                slides.add(new Slide(title, grid(shown.header(), on, widths), String.join("\n", notes), List.of()));
                on.clear();
                notes.clear();
                y = TOP + head;
            }
            on.add(shown.rows().get(k));
            y += height(cells, widths);
            if (source >= 0 && !table.rows().get(k).get(source).text().isBlank()) {
                notes.add(cells.getFirst() + ": "
                        + table.rows().get(k).get(source).text());
            }
        }
        slides.add(new Slide(title, grid(shown.header(), on, widths), String.join("\n", notes), List.of()));
    }

    private static Block.Table without(Block.Table table, int column) {
        if (column < 0) {
            return table;
        }
        return new Block.Table(
                Stream.concat(
                                table.header().subList(0, column).stream(),
                                table
                                        .header()
                                        .subList(column + 1, table.header().size())
                                        .stream())
                        .toList(),
                table.rows().stream()
                        .map(row -> Stream.concat(
                                        row.subList(0, column).stream(), row.subList(column + 1, row.size()).stream())
                                .toList())
                        .toList());
    }

    private static double height(List<String> cells, List<Double> widths) {
        double highest = 0;
        for (int k = 0; k < cells.size(); k++) {
            highest = Math.max(highest, height(cells.get(k), CELL, widths.get(k) - PADDING));
        }
        return highest + 10;
    }

    private static String grid(List<String> header, List<List<Sentence>> rows, List<Double> widths) {
        StringBuilder grid = new StringBuilder(
                "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"3\" name=\"Table\"/>"
                        + "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
                        + "<p:xfrm>" + place(SIDE, TOP, ROOM, 100) + "</p:xfrm><a:graphic><a:graphicData"
                        + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>");
        widths.forEach(width -> grid.append("<a:gridCol w=\"" + emus(width) + "\"/>"));
        grid.append("</a:tblGrid>");
        row(grid, header, height(header, widths), " b=\"1\"");
        rows.forEach(row -> {
            List<String> cells = row.stream().map(Sentence::text).toList();
            row(grid, cells, height(cells, widths), "");
        });
        return grid.append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>")
                .toString();
    }

    private static void row(StringBuilder grid, List<String> cells, double height, String look) {
        grid.append("<a:tr h=\"" + emus(height) + "\">");
        for (int k = 0; k < cells.size(); k++) {
            grid.append("<a:tc><a:txBody><a:bodyPr/><a:p>")
                    .append(run(cells.get(k), CELL, k == 0 ? " b=\"1\"" : look))
                    .append(
                            "</a:p></a:txBody><a:tcPr marL=\"0\" marR=\"" + emus(PADDING)
                                    + "\"><a:lnB w=\"6350\"><a:solidFill><a:srgbClr val=\"D3D1C9\"/></a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>");
        }
        grid.append("</a:tr>");
    }

    /** As large as the slide allows. */
    private void figure(String title, Illustration shown) {
        byte[] png = PicturePng.png(shown, fonts, Frame.PAGE);
        double width = ROOM;
        double height = PicturePng.height(png, Math.round(width * 100)) / 100.0;
        double most = BOTTOM - TOP - 24;
        double scale = Math.min(1, most / height);
        width *= scale;
        height *= scale;
        String words = Xml.escaped(PictureInWords.whole(shown));
        String picture = "<p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"Picture\" descr=\"" + words
                + "\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"picture1\"/><a:stretch><a:fillRect/>"
                + "</a:stretch></p:blipFill><p:spPr><a:xfrm>" + place((WIDTH - width) / 2, TOP, width, height)
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>";
        String caption = shape(
                4,
                "Caption",
                "",
                SIDE,
                TOP + height + 4,
                ROOM,
                24,
                "<a:p>" + run(shown.caption().text(), CELL, "") + "</a:p>");
        slides.add(new Slide(title, picture + caption, PictureInWords.whole(shown), List.of(png)));
    }

    private static String run(String text, double size, String look) {
        return "<a:r><a:rPr lang=\"en-GB\" sz=\"" + Math.round(size * 100) + "\"" + look
                + "><a:solidFill><a:srgbClr val=\"1C1D20\"/></a:solidFill><a:latin typeface=\"Calibri\"/></a:rPr><a:t>"
                + Xml.escaped(text)
                + "</a:t></a:r>";
    }

    private static String shape(
            int id, String name, String kind, double x, double y, double width, double height, String paragraphs) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + name + "\"/><p:cNvSpPr/><p:nvPr>" + kind
                + "</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>" + place(x, y, width, height)
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap=\"square\""
                + " lIns=\"0\" rIns=\"0\" tIns=\"0\" bIns=\"0\"/>" + paragraphs + "</p:txBody></p:sp>";
    }

    private static String place(double x, double y, double width, double height) {
        return "<a:off x=\"" + emus(x) + "\" y=\"" + emus(y) + "\"/><a:ext cx=\"" + emus(width) + "\" cy=\""
                + emus(height) + "\"/>";
    }

    private static long emus(double points) {
        return Math.round(points * EMUS);
    }

    private byte[] file() {
        OfficeFile file = new OfficeFile(brief, "ppt/presentation.xml");
        Map<String, String> relations = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        for (int k = 1; k <= slides.size(); k++) {
            slide(file, slides.get(k - 1), k);
            relations.put("slide" + k, "slide slides/slide" + k + ".xml");
            list.append("<p:sldId id=\"" + (255 + k) + "\" r:id=\"slide" + k + "\"/>");
        }
        relations.put("master", "slideMaster slideMasters/slideMaster1.xml");
        relations.put("notes", "notesMaster notesMasters/notesMaster1.xml");
        relations.put("theme", "theme theme/theme1.xml");
        file.part(
                "ppt/presentation.xml",
                TYPE + "presentation.main+xml",
                "<p:presentation" + SlideFrame.NAMES
                        + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"master\"/></p:sldMasterIdLst><p:notesMasterIdLst>"
                        + "<p:notesMasterId r:id=\"notes\"/></p:notesMasterIdLst><p:sldIdLst>" + list
                        + "</p:sldIdLst><p:sldSz cx=\""
                        + emus(WIDTH) + "\" cy=\"" + emus(HEIGHT)
                        + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
        file.relations("ppt/_rels/presentation.xml.rels", relations);
        SlideFrame.add(file);
        return file.file();
    }

    private void slide(OfficeFile file, Slide slide, int number) {
        double size = Wrap.lines(slide.title(), Face.SANS_STRONG, TITLE, ROOM).size() > 2 ? 24 : TITLE;
        String title = shape(
                2,
                "Title",
                "<p:ph type=\"title\"/>",
                SIDE,
                34,
                ROOM,
                TOP - 44,
                "<a:p>" + run(slide.title(), size, " b=\"1\"") + "</a:p>");
        file.part(
                "ppt/slides/slide" + number + ".xml",
                TYPE + "slide+xml",
                "<p:sld" + SlideFrame.NAMES + "><p:cSld><p:spTree>" + SlideFrame.GROUP + title + slide.body()
                        + "</p:spTree></p:cSld></p:sld>");
        Map<String, String> relations =
                new LinkedHashMap<>(Map.of("layout", "slideLayout ../slideLayouts/slideLayout1.xml"));
        for (byte[] picture : slide.pictures()) {
            String name = "media/picture-" + number + ".png";
            file.png("ppt/" + name, picture);
            relations.put("picture1", "image ../" + name);
        }
        if (!slide.notes().isBlank()) {
            relations.put("notes", "notesSlide ../notesSlides/notesSlide" + number + ".xml");
            SlideFrame.notes(file, slide.notes(), number);
        }
        file.relations("ppt/slides/_rels/slide" + number + ".xml.rels", relations);
    }
}
