// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Anchor.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A copy of a source, as the places that claims point at. Blank lines part paragraphs, form feeds pages; both count from 1.
 * What has no letter and no digit is no paragraph, nor is a heading of Markdown, nor a comment. A line {@code <!-- body -->}
 * says that paragraphs count from there.
 */
public final class SourceText {

    private static final String BODY = "<!-- body -->";

    private final List<Passage> paragraphs;
    private final List<Passage> pages;

    private SourceText(List<Passage> paragraphs, List<Passage> pages) {
        this.paragraphs = List.copyOf(paragraphs);
        this.pages = List.copyOf(pages);
    }

    public static SourceText of(String text) {
        List<String> lines = text.lines().toList();
        int body = (int)
                lines.stream().takeWhile(line -> !line.strip().equals(BODY)).count();
        List<Passage> pages =
                Arrays.stream(text.split("\f", -1)).map(Passage::of).toList();
        return new SourceText(paragraphs(body == lines.size() ? lines : lines.subList(body + 1, lines.size())), pages);
    }

    private static List<Passage> paragraphs(List<String> lines) {
        List<Passage> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            if (ends(line)) {
                add(open, paragraphs);
            } else {
                open.append(line).append('\n');
            }
        }
        add(open, paragraphs);
        return paragraphs;
    }

    /** Whether a line belongs to no paragraph. */
    private static boolean ends(String line) {
        return line.isBlank() || line.matches("\\s*#{1,6}\\s.*|\\s*<!--.*-->\\s*");
    }

    private static void add(StringBuilder open, List<Passage> paragraphs) {
        Passage passage = Passage.of(open.toString());
        if (!passage.empty()) {
            paragraphs.add(passage);
        }
        open.setLength(0);
    }

    /** How many places of a kind there are. */
    public int count(Unit unit) {
        return passages(unit).size();
    }

    /** What tells the text of a place again; empty where there is no such place. */
    public Optional<String> fingerprint(Unit unit, Range range) {
        return passage(unit, range).map(Passage::fingerprint);
    }

    Optional<Passage> passage(Unit unit, Range range) {
        List<Passage> all = passages(unit);
        return range.last() > all.size()
                ? Optional.empty()
                : Optional.of(joined(all.subList(range.first() - 1, range.last())));
    }

    /** All ranges of a length. */
    List<Range> ranges(Unit unit, int length) {
        return IntStream.rangeClosed(1, count(unit) - length + 1)
                .mapToObj(first -> new Range(first, first + length - 1))
                .toList();
    }

    private static Passage joined(List<Passage> passages) {
        return new Passage(
                String.join(" ", passages.stream().map(Passage::words).toList()).strip());
    }

    private List<Passage> passages(Unit unit) {
        return switch (unit) {
            case PARAGRAPH -> paragraphs;
            case PAGE -> pages;
        };
    }
}
