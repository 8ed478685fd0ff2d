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
import dev.entente.report.BriefHtml;
import dev.entente.report.BriefPdf;
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
 */
public record WrittenBrief(Brief brief, Object json) {

    /**
     * Writes the brief into a file; a Markdown file gets its illustration in an SVG file beside it.
     *
     * @param err where it is told which letters the file can't show as they should be
     * @throws CommandFailure when a file can't be written
     */
    public void write(BriefFormat format, Path file, PrintWriter err) {
        switch (format) {
            case PDF -> {
                BriefPdf pdf = BriefPdf.of(brief, SpareFonts.ofMachine());
                WholeFile.replace(file, pdf.file());
                pdf.letters().warnings().forEach(warning -> err.println("warning: " + warning));
                if (!pdf.letters().whole()) {
                    err.println("The form HTML has all letters: -o brief.html.");
                }
            }
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

    /** The brief as text, in any form but PDF. */
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
            case PDF -> throw new IllegalArgumentException("a PDF is no text");
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
