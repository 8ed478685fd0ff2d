// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A brief as Markdown: CommonMark with the tables of GitHub Flavored Markdown. */
public final class Markdown {

    private final Optional<String> pictureFile;
    private final List<String> blocks = new ArrayList<>();

    private Markdown(Optional<String> pictureFile) {
        this.pictureFile = pictureFile;
    }

    /** The brief with its picture told in words, for a terminal or a mail. */
    public static String of(Brief brief) {
        return new Markdown(Optional.empty()).brief(brief);
    }

    /**
     * The brief with its picture shown from a file beside it.
     *
     * @param pictureFile the name of the SVG file, relative to where the text will lie
     */
    public static String of(Brief brief, String pictureFile) {
        return new Markdown(Optional.of(pictureFile)).brief(brief);
    }

    private String brief(Brief brief) {
        add("# " + MarkdownText.escaped(brief.title()));
        if (!brief.question().isBlank()) {
            paragraph(List.of(Sentence.analyst(brief.question())));
        }
        paragraph(List.of(brief.standing()));
        Attribution.legend(brief).ifPresent(legend -> add(MarkdownText.escaped(legend)));
        if (!brief.bottomLine().isEmpty()) {
            add("**In short.** " + text(brief.bottomLine()));
        }
        brief.page().forEach(section -> section(section, "## "));
        if (!brief.annex().isEmpty()) {
            add("## Annex");
            brief.annex().forEach(section -> section(section, "### "));
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private void section(Section section, String mark) {
        add(mark + MarkdownText.escaped(section.heading()));
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph.sentences());
            case Block.Bullets bullets ->
                bullets(bullets.items().stream().map(Markdown::text).toList());
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure.shown());
            case Block.Command command -> add(MarkdownText.fenced(command.line()));
        }
    }

    private void paragraph(List<Sentence> sentences) {
        add(MarkdownText.atLineStart(text(sentences)));
    }

    private void bullets(List<String> items) {
        add(items.stream().map(item -> "- " + MarkdownText.atLineStart(item)).collect(Collectors.joining("\n")));
    }

    private void table(Block.Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(row(table.header().stream().map(MarkdownText::escaped).toList()));
        lines.add(row(table.header().stream().map(_ -> "---").toList()));
        table.rows()
                .forEach(row -> lines.add(row(row.stream().map(Markdown::cell).toList())));
        add(String.join("\n", lines));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String cell(Sentence sentence) {
        return text(List.of(sentence), true);
    }

    private void figure(Illustration shown) {
        if (pictureFile.isPresent()) {
            String words = shown.caption().text() + " " + PictureInWords.whole(shown);
            add("![" + MarkdownText.escaped(words) + "](" + MarkdownText.address(pictureFile.get()) + ")");
            paragraph(List.of(shown.caption()));
        } else {
            paragraph(List.of(shown.caption()));
            bullets(PictureInWords.lines(shown).stream()
                    .map(MarkdownText::escaped)
                    .toList());
        }
    }

    private static String text(List<Sentence> sentences) {
        return text(sentences, false);
    }

    /** Sentences one after the other; neighbours in one voice share one pair of emphasis marks. */
    private static String text(List<Sentence> sentences, boolean cell) {
        List<String> parts = new ArrayList<>();
        for (int from = 0, to; from < sentences.size(); from = to) {
            Voice voice = sentences.get(from).voice();
            to = from + 1;
            while (to < sentences.size() && sentences.get(to).voice() == voice) {
                to++;
            }
            String plain = sentences.subList(from, to).stream()
                    .map(sentence -> runs(sentence, cell))
                    .collect(Collectors.joining(" "));
            parts.add(voice == Voice.ANALYST ? MarkdownText.emphasised(plain) : plain);
        }
        return String.join(" ", parts).strip();
    }

    private static String runs(Sentence sentence, boolean cell) {
        List<Run> runs = joined(sentence);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            String after = i + 1 < runs.size() ? runs.get(i + 1).text() : "";
            text.append(run(runs.get(i), text, after, cell));
        }
        return text.toString().strip();
    }

    private static String run(Run run, CharSequence before, String after, boolean cell) {
        return switch (run.emphasis()) {
            case NONE, LIGHT -> MarkdownText.escaped(run.text());
            case NAME -> MarkdownText.name(MarkdownText.escaped(run.text()), before, after);
            case STRONG -> MarkdownText.strong(MarkdownText.escaped(run.text()), before, after);
            case CODE -> cell ? MarkdownText.code(run.text()).replace("|", "\\|") : MarkdownText.code(run.text());
        };
    }

    /** Neighbours that look alike as one run: marks that touch would cancel each other. */
    private static List<Run> joined(Sentence sentence) {
        List<Run> joined = new ArrayList<>();
        for (Run run : sentence.runs()) {
            Emphasis emphasis = shown(run.emphasis(), sentence.voice());
            if (!joined.isEmpty() && joined.getLast().emphasis() == emphasis) {
                joined.add(new Run(joined.removeLast().text() + run.text(), emphasis));
            } else {
                joined.add(new Run(run.text(), emphasis));
            }
        }
        return joined;
    }

    /** What is light has no mark, nor has a name among words that are all the analyst's. */
    private static Emphasis shown(Emphasis emphasis, Voice voice) {
        return emphasis == Emphasis.LIGHT || (emphasis == Emphasis.NAME && voice == Voice.ANALYST)
                ? Emphasis.NONE
                : emphasis;
    }

    private void add(String block) {
        blocks.add(block);
    }
}
