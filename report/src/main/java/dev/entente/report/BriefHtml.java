// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.report.Drawing.Frame;
import dev.entente.report.Fragments.Beside;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A brief as a page for screens and printers: one file that needs nothing else, no script and no network. It is
 * well-formed XML as well as HTML.
 *
 * {@snippet file="dev/entente/report/ReportTourTest.java" region="page"}
 */
public final class BriefHtml {

    static final List<Face> FACES = List.of(
            Face.SERIF,
            Face.SERIF_ITALIC,
            Face.SERIF_STRONG,
            Face.SERIF_STRONG_ITALIC,
            Face.SANS,
            Face.SANS_ITALIC,
            Face.SANS_STRONG);

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    private BriefHtml() {}

    /** The whole page. */
    public static String html(Brief brief) {
        return page(brief.title(), styles(), body(brief, new Pointers(Lookup.of(brief))));
    }

    /** A page that needs nothing else. */
    static String page(String title, String styles, String body) {
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
                <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="generator" content="Entente" />
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(Xml.escaped(title), styles, body);
    }

    /** What the page says. */
    static String body(Brief brief, Beside beside) {
        return Markup.of(brief, (shown, number) -> figure(shown, "picture-" + number), Lookup.of(brief), beside);
    }

    /** The page's style sheet, all colours by name. */
    static String styles() {
        return Fragments.styles() + sheet("brief.css");
    }

    /** A style sheet of the library, without the comments in it. */
    static String sheet(String name) {
        try (InputStream file = BriefHtml.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("a style sheet is missing from the library (" + name + ")");
            }
            return COMMENT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture twice, for wide and for narrow screens, of which one is shown. */
    static String figure(Illustration shown, String id) {
        return "<div class=\"wide\">\n" + PictureSvg.inline(shown, Frame.PAGE, id)
                + "</div>\n<div class=\"narrow\">\n"
                + PictureSvg.inline(shown, Frame.PHONE, "narrow-" + id) + "</div>\n";
    }
}
