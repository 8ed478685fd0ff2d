// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.PictureInWords;
import dev.entente.report.Drawing.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A brief as PDF, tagged for screen readers, with bookmarks and its faces embedded. Letters that our faces lack are
 * taken from spare fonts, and of those letters that are set that are used alone; where these lack them too, the document
 * says so at its end.
 *
 * {@snippet file="dev/entente/report/ReportTourTest.java" region="pdf"}
 */
public final class BriefPdf {

    private final byte[] file;
    private final Lettering letters;

    private BriefPdf(byte[] file, Lettering letters) {
        this.file = file;
        this.letters = letters;
    }

    /** The whole document, with the fonts of this machine where ours lack letters: see {@link #of}. */
    public static byte[] pdf(Brief brief) {
        return of(brief, SpareFonts.ofMachine()).file();
    }

    /**
     * The whole document, its annex from a new page on. What is to be read and would not fit on one page is set tighter, if
     * that saves a page.
     *
     * <p>The first call silences the loggers of the PDF libraries for good.
     *
     * @param fonts what stands in where our faces lack letters
     */
    public static BriefPdf of(Brief brief, SpareFonts fonts) {
        return of(brief, Paper.A4, fonts);
    }

    /** As {@link #of(Brief, SpareFonts)}, on other paper. */
    public static BriefPdf of(Brief brief, Paper paper, SpareFonts fonts) {
        Setting setting = setting(brief, paper, fonts);
        Set set = Set.of(setting.of(brief), setting, paper, fonts);
        return new BriefPdf(set.printed().file().toByteArray(), set.letters());
    }

    /** How the brief is set, so that what is to be read takes few pages. */
    static Setting setting(Brief brief, Paper paper, SpareFonts fonts) {
        Quiet.please();
        return Setting.fitting(
                brief,
                setting -> Set.of(setting.of(brief).withoutAnnex(), setting, paper, fonts)
                        .printed()
                        .pages());
    }

    /** A brief ready to be printed. */
    private record Set(Brief brief, Setting setting, Paper paper, String body, PicturePdf pictures, Lettering letters) {

        static Set of(Brief brief, Setting setting, Paper paper, SpareFonts fonts) {
            PicturePdf pictures = new PicturePdf();
            String body = Markup.of(brief, (picture, _) -> figure(picture, setting.frame(), pictures));
            return new Set(
                    brief, setting, paper, body, pictures, Lettering.of(brief.title() + body + pictures.text(), fonts));
        }

        Printed printed() {
            try {
                return printed("", true);
            } catch (NullPointerException fault) {
                return printedPlainer();
            }
        }

        /**
         * The library that prints fails in the tags for screen readers where some tables go on on the next page under a header
         * (issue 85 of openhtmltopdf/openhtmltopdf is one such fault): then headers stand once, and if need be there are no tags.
         */
        private Printed printedPlainer() {
            try {
                return printed(" headed-once", true);
            } catch (NullPointerException fault) {
                return printed("", false);
            }
        }

        private Printed printed(String more, boolean tagged) {
            return BriefPdf.printed(
                    page(brief, body, setting.style() + more, paper, letters), pictures, letters, tagged);
        }
    }

    /** The document. */
    public byte[] file() {
        return file.clone();
    }

    /** What its letters are shown with, and which aren't. */
    public Lettering letters() {
        return letters;
    }

    private record Printed(ByteArrayOutputStream file, int pages) {}

    private static Printed printed(String page, PicturePdf pictures, Lettering letters, boolean tagged) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Face face : Face.values()) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(face::trueType, face.family(), face.weight(), style, true);
        }
        List<String> spares = families(letters);
        for (int k = 0; k < spares.size(); k++) {
            builder.useFont(letters.spares().get(k)::trueType, spares.get(k), 400, FontStyle.NORMAL, true);
        }
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useUnicodeBidiSplitter(RightToLeft.Parts::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        builder.useReplacementText("□");
        builder.useSVGDrawer(pictures.with(spares));
        builder.usePdfUaAccessibility(tagged);
        builder.withProducer("Entente");
        builder.withHtmlContent(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            return new Printed(file(document), document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document without the clock in it: the same brief gives the same bytes. */
    private static ByteArrayOutputStream file(PDDocument document) throws IOException {
        document.getDocumentInformation().setCreationDate(null);
        document.setDocumentId(0L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out;
    }

    /** The names by which a document knows its spare fonts. */
    private static List<String> families(Lettering letters) {
        return IntStream.rangeClosed(1, letters.spares().size())
                .mapToObj(place -> "Spare " + place)
                .toList();
    }

    private static String page(Brief brief, String body, String setting, Paper paper, Lettering letters) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
                <head>
                <title>%1$s</title>
                <meta name="author" content="Entente" />
                <meta name="subject" content="%2$s" />
                <meta name="description" content="%2$s" />
                <bookmarks>%3$s</bookmarks>
                <style>%4$s</style>
                </head>
                <body class="%5$s">
                %6$s%7$s</body>
                </html>
                """.formatted(
                Xml.escaped(brief.title()),
                Xml.escaped(brief.question().isBlank() ? brief.standing().text() : brief.question()),
                bookmarks(brief),
                styles(brief, paper, letters),
                setting,
                body,
                letters.note()
                        .map(note -> "<div class=\"notes\"><p>" + Xml.escaped(note + " The brief as HTML has them.")
                                + "</p></div>\n")
                        .orElse(""));
    }

    private static String figure(Illustration shown, Frame frame, PicturePdf pictures) {
        return pictures.placeholder(Drawing.of(shown, frame), PictureInWords.whole(shown));
    }

    private static String styles(Brief brief, Paper paper, Lettering letters) {
        String fallbacks = Stream.concat(Face.SANS.families().stream(), families(letters).stream())
                .map(BriefPdf::quoted)
                .collect(Collectors.joining(", "));
        String styles =
                Colour.inLight(BriefHtml.sheet("brief-pdf.css")).replace(quoted(Face.SYMBOLS.family()), fallbacks);
        return Xml.escaped(styles.replace("var(--paper-size)", paper.toString())
                .replace("var(--paper-edge)", paper.edge() + "mm")
                .replace("var(--title)", quoted(RightToLeft.drawn(shortened(brief.title())))));
    }

    private static String bookmarks(Brief brief) {
        StringBuilder bookmarks = new StringBuilder();
        List<String> ids = Markup.headings(brief.sections());
        for (int i = 0; i < brief.sections().size(); i++) {
            String name = Xml.escaped(brief.sections().get(i).heading());
            bookmarks.append("<bookmark name=\"" + name + "\" href=\"#" + ids.get(i) + "\"/>");
        }
        return bookmarks.toString();
    }

    /** So much of a title as fits on a line of small print. */
    private static String shortened(String title) {
        if (title.length() <= 100) {
            return title;
        }
        int space = title.lastIndexOf(' ', 96);
        return title.substring(0, space > 0 ? space : title.offsetByCodePoints(0, 48)) + " …";
    }

    /** Text as a string of a style sheet. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\' || c < ' ') {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
