// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of a document, by which whoever works on it changes its look at one place. Sizes are in half points, distances in
 * twentieths of one.
 */
final class DocxStyles {

    static final String TEXT_FONT = "Calibri";
    static final String CODE_FONT = "Consolas";

    private static final int SMALL = 16;

    private final XWPFStyles styles;
    private final boolean tight;
    private final int body;
    private final int gap;

    private DocxStyles(XWPFStyles styles, boolean tight) {
        this.styles = styles;
        this.tight = tight;
        this.body = tight ? 18 : 20;
        this.gap = tight ? 40 : 90;
    }

    /** Gives a document its styles. */
    static void add(XWPFDocument document, Setting setting) {
        DocxStyles added = new DocxStyles(document.createStyles(), setting.tight());
        added.defaults();
        added.texts();
        added.list(document.createNumbering());
    }

    private void defaults() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(TEXT_FONT);
        fonts.setHAnsi(TEXT_FONT);
        fonts.setCs(TEXT_FONT);
        fonts.setEastAsia(TEXT_FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(OfficeFile.LANGUAGE);
        size(styles.getDefaultRunStyle().getRPr(), body);
        CTSpacing spacing =
                spacing(styles.getCtStyles().getDocDefaults().addNewPPrDefault().addNewPPr(), 0, gap);
        spacing.setLine(240);
        spacing.setLineRule(STLineSpacingRule.AUTO);
        CTStyle normal = style("Normal", "Normal");
        normal.setDefault(true);
        add(normal);
    }

    private void texts() {
        text("Title", "Title", 0, gap, tight ? 32 : 38, Colour.ACCENT, CTRPr::addNewB, _ -> {});
        text("Subtitle", "Subtitle", 0, gap, tight ? 21 : 23, Colour.INK, CTRPr::addNewI, _ -> {});
        text("Standing", "Standing", 0, 20, SMALL, Colour.SOFT, _ -> {}, _ -> {});
        text("InShort", "In short", gap, gap, body + 1, Colour.INK, _ -> {}, DocxStyles::panel);
        heading(1, tight ? 21 : 25);
        heading(2, tight ? 19 : 22);
        text("Cell", "Cell", 10, 10, tight ? 16 : 18, Colour.INK, _ -> {}, _ -> {});
        text("After", "After a table", 0, 0, 4, Colour.SOFT, _ -> {}, this::low);
        text("Figure", "Figure", 20, 0, body, Colour.INK, _ -> {}, CTPPrGeneral::addNewKeepNext);
        text("Caption", "caption", 0, gap, SMALL, Colour.SOFT, _ -> {}, _ -> {});
        text("Code", "Code", 20, gap, body, Colour.INK, DocxStyles::code, _ -> {});
        text(
                "Footer",
                "footer",
                0,
                0,
                SMALL,
                Colour.SOFT,
                _ -> {},
                it -> it.addNewJc().setVal(STJc.RIGHT));
    }

    private void heading(int level, int size) {
        text("Heading" + level, "heading " + level, gap, 20, size, Colour.ACCENT, CTRPr::addNewB, it -> {
            it.addNewKeepNext();
            it.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        });
    }

    /** A style of paragraphs. */
    private void text(
            String id,
            String name,
            int before,
            int after,
            int size,
            Colour colour,
            Consumer<CTRPr> look,
            Consumer<CTPPrGeneral> more) {
        CTStyle style = style(id, name);
        style.addNewBasedOn().setVal("Normal");
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        spacing(paragraph, before, after);
        more.accept(paragraph);
        CTRPr letters = style.addNewRPr();
        look.accept(letters);
        letters.addNewColor().setVal(hex(colour));
        size(letters, size);
        add(style);
    }

    private static CTStyle style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }

    private void add(CTStyle style) {
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private static CTSpacing spacing(CTPPrGeneral paragraph, int before, int after) {
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(before);
        spacing.setAfter(after);
        return spacing;
    }

    private static void size(CTRPr letters, int halfPoints) {
        letters.addNewSz().setVal(halfPoints);
        letters.addNewSzCs().setVal(halfPoints);
    }

    private static void panel(CTPPrGeneral paragraph) {
        CTBorder edge = paragraph.addNewPBdr().addNewLeft();
        edge.setVal(STBorder.SINGLE);
        edge.setSz(BigInteger.valueOf(18));
        edge.setSpace(BigInteger.valueOf(6));
        edge.setColor(hex(Colour.ACCENT));
        var ground = paragraph.addNewShd();
        ground.setVal(STShd.CLEAR);
        ground.setFill(hex(Colour.PANEL));
    }

    private void low(CTPPrGeneral paragraph) {
        paragraph.getSpacing().setLine(gap);
        paragraph.getSpacing().setLineRule(STLineSpacingRule.EXACT);
    }

    private static void code(CTRPr letters) {
        CTFonts fonts = letters.addNewRFonts();
        fonts.setAscii(CODE_FONT);
        fonts.setHAnsi(CODE_FONT);
    }

    /** The one list that a document has, and the style of its items. */
    private void list(XWPFNumbering numbering) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        level.addNewLvlJc().setVal(STJc.LEFT);
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(260);
        indent.setHanging(200);
        BigInteger number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        text(
                "ListBullet",
                "List Bullet",
                0,
                15,
                body,
                Colour.INK,
                _ -> {},
                item -> item.addNewNumPr().addNewNumId().setVal(number));
    }

    static String hex(Colour colour) {
        return Colour.hex(colour.light()).substring(1);
    }
}
