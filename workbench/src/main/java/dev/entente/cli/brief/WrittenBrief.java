// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.brief;

import dev.entente.answer.json.Json;
import dev.entente.app.WholeFile;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Markdown;
import dev.entente.cli.choice.BriefFormat;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.report.BriefDocx;
import dev.entente.report.BriefHtml;
import dev.entente.report.BriefPdf;
import dev.entente.report.BriefPptx;
import dev.entente.report.Paper;
import dev.entente.report.PictureSvg;
import dev.entente.report.SpareFonts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A brief in any of its forms.
 *
 * @param json what it is for machines
 * @param paper what it is to be printed on, in the forms that have pages
 */
public record WrittenBrief(Brief brief, Object json, Paper paper) {

    /** On A4. */
    public WrittenBrief(Brief brief, Object json) {
        this(brief, json, Paper.A4);
    }

    /**
     * Writes the brief into a file; a Markdown file gets its illustration in an SVG file beside it.
     *
     * @param err where it is told which letters the file can't show as they should be
     * @throws CommandFailure when a file can't be written
     */
    public void write(BriefFormat format, Path file, PrintWriter err) {
        switch (format) {
            case PDF -> {
                BriefPdf pdf = BriefPdf.of(brief, paper, SpareFonts.ofMachine());
                WholeFile.replace(file, pdf.file());
                pdf.letters().warnings().forEach(warning -> err.println("warning: " + warning));
                if (!pdf.letters().whole()) {
                    err.println("The form HTML has all letters: -o brief.html.");
                }
            }
            case DOCX -> WholeFile.replace(file, BriefDocx.docx(brief, paper, SpareFonts.ofMachine()));
            case PPTX -> WholeFile.replace(file, BriefPptx.pptx(brief, SpareFonts.ofMachine()));
            case HTML, JSON -> WholeFile.replace(file, bytes(text(format)));
            case MD -> {
                Optional<Illustration> illustration = illustration();
                Path drawing = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.md$", "") + ".svg");
                illustration.ifPresent(shown -> WholeFile.replace(drawing, bytes(PictureSvg.svg(shown))));
                String text = illustration.isPresent()
                        ? Markdown.of(brief, drawing.getFileName().toString())
                        : Markdown.of(brief);
                WholeFile.replace(file, bytes(text));
            }
        }
    }

    /** The brief as text, in any form that is text. */
    String text(BriefFormat format) {
        return switch (format) {
            case MD -> Markdown.of(brief);
            case HTML -> BriefHtml.html(brief);
            case JSON -> {
                StringWriter text = new StringWriter();
                PrintWriter out = new PrintWriter(text);
                Json.write(json, out);
                out.flush();
                yield text.toString();
            }
            case PDF, DOCX, PPTX -> throw new IllegalArgumentException("no text (" + format + ")");
        };
    }

    private Optional<Illustration> illustration() {
        return brief.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).shown())
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
