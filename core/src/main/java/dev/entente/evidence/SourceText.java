// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Anchor.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A copy of a source, as the places that claims point at. Blank lines part paragraphs, form feeds pages; both count from 1.
 * What has no letter and no digit is no paragraph, nor is a heading of Markdown, nor a comment. A line {@code <!-- body -->}
 * says that paragraphs count from there.
 */
public final class SourceText {

    private static final String BODY = "<!-- body -->";
    private static final Pattern HEADING = Pattern.compile("\\s*#{1,6}\\s.*");
    private static final Pattern COMMENT = Pattern.compile("\\s*<!--.*-->\\s*");

    private final List<Stretch> stretches;
    private final List<Passage> paragraphs;
    private final List<Passage> pages;

    /**
     * Lines that belong together, as they stand in the text.
     *
     * @param paragraph which paragraph they are, from 1; empty for a heading, for what stands before the body, and for what
     *     has no letter and no digit
     */
    public record Stretch(Optional<Integer> paragraph, String text) {}

    private SourceText(List<Stretch> stretches, List<Passage> pages) {
        this.stretches = List.copyOf(stretches);
        this.paragraphs = stretches.stream()
                .filter(stretch -> stretch.paragraph().isPresent())
                .map(stretch -> Passage.of(stretch.text()))
                .toList();
        this.pages = List.copyOf(pages);
    }

    public static SourceText of(String text) {
        List<String> lines = text.lines().toList();
        int body = IntStream.range(0, lines.size())
                .filter(k -> lines.get(k).strip().equals(BODY))
                .findFirst()
                .orElse(-1);
        List<Passage> pages =
                Arrays.stream(text.split("\f", -1)).map(Passage::of).toList();
        return new SourceText(new Stretches(lines, body).all, pages);
    }

    /** Parts lines into stretches. */
    private static final class Stretches {

        private final List<Stretch> all = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int paragraphs;

        /** @param body the line behind which paragraphs count; -1 where all do */
        Stretches(List<String> lines, int body) {
            for (int k = 0; k < lines.size(); k++) {
                String line = lines.get(k);
                if (!line.isBlank() && !COMMENT.matcher(line).matches() && !isHeading(line)) {
                    open.append(line).append('\n');
                    continue;
                }
                close(k > body);
                if (isHeading(line)) {
                    all.add(new Stretch(Optional.empty(), line.strip()));
                }
            }
            close(true);
        }

        private static boolean isHeading(String line) {
            return HEADING.matcher(line).matches();
        }

        private void close(boolean inBody) {
            String text = open.toString().stripTrailing();
            open.setLength(0);
            if (!text.isBlank()) {
                boolean counts = inBody && !Passage.of(text).empty();
                paragraphs += counts ? 1 : 0;
                all.add(new Stretch(counts ? Optional.of(paragraphs) : Optional.empty(), text));
            }
        }
    }

    /** All of it but for comments, in order. */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** How many words a text has; in scripts that put no blanks between them two letters count as one. */
    public static int words(String text) {
        return Passage.of(text).count();
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

    /** The places at which words stand in a row, whatever is between them that is neither letter nor digit. */
    public List<Range> holding(Unit unit, String words) {
        Passage sought = Passage.of(words);
        List<Passage> all = passages(unit);
        return IntStream.range(0, all.size())
                .filter(k -> all.get(k).holds(sought))
                .mapToObj(k -> new Range(k + 1, k + 1))
                .toList();
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
