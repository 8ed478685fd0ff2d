// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A brief as a document of Word and its like (.docx), to be worked on: real headings, tables with header rows, the picture with
 * its words, page numbers. The same brief gives the same bytes.
 */
public final class BriefDocx {

    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final double TWIPS = 1440 / 25.4;
    private static final double EMUS = 36_000;

    private final Brief brief;
    private final Setting setting;
    private final Paper paper;
    private final SpareFonts fonts;
    private final StringBuilder out = new StringBuilder();
    private final List<byte[]> pictures = new ArrayList<>();

    private BriefDocx(Brief brief, Setting setting, Paper paper, SpareFonts fonts) {
        this.brief = brief;
        this.setting = setting;
        this.paper = paper;
        this.fonts = fonts;
    }

    /**
     * The whole document, its annex from a new page on. What is to be read is set as tightly as it must be to fit on a page of
     * the PDF.
     *
     * @param fonts what stands in, in the picture, where our faces lack letters
     */
    public static byte[] docx(Brief brief, Paper paper, SpareFonts fonts) {
        Setting setting = BriefPdf.setting(brief, paper, fonts);
        return new BriefDocx(setting.of(brief), setting, paper, fonts).file();
    }

    private byte[] file() {
        body();
        OfficeFile file = new OfficeFile(brief, "word/document.xml");
        file.part(
                "word/document.xml",
                TYPE + "document.main+xml",
                "<w:document" + NAMES + "><w:body>" + out + page() + "</w:body></w:document>");
        file.part("word/styles.xml", TYPE + "styles+xml", OfficeStyles.docx(setting));
        file.part("word/numbering.xml", TYPE + "numbering+xml", OfficeStyles.bullets());
        file.part(
                "word/settings.xml",
                TYPE + "settings+xml",
                "<w:settings" + NAMES
                        + "><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                        + "<w:themeFontLang w:val=\"en-GB\"/></w:settings>");
        file.part(
                "word/footer1.xml",
                TYPE + "footer+xml",
                "<w:ftr" + NAMES
                        + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + field("PAGE") + text(" / ", "")
                        + field("NUMPAGES")
                        + "</w:p></w:ftr>");
        Map<String, String> relations = new LinkedHashMap<>(Map.of(
                "styles", "styles styles.xml",
                "numbering", "numbering numbering.xml",
                "settings", "settings settings.xml",
                "footer", "footer footer1.xml"));
        for (int k = 0; k < pictures.size(); k++) {
            String name = "media/picture-" + (k + 1) + ".png";
            file.png("word/" + name, pictures.get(k));
            relations.put("picture" + (k + 1), "image " + name);
        }
        file.relations("word/_rels/document.xml.rels", relations);
        return file.file();
    }

    private static String field(String what) {
        return "<w:fldSimple w:instr=\"" + what + "\">" + text("1", "") + "</w:fldSimple>";
    }

    private String page() {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"" + twips(paper.width())
                + "\" w:h=\"" + twips(paper.height()) + "\"/><w:pgMar w:top=\"" + twips(paper.edge()) + "\" w:bottom=\""
                + twips(paper.edge()) + "\" w:left=\"" + twips(Paper.SIDE) + "\" w:right=\"" + twips(Paper.SIDE)
                + "\" w:header=\"0\" w:footer=\"" + twips(paper.edge() / 2) + "\" w:gutter=\"0\"/></w:sectPr>";
    }

    private static long twips(double millimetres) {
        return Math.round(millimetres * TWIPS);
    }

    private void body() {
        paragraph("Title", text(brief.title(), ""));
        if (!brief.question().isBlank()) {
            paragraph("Subtitle", text(brief.question(), ""));
        }
        paragraph("Standing", runs(List.of(brief.standing())));
        Attribution.legend(brief).ifPresent(legend -> paragraph("Standing", text(legend, "")));
        if (!brief.bottomLine().isEmpty()) {
            paragraph("InShort", text("In short. ", "<w:b/>") + runs(brief.bottomLine()));
        }
        brief.page().forEach(section -> section(section, "Heading1"));
        if (!brief.annex().isEmpty()) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore w:val=\"1\"/></w:pPr>"
                    + text("Annex", "") + "</w:p>");
            brief.annex().forEach(section -> section(section, "Heading2"));
        }
    }

    private void section(Section section, String heading) {
        paragraph(heading, text(section.heading(), ""));
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(List<Sentence> sentences) -> paragraph("Normal", runs(sentences));
            case Block.Bullets(List<List<Sentence>> items) ->
                items.forEach(item -> paragraph("ListBullet", runs(item)));
            case Block.Table table -> table(table);
            case Block.Figure(Illustration shown) -> figure(shown);
            case Block.Command(String line) -> paragraph("Code", text(line, ""));
        }
    }

    private void paragraph(String style, String runs) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    private void table(Block.Table table) {
        long whole = twips(paper.width() - 2 * Paper.SIDE);
        List<Long> widths =
                Columns.shares(table).stream().map(share -> whole * share / 100).toList();
        out.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Findings\"/><w:tblW w:w=\"" + whole
                        + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width -> out.append("<w:gridCol w:w=\"" + width + "\"/>"));
        out.append("</w:tblGrid>");
        row(table.header().stream().map(title -> text(title, "<w:b/>")).toList(), widths, "<w:tblHeader/>");
        table.rows()
                .forEach(cells ->
                        row(cells.stream().map(cell -> runs(List.of(cell))).toList(), widths, ""));
        out.append("</w:tbl>");
        paragraph("After", "");
    }

    private void row(List<String> cells, List<Long> widths, String kind) {
        out.append("<w:tr><w:trPr><w:cantSplit/>" + kind + "</w:trPr>");
        for (int k = 0; k < cells.size(); k++) {
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"" + widths.get(k) + "\" w:type=\"dxa\"/></w:tcPr>");
            paragraph("Cell", cells.get(k));
            out.append("</w:tc>");
        }
        out.append("</w:tr>");
    }

    private void figure(Illustration shown) {
        byte[] png = PicturePng.png(shown, fonts, setting.frame());
        pictures.add(png);
        int number = pictures.size();
        long wide = Math.round((paper.width() - 2 * Paper.SIDE) * EMUS);
        long high = PicturePng.height(png, wide);
        String size = "cx=\"" + wide + "\" cy=\"" + high + "\"";
        String name = "id=\"" + number + "\" name=\"Picture " + number + "\"";
        String words = Xml.escaped(PictureInWords.whole(shown));
        paragraph(
                "Figure",
                "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size
                        + "/><wp:docPr " + name + " descr=\"" + words + "\"/><a:graphic><a:graphicData"
                        + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr "
                        + name
                        + " descr=\"" + words
                        + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture" + number
                        + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                        + size + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
        paragraph("Caption", runs(List.of(shown.caption())));
    }

    private static String runs(List<Sentence> sentences) {
        StringBuilder runs = new StringBuilder();
        for (Sentence sentence : sentences) {
            runs.append(runs.isEmpty() ? "" : text(" ", ""));
            sentence.runs().forEach(run -> runs.append(text(run.text(), look(run, sentence.voice()))));
        }
        return runs.toString();
    }

    private static String look(Run run, Voice voice) {
        String slant = voice == Voice.ANALYST || run.emphasis() == Emphasis.NAME ? "<w:i/>" : "";
        return switch (run.emphasis()) {
            case NONE, NAME -> slant;
            case STRONG -> "<w:b/>" + slant;
            case LIGHT -> slant + "<w:color w:val=\"54575C\"/>";
            case CODE -> "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>" + slant;
        };
    }

    private static String text(String text, String look) {
        return "<w:r>" + (look.isEmpty() ? "" : "<w:rPr>" + look + "</w:rPr>") + "<w:t xml:space=\"preserve\">"
                + Xml.escaped(text) + "</w:t></w:r>";
    }
}
