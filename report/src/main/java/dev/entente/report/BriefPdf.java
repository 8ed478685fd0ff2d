// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.entente.brief.Brief;
import dev.entente.brief.Illustration;
import dev.entente.brief.PictureInWords;
import dev.entente.report.Drawing.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A brief as PDF on A4, tagged for screen readers, with bookmarks and its faces embedded. */
public final class BriefPdf {

    private static final int PAGES = 2;

    private BriefPdf() {}

    /**
     * The whole document. A brief that would run on to a third page is set tighter, if that saves a page.
     *
     * <p>The first call silences the loggers of the PDF libraries for good.
     */
    public static byte[] pdf(Brief brief) {
        Quiet.please();
        PicturePdf pictures = new PicturePdf();
        String body = Markup.of(brief, (picture, _) -> figure(picture, pictures));
        Printed roomy = printed(page(brief, body, "roomy"), pictures);
        if (roomy.pages() <= PAGES) {
            return roomy.file().toByteArray();
        }
        Printed tight = printed(page(brief, body, "tight"), pictures);
        return (tight.pages() < roomy.pages() ? tight : roomy).file().toByteArray();
    }

    private record Printed(ByteArrayOutputStream file, int pages) {}

    private static Printed printed(String page, PicturePdf pictures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Face face : Face.values()) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(face::trueType, face.family(), face.weight(), style, true);
        }
        builder.useReplacementText("□");
        builder.useSVGDrawer(pictures);
        builder.usePdfUaAccessibility(true);
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

    private static String page(Brief brief, String body, String setting) {
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
                %6$s</body>
                </html>
                """.formatted(
                Xml.escaped(brief.title()),
                Xml.escaped(brief.question().isBlank() ? brief.standing().text() : brief.question()),
                bookmarks(brief),
                styles(brief),
                setting,
                body);
    }

    private static String figure(Illustration shown, PicturePdf pictures) {
        return pictures.placeholder(Drawing.of(shown, Frame.PAGE), PictureInWords.whole(shown));
    }

    private static String styles(Brief brief) {
        String styles = Colour.inLight(BriefHtml.sheet("brief-pdf.css"));
        return Xml.escaped(styles.replace("var(--title)", quoted(shortened(brief.title()))));
    }

    private static String bookmarks(Brief brief) {
        StringBuilder bookmarks = new StringBuilder();
        for (int i = 0; i < brief.sections().size(); i++) {
            String name = Xml.escaped(brief.sections().get(i).heading());
            bookmarks.append("<bookmark name=\"" + name + "\" href=\"#section-" + (i + 1) + "\"/>");
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
