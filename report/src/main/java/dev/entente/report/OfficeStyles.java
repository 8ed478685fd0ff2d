// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

/** How documents of office programs look. */
final class OfficeStyles {

    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String ACCENT = "1E3F66";
    private static final String SOFT = "54575C";

    private OfficeStyles() {}

    /** The styles of a document; sizes in half points, distances in twentieths of one. */
    static String docx(Setting setting) {
        boolean tight = setting.style().equals("tight");
        int body = tight ? 18 : 20;
        int cell = tight ? 16 : 18;
        int gap = tight ? 40 : 90;
        return "<w:styles" + W
                + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\""
                + " w:cs=\"Calibri\" w:eastAsia=\"Calibri\"/><w:sz w:val=\"" + body + "\"/><w:szCs w:val=\"" + body
                + "\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"" + gap
                + "\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + style("Title", "Title", spacing(0, gap), size(tight ? 32 : 38, "<w:b/>", ACCENT))
                + style("Subtitle", "Subtitle", spacing(0, gap), size(tight ? 21 : 23, "<w:i/>", "1C1D20"))
                + style("Standing", "Standing", spacing(0, 20), size(16, "", SOFT))
                + style(
                        "InShort",
                        "In short",
                        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"6\" w:color=\"" + ACCENT
                                + "\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F5F4F0\"/>"
                                + spacing(gap, gap),
                        size(body + 1, "", "1C1D20"))
                + style(
                        "Heading1",
                        "heading 1",
                        "<w:keepNext/>" + spacing(gap, 20) + "<w:outlineLvl w:val=\"0\"/>",
                        size(tight ? 21 : 25, "<w:b/>", ACCENT))
                + style(
                        "Heading2",
                        "heading 2",
                        "<w:keepNext/>" + spacing(gap, 20) + "<w:outlineLvl w:val=\"1\"/>",
                        size(tight ? 19 : 22, "<w:b/>", ACCENT))
                + style("ListBullet", "List Bullet", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" + spacing(0, 15), "")
                + style("Cell", "Cell", spacing(10, 10), size(cell, "", "1C1D20"))
                + style(
                        "After",
                        "After a table",
                        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + gap + "\" w:lineRule=\"exact\"/>",
                        size(4, "", SOFT))
                + style("Figure", "Figure", "<w:keepNext/>" + spacing(20, 0), "")
                + style("Caption", "caption", spacing(0, gap), size(16, "", SOFT))
                + style("Code", "Code", spacing(20, gap), "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>")
                + style("Footer", "footer", "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>", size(16, "", SOFT))
                + "<w:style w:type=\"table\" w:styleId=\"Findings\"><w:name w:val=\"Findings\"/><w:tblPr><w:tblBorders>"
                + "<w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"D3D1C9\"/><w:insideH w:val=\"single\" w:sz=\"4\""
                + " w:color=\"D3D1C9\"/></w:tblBorders><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"140\""
                + " w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";
    }

    private static String style(String id, String name, String paragraph, String text) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + text
                + "</w:rPr></w:style>";
    }

    private static String spacing(int before, int after) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"/>";
    }

    private static String size(int halfPoints, String look, String colour) {
        return look + "<w:color w:val=\"" + colour + "\"/><w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\""
                + halfPoints + "\"/>";
    }

    /** The one list that a document has. */
    static String bullets() {
        return "<w:numbering" + W + "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc"
                + " w:val=\"left\"/><w:pPr><w:ind w:left=\"260\" w:hanging=\"200\"/></w:pPr></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    }
}
