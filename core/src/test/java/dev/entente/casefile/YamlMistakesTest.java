// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a text as YAML is said in words, at its place. ⏎ is a line break, → a tab. */
class YamlMistakesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '§',
            value = {
                "- !press and talk        ¦ 1:3 “!” at the start of a value is a sign of YAML's own",
                "- ! press                ¦ 1:3 “!” at the start of a value is a sign of YAML's own",
                "a: !(press or talk)      ¦ 1:4 “!” at the start of a value is a sign of YAML's own",
                "[a, !b]                  ¦ 1:5 “!” at the start of a value is a sign of YAML's own",
                "- & press                ¦ 1:3 “&” at the start of a value is a sign of YAML's own",
                "- &press                 ¦ 1:3 “&” at the start of a value is a sign of YAML's own",
                "- &press and talk        ¦ 1:3 “&” at the start of a value is a sign of YAML's own",
                "- *press                 ¦ 1:3 “*” at the start of a value is a sign of YAML's own",
                "- | press                ¦ 1:3 “|” at the start of a value is a sign of YAML's own",
                "- %press                 ¦ 1:3 “%” at the start of a value is a sign of YAML's own",
                "- @press                 ¦ 1:3 “@” at the start of a value is a sign of YAML's own",
                "title: Talks: a start    ¦ 1:8 a text that holds “: ” wants quotes",
                "a: 1⏎  b: 2              ¦ 2:4 this line is a key, but the text before it, from line 1, runs on into it",
                "a:⏎  b: 1⏎ c: 2          ¦ 3:2 this line's indentation fits none above",
                "a:⏎→b: 1                 ¦ 2:1 a tab can't indent a line",
                "a: \"x\" y               ¦ 1:8 nothing can follow the value here",
                "a: \"x                   ¦ 1:4 this quote is never closed",
                "a: [x, y⏎b: 1            ¦ 1:4 “[” is never closed",
                "a: {x: 1                 ¦ 1:4 “{” is never closed",
                "a: [x]]                  ¦ 1:7 “]” closes nothing",
                "a: - b                   ¦ 1:4 a list begins on the line below its key",
                "a: 1⏎- b                 ¦ 2:1 an item of a list among keys",
                "- a⏎b: 1                 ¦ 2:1 a key among the items of a list",
                "a: 1⏎b                   ¦ 2:1 this line is no “key: value” and no item of a list",
                "[a, , b]                 ¦ 1:5 a value is missing before “,”",
                "{[a]: 1}                 ¦ 1:2 a key is a word, not a list",
                "a: 1⏎b: 2⏎a: 3           ¦ 3:1 “a” stands twice; first on line 1",
                "a: 1⏎---⏎b: 2            ¦ 2:1 a second document begins here",
                "# only a comment         ¦ 1:1 the file is empty",
                "a: &x [*x]               ¦ 1:8 “*x” repeats what it stands in, without end",
            })
    void aMistakeIsNamedAtItsPlace(String text, String expected) {
        assertThat(mistakes(text.replace("⏎", "\n").replace("→", "\t"))).containsExactly(expected);
    }

    @Test
    void statementsThatWantQuotesAreNamedAllAtOnce() {
        assertThat(mistakes("a: !(b)\nc: d: e # why\nf: [%g, @h, i]\nj: 1\nj: 2\n"))
                .containsExactly(
                        "1:4 “!” at the start of a value is a sign of YAML's own",
                        "2:4 a text that holds “: ” wants quotes",
                        "3:5 “%” at the start of a value is a sign of YAML's own",
                        "3:9 “@” at the start of a value is a sign of YAML's own",
                        "5:1 “j” stands twice; first on line 4");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]%n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        assertThat(mistakes(bomb.toString()))
                .singleElement()
                .asString()
                .endsWith("aliases repeat more than 10000 nodes");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(mistakes("[".repeat(100_000))).containsExactly("1:65 lists and mappings nest deeper than 64");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        assertThat(mistakesOfFile("a".repeat(10_000_000).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("the file is larger than 2 MB; a case is a few kilobytes");
        assertThat(mistakesOfFile(new byte[10_000_000]))
                .containsExactly("this is a file that holds no text, and no case");
        assertThat(mistakesOfFile(new byte[] {'a', ':', '\n', 'b', (byte) 0xFF, 'c'}))
                .containsExactly("2:2 the byte that follows here (0xff) is no UTF-8");
        assertThat(mistakesOfFile(new byte[] {'a', ':', ' ', 7}))
                .containsExactly("1:4 a control character (U+0007) in the text");
        assertThat(mistakes("a: \uFFFDb\nc: \uFFFD\u0007"))
                .containsExactly(
                        "1:4 “\uFFFD” stands where something could not be read, as bytes that are no UTF-8",
                        "2:4 “\uFFFD” stands where something could not be read, as bytes that are no UTF-8",
                        "2:5 a control character (U+0007) in the text");
        assertThat(mistakesOfFile(new byte[0])).containsExactly("1:1 the file is empty");
        assertThat(lines(Document.read(folder.resolve("none.yaml")))).containsExactly("there is no such file");
        assertThat(lines(Document.read(folder))).containsExactly("the file can't be read");
    }

    private List<String> mistakesOfFile(byte[] bytes) throws IOException {
        return lines(Document.read(Files.write(folder.resolve("case.yaml"), bytes)));
    }

    private static List<String> mistakes(String text) {
        return lines(Document.parse(SourceFile.of("test.yaml", text)));
    }

    private static List<String> lines(Reading<Document> reading) {
        return reading.diagnostics().stream()
                .map(diagnostic -> diagnostic.place().file().present()
                        ? diagnostic.place().line() + ":" + diagnostic.place().column() + " " + diagnostic.message()
                        : diagnostic.message())
                .toList();
    }
}
