// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Picture.Arrow;
import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.Picture.Role;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** The Markdown is read back by a CommonMark parser: what comes out is what went in. */
class MarkdownTest {

    private static final String ODD = "1. A | B_c *d* <e> & &amp; `f` [g](h) ~~i~~ # #2 \\ ≤ → ≻ “j” snake_case _k_ !";

    private static final List<Emphasis> EMPHASES = List.of(Emphasis.values());

    private static final Picture PICTURE = new Picture(
            Sentence.computed("Two states & the moves between them."),
            List.of("the United States", "Iran", "Israel and Saudi Arabia"),
            List.of(
                    new Place("A", "the standoff", List.of("Iran provokes"), Role.STATUS_QUO_AND_EQUILIBRIUM),
                    new Place("B", "talks [now]", List.of(), Role.PASSAGE)),
            List.of(
                    new Arrow(0, 1, List.of(0, 1), Kind.IMPROVEMENT),
                    new Arrow(1, 0, List.of(2), Kind.LOSS),
                    new Arrow(0, 1, List.of(0, 1, 2), Kind.NO_LOSS)));

    private static final Brief BRIEF = new Brief(
            "A standoff *that* holds #",
            "Can it end, and who | what can end it?",
            Sentence.computed("A model, not a forecast."),
            List.of(Sentence.computed("It holds."), Sentence.analyst("We think so."), Sentence.analyst("We do.")),
            List.of(
                    new Section(
                            "What stands between",
                            List.of(
                                    new Block.Paragraph(List.of(Sentence.computed("- " + ODD))),
                                    new Block.Bullets(
                                            List.of(List.of(Sentence.computed(ODD)), List.of(Sentence.analyst(ODD)))),
                                    new Block.Table(
                                            List.of("who | what", "*why*"),
                                            List.of(
                                                    List.of(Sentence.computed("a | b \\| c"), Sentence.analyst(ODD)),
                                                    List.of(code("x | `y` \\| z"), Sentence.computed("")))))),
                    new Section(
                            "The picture",
                            List.of(new Block.Figure(PICTURE), new Block.Command("./entente brief `x`")))));

    @Test
    void headingsListsAndCommandsAreWhatTheySay() {
        Node document = parse(Markdown.of(BRIEF));
        assertThat(all(document, Heading.class))
                .map(MarkdownTest::text)
                .containsExactly("A standoff *that* holds #", "What stands between", "The picture");
        assertThat(all(document, FencedCodeBlock.class))
                .map(FencedCodeBlock::getLiteral)
                .containsExactly("./entente brief `x`\n");
        assertThat(all(document, Paragraph.class))
                .map(MarkdownTest::text)
                .contains(BRIEF.question(), "In short. It holds. We think so. We do.", "- " + ODD);
        assertThat(text(all(document, BulletList.class).getFirst())).isEqualTo(ODD + ODD);
    }

    @Test
    void tablesAreTablesWithTheirTextsWhole() {
        TableBlock table = all(parse(Markdown.of(BRIEF)), TableBlock.class).getFirst();
        assertThat(all(table, TableRow.class)).hasSize(3);
        assertThat(all(table, TableCell.class))
                .map(MarkdownTest::text)
                .containsExactly("who | what", "*why*", "a | b \\| c", ODD, "x | `y` \\| z", "");
    }

    @Test
    void analystsWordsAreEmphasisedAndNothingElse() {
        List<String> italic = all(parse(Markdown.of(BRIEF)), org.commonmark.node.Emphasis.class).stream()
                .map(MarkdownTest::text)
                .toList();
        assertThat(italic).containsExactly(BRIEF.question(), "We think so. We do.", ODD, ODD);
    }

    @Test
    void thePictureIsToldInWords() {
        BulletList list = all(parse(Markdown.of(BRIEF)), BulletList.class).getLast();
        assertThat(all(list, Paragraph.class))
                .map(MarkdownTest::text)
                .containsExactly(
                        "A, the standoff (today, holds): Iran provokes",
                        "B, talks [now] (does not hold)",
                        "A → B: the United States and Iran together; both gain",
                        "B → A: Israel and Saudi Arabia, at a loss",
                        "A → B: the United States, Iran, and Israel and Saudi Arabia, together; for no gain and no loss");
    }

    @Test
    void thePictureCanStandInAFileBesideTheText() {
        Image image =
                all(parse(Markdown.of(BRIEF, "a brief (1).svg")), Image.class).getFirst();
        assertThat(image.getDestination()).isEqualTo("a%20brief%20%281%29.svg");
        assertThat(text(image)).contains("Two states & the moves", "B → A: Israel and Saudi Arabia, at a loss");
    }

    @Test
    void anyTextComesBackAsItWas() {
        for (int seed = 0; seed < 3000; seed++) {
            Sentence sentence = randomSentence(new SplittableRandom(seed));
            String markdown = Markdown.of(saying(sentence));
            String trial = "seed " + seed + "\n" + markdown;
            Node document = parse(markdown);
            assertThat(shown(all(document, TableCell.class).getLast()))
                    .as(trial)
                    .isEqualTo(shown(sentence));
            assertThat(shown(all(document, BulletList.class).getFirst()))
                    .as(trial)
                    .isEqualTo(shown(sentence));
            assertThat(all(document, StrongEmphasis.class).size() + strongTags(document))
                    .as(trial)
                    .isEqualTo(1 + 3 * strongRuns(sentence));
        }
    }

    private static int strongTags(Node document) {
        return (int) all(document, HtmlInline.class).stream()
                .filter(tag -> tag.getLiteral().equals("<strong>"))
                .count();
    }

    /** Strong runs that show, neighbours counted as one. */
    private static int strongRuns(Sentence sentence) {
        int count = 0;
        boolean visible = false;
        for (Run run : sentence.runs()) {
            if (run.emphasis() != Emphasis.STRONG) {
                visible = false;
            } else if (!visible && !run.text().isBlank()) {
                count++;
                visible = true;
            }
        }
        return count;
    }

    private static Sentence randomSentence(SplittableRandom random) {
        List<Run> runs = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            runs.add(new Run(randomText(random), EMPHASES.get(random.nextInt(EMPHASES.size()))));
        }
        return new Sentence(runs, random.nextBoolean() ? Voice.COMPUTED : Voice.ANALYST);
    }

    /** A brief that says one thing as a paragraph, as an item and in a table. */
    private static Brief saying(Sentence sentence) {
        Block item = new Block.Bullets(List.of(List.of(sentence)));
        Block table = new Block.Table(List.of("c"), List.of(List.of(sentence)));
        Section section = new Section("H", List.of(item, table));
        return new Brief("T", "", Sentence.computed("S"), List.of(sentence), List.of(section));
    }

    private static String randomText(SplittableRandom random) {
        String alphabet = "aZ9 *_`|<>&#;[]()!\\~-+=.,“”’→amp";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** The text of a sentence as a reader sees it: white space is one space, and none at the ends. */
    private static String shown(Sentence sentence) {
        return sentence.text().replaceAll("\\s+", " ").strip();
    }

    private static String shown(Node node) {
        return text(node).replaceAll("\\s+", " ").strip();
    }

    private static Sentence code(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.CODE)), Voice.COMPUTED);
    }

    private static Node parse(String markdown) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
    }

    private static <T> List<T> all(Node node, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            found.addAll(all(child, type));
        }
        return found;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text leaf -> text.append(leaf.getLiteral());
                case Code leaf -> text.append(leaf.getLiteral());
                default -> text.append(text(child));
            }
        }
        return text.toString();
    }
}
