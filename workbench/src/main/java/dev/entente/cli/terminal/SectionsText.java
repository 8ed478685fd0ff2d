// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.TextTable.Column;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Sections of what is said, as a page of text. */
public record SectionsText(PrintWriter out, Ink ink) {

    private static final int WIDTH = 100;

    /** Prints a brief: the finding, the bottom line, the sections. */
    public void print(Brief brief) {
        out.println(ink.bold(Ink.plain(brief.title())));
        line(brief.standing().text(), "", "");
        out.println();
        line(text(brief.bottomLine()), "", "");
        print(brief.sections());
    }

    /**
     * Prints what is said of a case under its title.
     *
     * @param standing a sentence that is said of all of it; may be empty
     */
    public void print(Case subject, String standing, List<Section> sections) {
        out.println(ink.bold(Ink.plain(subject.heading())));
        if (!standing.isEmpty()) {
            line(standing, "", "");
        }
        print(sections);
    }

    /** Prints the sections, an empty line before each. */
    public void print(List<Section> sections) {
        for (Section section : sections) {
            out.println();
            out.println(ink.bold(Ink.plain(section.heading())));
            section.blocks().forEach(this::print);
        }
    }

    private void print(Block block) {
        switch (block) {
            case Block.Paragraph(List<Sentence> sentences) -> line(text(sentences), "  ", "  ");
            case Block.Bullets(List<List<Sentence>> items) -> items.forEach(item -> line(text(item), "  - ", "    "));
            case Block.Table table -> table(table);
            case Block.Figure(Illustration shown) ->
                PictureInWords.lines(shown).forEach(said -> line(said, "  - ", "    "));
            case Block.Command(String line) -> out.println("  " + Ink.plain(line));
        }
    }

    private void table(Block.Table table) {
        TextTable text =
                new TextTable(table.header().stream().map(Column::wrapping).toList());
        table.rows().forEach(row -> text.add(row.stream().map(Sentence::quoted).toList(), false));
        text.print(out, ink);
    }

    private static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::quoted).map(String::strip).collect(Collectors.joining(" "));
    }

    private void line(String text, String first, String further) {
        out.println(TextTable.wrap(Ink.plain(text), WIDTH - further.length()).stream()
                .collect(Collectors.joining("\n" + further, first, "")));
    }
}
