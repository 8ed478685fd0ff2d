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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the first page of a brief says, slide by slide: the answer, the picture, and a slide for each finding. What is at hand in
 * the annex for whoever presents it goes into the notes: wants with formula and source.
 */
final class Slides {

    /** Where a sentence ends and another begins; not after the letter of an abbreviation. */
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?])(?<!\\b\\p{Lu}\\.) +(?=[\\p{Lu}“])");

    private static final String SOURCE = "Source";

    private final Brief brief;
    private final List<Slide> slides = new ArrayList<>();

    private Slides(Brief brief) {
        this.brief = brief;
    }

    /**
     * A slide.
     *
     * @param over which part of the brief it belongs to; empty on the first
     * @param title what it says, in a sentence
     * @param body what supports that
     * @param notes for whoever presents it, a paragraph each
     */
    record Slide(String over, Sentence title, Body body, List<String> notes) {
        Slide {
            notes = List.copyOf(notes);
        }
    }

    /** What a slide shows below its title. */
    sealed interface Body {

        /** Paragraphs, or items of a list; none where the title says all. */
        record Text(List<Sentence> said, boolean items) implements Body {
            public Text {
                said = List.copyOf(said);
            }
        }

        /** A table. */
        record Grid(Block.Table table) implements Body {}

        /** A picture. */
        record View(Illustration shown) implements Body {}
    }

    static List<Slide> of(Brief brief) {
        Slides slides = new Slides(brief);
        slides.answer();
        brief.page().forEach(slides::section);
        return List.copyOf(slides.slides);
    }

    private void answer() {
        List<Sentence> said = new ArrayList<>();
        if (!brief.question().isBlank()) {
            said.add(Sentence.analyst(brief.question()));
        }
        said.addAll(brief.bottomLine());
        List<String> notes = new ArrayList<>(List.of(brief.standing().text()));
        Attribution.legend(brief).ifPresent(notes::add);
        slides.add(new Slide("", Sentence.computed(brief.title()), new Body.Text(said, false), notes));
    }

    private void section(Section section) {
        List<Sentence> before = List.of();
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph(List<Sentence> said) -> {
                    finding(section, before);
                    before = said;
                    continue;
                }
                case Block.Bullets(List<List<Sentence>> items) -> list(section, before, items);
                case Block.Table table -> table(section, before, table);
                case Block.Figure(Illustration shown) -> {
                    finding(section, before);
                    figure(section, shown);
                }
                case Block.Command(String line) -> finding(section, joined(before, List.of(Sentence.computed(line))));
            }
            before = List.of();
        }
        finding(section, before);
    }

    /** Sentences of which the first says what the others support; none: no slide. */
    private void finding(Section section, List<Sentence> said) {
        List<Sentence> single = said.stream().flatMap(Slides::single).toList();
        if (!single.isEmpty()) {
            Body body = new Body.Text(single.subList(1, single.size()), false);
            slides.add(new Slide(over(section, said), single.getFirst(), body, notes(single)));
        }
    }

    /** Items that support what is said before them; where nothing is, each is a finding. */
    private void list(Section section, List<Sentence> before, List<List<Sentence>> items) {
        if (before.isEmpty()) {
            items.forEach(item -> finding(section, item));
            return;
        }
        List<Sentence> single = before.stream().flatMap(Slides::single).toList();
        List<Sentence> said = joined(
                single.subList(1, single.size()),
                items.stream().map(Slides::one).toList());
        slides.add(new Slide(
                section.heading(), single.getFirst(), new Body.Text(said, true), notes(joined(single, said))));
    }

    /** A table without its sources, which go into the notes, as does what is said before it. */
    private void table(Section section, List<Sentence> before, Block.Table table) {
        int source = table.header().indexOf(SOURCE);
        List<String> notes = new ArrayList<>(before.stream().map(Sentence::text).toList());
        for (List<Sentence> row : table.rows()) {
            List<String> known = notes(row);
            notes.addAll(known);
            if (known.isEmpty() && source >= 0 && !row.get(source).text().isBlank()) {
                notes.add(row.getFirst().text() + ": " + row.get(source).text());
            }
        }
        slides.add(new Slide(
                section.heading(), claim(section, before), new Body.Grid(without(table, source)), distinct(notes)));
    }

    private static Block.Table without(Block.Table table, int column) {
        return new Block.Table(
                without(table.header(), column),
                table.rows().stream().map(row -> without(row, column)).toList());
    }

    private static <T> List<T> without(List<T> all, int place) {
        return IntStream.range(0, all.size())
                .filter(k -> k != place)
                .mapToObj(all::get)
                .toList();
    }

    private void figure(Section section, Illustration shown) {
        slides.add(new Slide(
                section.heading(),
                claim(section, List.of(shown.caption())),
                new Body.View(shown),
                List.of(PictureInWords.whole(shown))));
    }

    /** What a section says as a whole; else the first of what is said instead; else how it is called. */
    private static Sentence claim(Section section, List<Sentence> instead) {
        return section.claim()
                .or(() -> instead.stream().flatMap(Slides::single).findFirst())
                .orElseGet(() -> Sentence.computed(section.heading()));
    }

    /** The part of the brief, with the strong words that an item begins with. */
    private static String over(Section section, List<Sentence> said) {
        return section.heading()
                + label(said.getFirst())
                        .map(words -> " · " + words.strip().replaceFirst("\\.$", ""))
                        .orElse("");
    }

    private static Optional<String> label(Sentence sentence) {
        return sentence.runs().stream()
                .limit(1)
                .filter(run -> run.emphasis() == Emphasis.STRONG && run.text().endsWith(". "))
                .map(Run::text)
                .findFirst();
    }

    /** The sentences that run on in one, without the label before them. */
    private static Stream<Sentence> single(Sentence sentence) {
        List<Run> runs = sentence.runs()
                .subList(label(sentence).isPresent() ? 1 : 0, sentence.runs().size());
        List<Sentence> single = new ArrayList<>();
        int from = 0;
        String text = runs.stream().map(Slides::withoutEnds).collect(Collectors.joining());
        for (MatchResult end : ENDS.matcher(text).results().toList()) {
            single.add(part(sentence, runs, from, end.start()));
            from = end.end();
        }
        single.add(part(sentence, runs, from, text.length()));
        return single.stream().filter(one -> !one.text().isBlank());
    }

    /** As long as the text; a name is no sentence, whatever is in it. */
    private static String withoutEnds(Run run) {
        return run.emphasis() == Emphasis.NAME ? "x".repeat(run.text().length()) : run.text();
    }

    /** What stands between two places of the runs. */
    private static Sentence part(Sentence whole, List<Run> runs, int from, int to) {
        List<Run> part = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int start = Math.max(from - at, 0);
            int end = Math.min(to - at, run.text().length());
            if (start < end) {
                part.add(new Run(run.text().substring(start, end), run.emphasis()));
            }
            at += run.text().length();
        }
        return new Sentence(part, whole.voice(), whole.findings(), whole.mark());
    }

    /** Sentences as one that runs on. */
    private static Sentence one(List<Sentence> sentences) {
        List<Run> runs = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (!runs.isEmpty()) {
                runs.add(new Run(" ", Emphasis.NONE));
            }
            runs.addAll(sentence.runs());
        }
        return new Sentence(runs, sentences.getFirst().voice());
    }

    /** What the annex knows of the wants that are named. */
    private List<String> notes(List<Sentence> said) {
        return distinct(names(said)
                .flatMap(name -> brief.annex().stream()
                        .flatMap(section -> section.blocks().stream())
                        .flatMap(block -> block instanceof Block.Table table ? known(table, name) : Stream.of()))
                .toList());
    }

    /** The rows that name something, each with whose it is. */
    private static Stream<String> known(Block.Table table, String name) {
        List<String> known = new ArrayList<>();
        String whose = "";
        for (List<Sentence> row : table.rows()) {
            whose = row.getFirst().text().isBlank() ? whose : row.getFirst().text();
            if (names(row.subList(1, row.size())).anyMatch(name::equals)) {
                known.add(whose + ": "
                        + row.stream()
                                .skip(1)
                                .map(Sentence::text)
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining("; ")));
            }
        }
        return known.stream();
    }

    /** Without the capital that one has at the start of a sentence. */
    private static Stream<String> names(List<Sentence> said) {
        return said.stream()
                .flatMap(sentence -> sentence.runs().stream())
                .filter(run -> run.emphasis() == Emphasis.NAME && !run.text().isBlank())
                .map(run -> run.text().substring(0, 1).toLowerCase(Locale.ROOT)
                        + run.text().substring(1));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> distinct(List<String> notes) {
        return notes.stream().distinct().toList();
    }
}
