// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is what was read, and a change changes only what it says. */
class DocumentChangeTest {

    private static final int SEEDS = 1000;
    private static final Pattern COMMENT = Pattern.compile("(?<![^\\s,])# c\\d+");

    @Test
    void anyChangeOfAnyDocumentChangesOnlyWhatItSays() {
        for (int seed = 0; seed < SEEDS; seed++) {
            changesOnlyWhatItSays(seed);
        }
    }

    private static void changesOnlyWhatItSays(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Document document = parsed(RandomDocument.text(random));
        assertThat(parsed(document.write())).isEqualTo(document);
        Change change = randomChange(document.root(), random);
        Document changed;
        try {
            changed = document.with(change);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + ": " + change + "\n" + document.write() + "\n---\n" + Splices.of(change, document),
                    e);
        }
        assertThat(changed.root()).isEqualTo(change.applied(document.root()));
        assertThat(comments(changed.write()))
                .as("seed %s: comments after %s of%n%s%n---%n%s", seed, change, document.write(), changed.write())
                .containsAll(kept(document, change));
    }

    @Test
    void whatIsWrittenFromATreeReadsBackAsIt() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Node root = RandomDocument.node(new SplittableRandom(seed), 0);
            String text = NodeText.document(root);
            assertThat(parsed(text).root()).as("seed %s: %s", seed, text).isEqualTo(root);
        }
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a: 1 # one⏎b: 2⏎            | a     | a: new # one⏎b: 2⏎",
                "a: 'x'⏎                      | a     | a: 'new'⏎",
                "a:⏎  - x  # old⏎# end⏎b: 2⏎ | a     | a: new  # old⏎# end⏎b: 2⏎",
                "a: # why⏎  - x⏎b: 2⏎        | a     | a: new # why⏎b: 2⏎",
                "a:⏎b: 2⏎                     | a     | a: new⏎b: 2⏎",
                "{a: 1, b: 2}⏎                | b     | {a: 1, b: new}⏎",
            })
    void settingAValue(String before, String key, String after) {
        assertThat(edited(before, new Change.Set(NodePath.of(key), Node.text("new"))))
                .isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- a⏎# about b⏎- b # b⏎- c⏎   | 1 | - a⏎# about b⏎- c⏎",
                "- a⏎- b                         | 1 | - a",
                "[a, b, c]⏎                     | 1 | [a, c]⏎",
                "[a, b, c]⏎                     | 2 | [a, b]⏎",
                "[a, # a⏎ b, # b⏎ c]⏎         | 1 | [a, # a⏎  # b⏎ c]⏎",
                "- a # only⏎                    | 0 | [] # only⏎",
            })
    void removingAnItem(String before, int index, String after) {
        assertThat(edited(before, new Change.Remove(NodePath.ROOT.item(index)))).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- a # a⏎- b⏎  | 0 | - new⏎- a # a⏎- b⏎",
                "- a # a⏎- b⏎  | 1 | - a # a⏎- new⏎- b⏎",
                "- a⏎- b # b⏎⏎# end⏎ | 2 | - a⏎- b # b⏎- new⏎⏎# end⏎",
                "[a, b]⏎        | 1 | [a, new, b]⏎",
                "[a, b]⏎        | 2 | [a, b, new]⏎",
                "[]⏎            | 0 | - new⏎",
            })
    void insertingAnItem(String before, int index, String after) {
        assertThat(edited(before, new Change.InsertItem(NodePath.ROOT, index, Node.text("new"))))
                .isEqualTo(after);
    }

    @Test
    void aKeyIsPutBehindTheOthersInTheirStyle() {
        Document document = parsed("""
                us:
                  options: {talk: Talk}
                  # wants
                  preferences:
                    - talk
                """);
        Node want = Node.mapping(
                Node.Layout.BLOCK, new java.util.LinkedHashMap<>(java.util.Map.of("want", Node.text("!strike"))));
        assertThat(document.with(new Change.InsertItem(NodePath.of("us", "preferences"), 1, want))
                        .put(NodePath.of("us"), "name", Node.text("the United States"))
                        .put(NodePath.of("us", "options"), "strike", Node.text("Strike"))
                        .with(new Change.Rename(NodePath.of("us", "options", "talk"), "meet"))
                        .write())
                .isEqualTo("""
                        us:
                          options: {meet: Talk, strike: Strike}
                          # wants
                          preferences:
                            - talk
                            - want: "!strike"
                          name: the United States
                        """);
    }

    @Test
    void whatAnAliasSharesIsNotChangedThroughIt() {
        Document document = parsed("a: &x [p, q]\nb: *x\n");
        assertThat(document.with(new Change.Set(NodePath.of("b"), Node.text("r")))
                        .write())
                .isEqualTo("a: &x [p, q]\nb: r\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> document.with(new Change.Set(NodePath.of("b").item(0), Node.text("r"))))
                .isInstanceOf(ChangeRefused.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> document.with(new Change.Set(NodePath.of("a").item(0), Node.text("r"))))
                .isInstanceOf(ChangeRefused.class);
    }

    private static String edited(String before, Change change) {
        return parsed(before.strip().replace("⏎", "\n")).with(change).write().replace("\n", "⏎");
    }

    private static Document parsed(String text) {
        return switch (Document.parse(SourceFile.of("test.yaml", text))) {
            case Reading.Done<Document>(Document document, var _) -> document;
            case Reading.Failed<Document>(var found) ->
                throw new AssertionError(
                        text + "\n" + found.stream().map(Diagnostic::text).toList());
        };
    }

    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(match -> match.group()).toList();
    }

    /** The comments outside the part that goes, and outside the line's end behind it. */
    private static List<String> kept(Document document, Change change) {
        List<String> comments = new ArrayList<>(comments(document.write()));
        NodePath gone = switch (change) {
            case Change.Set(NodePath path, Node _) -> path;
            case Change.Remove(NodePath path) -> path;
            case Change.InsertItem _, Change.InsertEntry _, Change.Rename _ ->
                new NodePath(List.of(new NodePath.Key("none")));
        };
        document.at(gone).ifPresent(node -> {
            SourceFile file = document.file();
            int start = change instanceof Change.Remove
                    ? wholeStart(document, gone)
                    : node.place().start();
            comments.removeAll(comments(
                    file.text().substring(start, file.lineEnd(node.place().end()))));
        });
        return comments;
    }

    /** Where what is removed begins: the key or dash, or all that is left of the list or mapping. */
    private static int wholeStart(Document document, NodePath gone) {
        Node parent = document.at(gone.parent()).orElseThrow();
        return parts(parent).size() == 1
                ? parent.place().start()
                : TextPart.of(parent, Change.index(parent, gone), new Gaps(document.file()))
                        .start();
    }

    private static Change randomChange(Node root, SplittableRandom random) {
        NodePath path = NodePath.ROOT;
        Node node = root;
        while (!parts(node).isEmpty() && (path.isRoot() || random.nextInt(3) > 0)) {
            int index = random.nextInt(parts(node).size());
            path = switch (node) {
                case Mapping mapping -> path.key(mapping.keys().get(index));
                case Sequence _, Scalar _ -> path.item(index);
            };
            node = parts(node).get(index);
        }
        Node value = RandomDocument.node(random, 0);
        return switch (random.nextInt(5)) {
            case 0 -> new Change.Remove(path);
            case 1 ->
                node instanceof Sequence(List<Node> items, var _, var _)
                        ? new Change.InsertItem(path, random.nextInt(items.size() + 1), value)
                        : new Change.Set(path, value);
            case 2 ->
                node instanceof Mapping(List<Entry> entries, var _, var _)
                        ? new Change.InsertEntry(path, random.nextInt(entries.size() + 1), "added", value)
                        : new Change.Remove(path);
            case 3 ->
                path.last() instanceof NodePath.Key ? new Change.Rename(path, "re: named") : new Change.Remove(path);
            default -> new Change.Set(path, value);
        };
    }

    private static List<Node> parts(Node node) {
        return switch (node) {
            case Mapping mapping -> mapping.entries().stream().map(Entry::value).toList();
            case Sequence sequence -> sequence.items();
            case Scalar _ -> List.of();
        };
    }
}
