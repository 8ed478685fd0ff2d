// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Slides.Body;
import dev.entente.report.Slides.Slide;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/**
 * The first page of a brief as slides of PowerPoint and its like (.pptx): the answer, the picture, and a slide for each
 * finding, with a sentence for its title. Sources stand in the notes. Text keeps a size that can be read from afar; what
 * doesn't fit goes on on another slide. The same brief gives the same bytes.
 */
public final class BriefPptx {

    /** In points, as all lengths here. */
    private static final List<Double> TITLES = List.of(32.0, 28.0, 24.0, 20.0);

    private static final List<Double> STATEMENTS = List.of(40.0, 36.0, 32.0, 28.0, 24.0);
    private static final List<Double> TEXTS = List.of(22.0, 20.0, 18.0, 16.0);
    private static final List<Double> CELLS = List.of(18.0, 16.0, 14.0);
    private static final double SMALL = 14;
    private static final double LEADING = 1.33;
    private static final double AFTER = 10;
    private static final double INDENT = 20;
    private static final double PADDING = 14;
    private static final double GAP = 20;

    private final XMLSlideShow show;
    private final SpareFonts fonts;

    private BriefPptx(XMLSlideShow show, SpareFonts fonts) {
        this.show = show;
        this.fonts = fonts;
    }

    /**
     * The whole presentation.
     *
     * @param fonts what stands in, in the picture, where our faces lack letters
     */
    public static byte[] pptx(Brief brief, SpareFonts fonts) {
        try (XMLSlideShow show = new XMLSlideShow()) {
            SlideMaster.set(show);
            BriefPptx written = new BriefPptx(show, fonts);
            Slides.of(brief).forEach(written::add);
            return OfficeFile.of(show, brief);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Slide slide) {
        switch (slide.body()) {
            case Body.Text(List<Sentence> said, boolean items) -> {
                if (said.isEmpty()) {
                    statement(slide);
                } else {
                    text(slide, said, items);
                }
            }
            case Body.Grid(Block.Table table) -> table(slide, table);
            case Body.View(Illustration shown) -> picture(slide, shown);
        }
    }

    /** A title that says all, in the middle. */
    private void statement(Slide said) {
        XSLFSlide slide = begun(said, SlideLayout.TITLE_ONLY);
        XSLFTextShape title = title(slide);
        SlideMaster.move(title, SlideMaster.BODY);
        title.setVerticalAlignment(VerticalAlignment.TOP);
        say(
                title,
                said.title(),
                fitting(STATEMENTS, SlideMaster.BODY, size -> high(said.title(), size)),
                Colour.ACCENT);
    }

    /** A slide with its title, and a place for what stands below. */
    private record Below(XSLFSlide slide, Rectangle2D room) {}

    private Below titled(Slide said, SlideLayout layout) {
        XSLFSlide slide = begun(said, layout);
        double size = fitting(TITLES, SlideMaster.TITLE, it -> high(said.title(), it));
        say(title(slide), said.title(), size, Colour.ACCENT);
        double top = SlideMaster.TITLE.getMinY() + high(said.title(), size) + GAP;
        return new Below(
                slide, new Rectangle2D.Double(SlideMaster.SIDE, top, SlideMaster.ROOM, SlideMaster.BOTTOM - top));
    }

    private XSLFSlide begun(Slide said, SlideLayout layout) {
        XSLFSlide slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(layout));
        if (!said.over().isEmpty()) {
            box(slide, SlideMaster.OVER, Sentence.computed(said.over()));
        }
        if (!said.notes().isEmpty()) {
            notes(slide, said.notes());
        }
        return slide;
    }

    private static XSLFTextShape title(XSLFSlide slide) {
        XSLFTextShape title = slide.getPlaceholder(0);
        title.clearText();
        return title;
    }

    private static double high(Sentence title, double size) {
        return height(title.text(), Face.SANS_STRONG, size, SlideMaster.ROOM);
    }

    private void notes(XSLFSlide slide, List<String> notes) {
        if (show.getNotesMaster() == null) {
            SlideMaster.setNotes(show);
        }
        for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.clearText();
                notes.forEach(note -> say(shape.addNewTextParagraph(), note));
            }
        }
    }

    private static void say(XSLFTextParagraph paragraph, String note) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(Xml.held(note));
        run.getRPr(true).setLang(OfficeFile.LANGUAGE);
    }

    /** The largest size at which something fits; the smallest where none is. */
    private static double fitting(List<Double> sizes, Rectangle2D room, ToDoubleFunction<Double> height) {
        return sizes.stream()
                .filter(size -> height.applyAsDouble(size) <= room.getHeight())
                .findFirst()
                .orElseGet(sizes::getLast);
    }

    private static double height(String text, Face face, double size, double width) {
        return Wrap.lines(text, face, size, width).size() * size * LEADING;
    }

    /** Paragraphs, on as many slides as they need. */
    private void text(Slide said, List<Sentence> all, boolean items) {
        Below below = titled(said, SlideLayout.TITLE_AND_CONTENT);
        double size = fitting(
                TEXTS,
                below.room(),
                it -> all.stream().mapToDouble(one -> high(one, it, items)).sum());
        int fit = fit(
                all.stream().map(one -> high(one, size, items)).toList(),
                below.room().getHeight());
        XSLFTextShape body = below.slide().getPlaceholder(1);
        SlideMaster.move(body, below.room());
        body.clearText();
        all.subList(0, fit).forEach(one -> {
            XSLFTextParagraph paragraph = body.addNewTextParagraph();
            paragraph.setBullet(items);
            paragraph.setLeftMargin(items ? INDENT : 0);
            paragraph.setIndent(items ? -INDENT : 0);
            say(paragraph, one, size, Colour.INK, false);
            paragraph.setSpaceAfter(-AFTER);
        });
        if (fit < all.size()) {
            text(said, all.subList(fit, all.size()), items);
        }
    }

    private static double high(Sentence said, double size, boolean items) {
        return height(said.text(), Face.SANS, size, SlideMaster.ROOM - (items ? INDENT : 0)) + AFTER;
    }

    /** How many of these stand one below the other in some room, at least one. */
    private static int fit(List<Double> heights, double room) {
        double y = heights.getFirst();
        int fit = 1;
        while (fit < heights.size() && y + heights.get(fit) <= room) {
            y += heights.get(fit);
            fit++;
        }
        return fit;
    }

    /** A table, on as many slides as it needs, each with its header. */
    private void table(Slide said, Block.Table table) {
        Below below = titled(said, SlideLayout.TITLE_ONLY);
        List<Double> widths = Columns.shares(table).stream()
                .map(share -> SlideMaster.ROOM * share / 100)
                .toList();
        List<Sentence> header = table.header().stream().map(Sentence::computed).toList();
        double size = fitting(
                CELLS,
                below.room(),
                it -> Stream.concat(Stream.of(header), table.rows().stream())
                        .mapToDouble(row -> high(row, widths, it))
                        .sum());
        int fit = fit(
                table.rows().stream().map(row -> high(row, widths, size)).toList(),
                below.room().getHeight() - high(header, widths, size));
        XSLFTable grid = below.slide().createTable();
        grid.setAnchor(below.room());
        grid.getCTTable().getTblPr().setFirstRow(true);
        grid.getCTTable().getTblPr().setFirstCol(true);
        row(grid, header, widths, size, true);
        table.rows().subList(0, fit).forEach(row -> row(grid, row, widths, size, false));
        for (int k = 0; k < widths.size(); k++) {
            grid.setColumnWidth(k, widths.get(k));
        }
        if (fit < table.rows().size()) {
            table(
                    said,
                    new Block.Table(
                            table.header(),
                            table.rows().subList(fit, table.rows().size())));
        }
    }

    private static double high(List<Sentence> cells, List<Double> widths, double size) {
        return IntStream.range(0, cells.size())
                        .mapToDouble(k -> height(cells.get(k).text(), Face.SANS_STRONG, size, widths.get(k) - PADDING))
                        .max()
                        .orElse(0)
                + AFTER;
    }

    private static void row(XSLFTable grid, List<Sentence> cells, List<Double> widths, double size, boolean header) {
        XSLFTableRow row = grid.addRow();
        row.setHeight(high(cells, widths, size));
        for (int k = 0; k < cells.size(); k++) {
            XSLFTableCell cell = row.addCell();
            SlideMaster.bare(cell);
            cell.setRightInset(PADDING);
            cell.setTopInset(AFTER / 2);
            cell.setBottomInset(AFTER / 2);
            cell.setBorderColor(BorderEdge.bottom, new Color(Colour.RULE.light()));
            cell.setBorderWidth(BorderEdge.bottom, header ? 1.5 : 0.75);
            say(cell.addNewTextParagraph(), cells.get(k), size, header ? Colour.SOFT : Colour.INK, header || k == 0);
        }
    }

    /** As large as the slide allows. */
    private void picture(Slide said, Illustration shown) {
        Below below = titled(said, SlideLayout.TITLE_ONLY);
        double caption = height(shown.caption().text(), Face.SANS, SMALL, SlideMaster.ROOM) + AFTER;
        byte[] png = PicturePng.png(shown, fonts, Frame.PAGE);
        double wide = SlideMaster.ROOM;
        double high = PicturePng.height(png, Math.round(wide * 100)) / 100.0;
        double scale = Math.min(1, (below.room().getHeight() - caption) / high);
        XSLFPictureShape picture = below.slide().createPicture(show.addPicture(png, PictureType.PNG));
        picture.setAnchor(new Rectangle2D.Double(
                (SlideMaster.WIDTH - wide * scale) / 2, below.room().getY(), wide * scale, high * scale));
        if (picture.getXmlObject() instanceof CTPicture drawn) {
            drawn.getNvPicPr().getCNvPr().setDescr(Xml.held(PictureInWords.whole(shown)));
        }
        box(
                below.slide(),
                new Rectangle2D.Double(
                        SlideMaster.SIDE, below.room().getY() + high * scale + AFTER / 2, SlideMaster.ROOM, caption),
                shown.caption());
    }

    /** Small words at some place. */
    private static void box(XSLFSlide slide, Rectangle2D place, Sentence said) {
        XSLFTextShape box = slide.createTextBox();
        box.setAnchor(place);
        SlideMaster.bare(box);
        box.clearText();
        say(box.addNewTextParagraph(), said, SMALL, Colour.SOFT, false);
    }

    private static void say(XSLFTextShape shape, Sentence said, double size, Colour colour) {
        say(shape.addNewTextParagraph(), said, size, colour, true);
    }

    /** A sentence, in the direction in which it is read. */
    private static void say(XSLFTextParagraph paragraph, Sentence said, double size, Colour colour, boolean strong) {
        paragraph.setSpaceBefore(0.0);
        paragraph.setSpaceAfter(0.0);
        for (Run run : said.runs()) {
            XSLFTextRun set = paragraph.addNewTextRun();
            set.setText(Xml.held(run.text()));
            set.setFontSize(size);
            set.setFontColor(new Color(colour.light()));
            set.setBold(strong || run.emphasis() == Emphasis.STRONG);
            set.setItalic(said.voice() == Voice.ANALYST || run.emphasis() == Emphasis.NAME);
            set.getRPr(true).setLang(OfficeFile.LANGUAGE);
        }
        if (RightToLeft.read(said.text())) {
            CTTextParagraph read = paragraph.getXmlObject();
            (read.isSetPPr() ? read.getPPr() : read.addNewPPr()).setRtl(true);
            paragraph.setTextAlign(TextAlign.RIGHT);
        }
    }
}
