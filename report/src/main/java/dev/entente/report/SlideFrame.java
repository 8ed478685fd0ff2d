// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every presentation has: a master with its theme, one layout, and a master for notes. */
final class SlideFrame {

    static final String NAMES = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    static final String GROUP =
            "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String COLOURS =
            "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
                    + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\""
                    + " hlink=\"hlink\" folHlink=\"folHlink\"/>";

    private SlideFrame() {}

    static void add(OfficeFile file) {
        String empty = "><p:cSld><p:spTree>" + GROUP + "</p:spTree></p:cSld>";
        String titled =
                "><p:cSld><p:spTree>" + GROUP + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr/><p:nvPr>"
                        + "<p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p/></p:txBody></p:sp>"
                        + "</p:spTree></p:cSld>";
        file.part(
                "ppt/slideMasters/slideMaster1.xml",
                TYPE + "slideMaster+xml",
                "<p:sldMaster" + NAMES + titled + COLOURS
                        + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"layout\"/></p:sldLayoutIdLst></p:sldMaster>");
        file.relations(
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                Map.of("layout", "slideLayout ../slideLayouts/slideLayout1.xml", "theme", "theme ../theme/theme1.xml"));
        file.part(
                "ppt/slideLayouts/slideLayout1.xml",
                TYPE + "slideLayout+xml",
                "<p:sldLayout" + NAMES + " type=\"titleOnly\"" + titled + "</p:sldLayout>");
        file.relations(
                "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                Map.of("master", "slideMaster ../slideMasters/slideMaster1.xml"));
        file.part(
                "ppt/notesMasters/notesMaster1.xml",
                TYPE + "notesMaster+xml",
                "<p:notesMaster" + NAMES + empty + COLOURS + "</p:notesMaster>");
        file.relations("ppt/notesMasters/_rels/notesMaster1.xml.rels", Map.of("theme", "theme ../theme/theme2.xml"));
        for (int k = 1; k <= 2; k++) {
            file.part(
                    "ppt/theme/theme" + k + ".xml", "application/vnd.openxmlformats-officedocument.theme+xml", theme());
        }
    }

    /** The notes of a slide, a paragraph for each line. */
    static void notes(OfficeFile file, String notes, int slide) {
        String paragraphs = Stream.of(notes.split("\n", -1))
                .map(line -> "<a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>" + Xml.escaped(line) + "</a:t></a:r></a:p>")
                .collect(Collectors.joining());
        file.part(
                "ppt/notesSlides/notesSlide" + slide + ".xml",
                TYPE + "notesSlide+xml",
                "<p:notes" + NAMES
                        + "><p:cSld><p:spTree>" + GROUP
                        + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Notes\"/><p:cNvSpPr/><p:nvPr>"
                        + "<p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>"
                        + paragraphs
                        + "</p:txBody></p:sp></p:spTree></p:cSld></p:notes>");
        file.relations(
                "ppt/notesSlides/_rels/notesSlide" + slide + ".xml.rels",
                Map.of(
                        "master",
                        "notesMaster ../notesMasters/notesMaster1.xml",
                        "slide",
                        "slide ../slides/slide" + slide + ".xml"));
    }

    private static String theme() {
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        String line = "<a:ln w=\"6350\">" + fill + "</a:ln>";
        String font = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Entente\"><a:themeElements>"
                + "<a:clrScheme name=\"Entente\">" + colours()
                + "</a:clrScheme><a:fontScheme name=\"Entente\"><a:majorFont>"
                + font + "</a:majorFont><a:minorFont>" + font
                + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Entente\">"
                + "<a:fillStyleLst>" + fill.repeat(3) + "</a:fillStyleLst><a:lnStyleLst>" + line.repeat(3)
                + "</a:lnStyleLst><a:effectStyleLst>" + effect.repeat(3) + "</a:effectStyleLst><a:bgFillStyleLst>"
                + fill.repeat(3) + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    private static String colours() {
        return Stream.of(
                        "dk1 1C1D20",
                        "lt1 FFFFFF",
                        "dk2 1E3F66",
                        "lt2 F5F4F0",
                        "accent1 0069A8",
                        "accent2 CC5200",
                        "accent3 007F5C",
                        "accent4 A6447C",
                        "accent5 94690A",
                        "accent6 79583F",
                        "hlink 1E3F66",
                        "folHlink 54575C")
                .map(one -> one.split(" ", -1))
                .map(one -> "<a:" + one[0] + "><a:srgbClr val=\"" + one[1] + "\"/></a:" + one[0] + ">")
                .collect(Collectors.joining());
    }
}
