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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * A brief as a document of Word and its like (.docx), to be worked on: real headings, tables with header rows, the picture with
 * its words, page numbers. The same brief gives the same bytes.
 */
public final class BriefDocx {

    private static final double TWIPS = 1440 / 25.4;

    /** How high a row is at least that is to be written in, in millimetres. */
    private static final double FORM_ROW = 9;

    private final XWPFDocument document;
    private final Setting setting;
    private final Paper paper;
    private final SpareFonts fonts;

    private BriefDocx(XWPFDocument document, Setting setting, Paper paper, SpareFonts fonts) {
        this.document = document;
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
        try (XWPFDocument document = new XWPFDocument()) {
            DocxStyles.add(document, setting);
            BriefDocx written = new BriefDocx(document, setting, paper, fonts);
            written.page();
            written.body(setting.of(brief));
            return OfficeFile.of(document, brief);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        CTSectPr page = document.getDocument().getBody().addNewSectPr();
        page.addNewPgSz().setW(twips(paper.width()));
        page.getPgSz().setH(twips(paper.height()));
        CTPageMar margins = page.addNewPgMar();
        margins.setTop(twips(paper.edge()));
        margins.setBottom(twips(paper.edge()));
        margins.setLeft(twips(Paper.SIDE));
        margins.setRight(twips(Paper.SIDE));
        margins.setHeader(BigInteger.ZERO);
        margins.setFooter(twips(paper.edge() / 2));
        margins.setGutter(BigInteger.ZERO);
        XWPFParagraph numbers = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        numbers.setStyle("Footer");
        numbers.getCTP().addNewFldSimple().setInstr("PAGE");
        numbers.createRun().setText(" / ");
        numbers.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }

    private void body(Brief brief) {
        paragraph("Title", brief.title());
        if (!brief.question().isBlank()) {
            paragraph("Subtitle", brief.question());
        }
        paragraph("Standing", List.of(brief.standing()));
        Attribution.legend(brief).ifPresent(legend -> paragraph("Standing", legend));
        if (!brief.bottomLine().isEmpty()) {
            XWPFParagraph inShort = paragraph("InShort", "In short. ");
            inShort.getRuns().getFirst().setBold(true);
            say(inShort, brief.bottomLine());
        }
        brief.page().forEach(section -> section(section, "Heading1"));
        if (!brief.annex().isEmpty()) {
            paragraph("Heading1", "Annex").setPageBreak(true);
            brief.annex().forEach(section -> section(section, "Heading2"));
        }
    }

    private void section(Section section, String heading) {
        paragraph(heading, section.heading());
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(List<Sentence> sentences) -> paragraph("Normal", sentences);
            case Block.Bullets(List<List<Sentence>> items) -> items.forEach(item -> paragraph("ListBullet", item));
            case Block.Table table -> table(table);
            case Block.Figure(Illustration shown) -> figure(shown);
            case Block.Command(String line) -> paragraph("Code", line);
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        return paragraph(style, List.of(Sentence.computed(text)));
    }

    private XWPFParagraph paragraph(String style, List<Sentence> said) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        say(paragraph, said);
        return paragraph;
    }

    private void table(Block.Table table) {
        long whole = twips(paper.width() - 2 * Paper.SIDE).longValue();
        List<BigInteger> widths = Columns.shares(table).stream()
                .map(share -> BigInteger.valueOf(whole * share / 100))
                .toList();
        XWPFTable set = document.createTable(table.rows().size() + 1, widths.size());
        set.removeBorders();
        set.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, DocxStyles.hex(Colour.RULE));
        set.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, DocxStyles.hex(Colour.RULE));
        set.setCellMargins(0, 0, 0, 140);
        set.setWidth(Math.toIntExact(whole));
        set.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        set.getCTTbl().getTblPr().addNewTblLook().setFirstRow(true);
        var grid = set.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(width));
        row(set.getRow(0), table.header().stream().map(BriefDocx::strong).toList(), widths);
        set.getRow(0).setRepeatHeader(true);
        for (int k = 0; k < table.rows().size(); k++) {
            row(set.getRow(k + 1), table.rows().get(k), widths);
            if (table.isForm()) {
                set.getRow(k + 1).setHeight(twips(FORM_ROW).intValueExact());
            }
        }
        document.createParagraph().setStyle("After");
    }

    private static Sentence strong(String text) {
        return Sentence.computed("").after(text);
    }

    private static void row(XWPFTableRow row, List<Sentence> cells, List<BigInteger> widths) {
        row.setCantSplitRow(true);
        for (int k = 0; k < cells.size(); k++) {
            row.getCell(k).setWidth(widths.get(k).toString());
            XWPFParagraph cell = row.getCell(k).getParagraphs().getFirst();
            cell.setStyle("Cell");
            say(cell, List.of(cells.get(k)));
        }
    }

    private void figure(Illustration shown) {
        byte[] png = PicturePng.png(shown, fonts, setting.frame());
        int wide = (int) Math.round((paper.width() - 2 * Paper.SIDE) * Units.EMU_PER_CENTIMETER / 10);
        int high = (int) PicturePng.height(png, wide);
        String words = Xml.held(PictureInWords.whole(shown));
        XWPFParagraph figure = document.createParagraph();
        figure.setStyle("Figure");
        XWPFRun run = figure.createRun();
        try {
            run.addPicture(new ByteArrayInputStream(png), PictureType.PNG, "Picture", wide, high)
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(words);
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("a picture of ours that is none", e);
        }
        CTInline place = run.getCTR().getDrawingArray(0).getInlineArray(0);
        place.getDocPr().setDescr(words);
        paragraph("Caption", List.of(shown.caption()));
    }

    /** Sentences one after the other, in the direction in which they are read. */
    private static void say(XWPFParagraph paragraph, List<Sentence> sentences) {
        for (int k = 0; k < sentences.size(); k++) {
            if (k > 0) {
                paragraph.createRun().setText(" ");
            }
            Voice voice = sentences.get(k).voice();
            sentences.get(k).runs().forEach(run -> look(paragraph.createRun(), run, voice));
        }
        if (RightToLeft.read(paragraph.getText())) {
            paragraph.getCTPPr().addNewBidi();
        }
    }

    private static CTRPr letters(XWPFRun set) {
        return set.getCTR().isSetRPr() ? set.getCTR().getRPr() : set.getCTR().addNewRPr();
    }

    private static void look(XWPFRun set, Run run, Voice voice) {
        set.setText(Xml.held(run.text()));
        if (voice == Voice.ANALYST || run.emphasis() == Emphasis.NAME) {
            set.setItalic(true);
        }
        switch (run.emphasis()) {
            case NONE, NAME -> {}
            case STRONG -> set.setBold(true);
            case LIGHT -> set.setColor(DocxStyles.hex(Colour.SOFT));
            case CODE -> set.setFontFamily(DocxStyles.CODE_FONT);
        }
        if (RightToLeft.read(run.text())) {
            letters(set).addNewRtl();
        }
    }
}
