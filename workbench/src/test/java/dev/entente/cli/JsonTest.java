// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.entente.answer.json.Json;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsonTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\nentente ([^\n]*)\n```\n```json\n(.*?)\n```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\(#(\\w+)\\)");

    @Test
    void readsBackWhateverTheTextsHold() {
        Map<String, Object> value =
                Map.of("odd \"key\"\\", List.of("tab\there", "line\nbreak", "\u0001", "≽ 朝鮮 😀", ""));

        assertThat(JsonTree.read(written(value))).isEqualTo(value);
    }

    @Test
    void escapesHalfACharacter() {
        assertThat(written("\ud83d")).isEqualTo("\"\\ud83d\"\n");
    }

    private record Hidden(int secret) {}

    @Test
    void onlyPublicRecordsAreWritten() {
        assertThatThrownBy(() -> written(new Hidden(1))).hasMessageContaining("no public record");
    }

    @Test
    void longListsTakeALineForEachItem() {
        List<Integer> numbers = IntStream.range(0, 200).boxed().toList();

        assertThat(JsonTree.read(written(numbers))).isEqualTo(numbers);
        assertThat(written(numbers).lines()).hasSize(202);
    }

    /** The examples of docs/json.md are what the commands print, cut short. */
    @TestFactory
    Stream<DynamicTest> documentedExamples() throws IOException {
        List<MatchResult> examples = examples().toList();
        assertThat(examples).as("examples in docs/json.md").isNotEmpty();
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.group(1), () -> assertPrints(example.group(1), JsonTree.read(example.group(2)))));
    }

    /** Every key of a shipped schema is told of in the section of its command, or one that this refers to, as code or in an example. */
    @TestFactory
    Stream<DynamicTest> everyKeyIsTold() throws IOException {
        Map<String, String> sections = sections();
        return sections.keySet().stream()
                .filter(SchemasTest::ships)
                .map(command -> DynamicTest.dynamicTest(
                        command,
                        () -> assertThat(SchemasTest.keys(command))
                                .as("keys of " + command + " that docs/json.md doesn’t tell of")
                                .filteredOn(key -> !toldOf(key, told(command, sections)))
                                .isEmpty()));
    }

    private static String told(String command, Map<String, String> sections) {
        String section = sections.getOrDefault(command, "");
        return LINK.matcher(section)
                .results()
                .map(link -> sections.getOrDefault(link.group(1), ""))
                .collect(Collectors.joining("", section + sections.get(""), ""));
    }

    private static boolean toldOf(String key, String text) {
        return text.contains("`" + key + "`") || text.contains("\"" + key + "\"");
    }

    /** What an example shows is in the schema of its command; as it is cut short, keys may be missing. */
    @TestFactory
    Stream<DynamicTest> examplesAreAsTheSchemasSay() throws IOException {
        return examples()
                .filter(example -> SchemasTest.ships(command(example)))
                .map(example -> DynamicTest.dynamicTest(
                        example.group(1),
                        () -> assertThat(SchemasTest.unknown(command(example), example.group(2)))
                                .isEmpty()));
    }

    private static String command(MatchResult example) {
        return example.group(1).split(" ", 2)[0];
    }

    private static Stream<MatchResult> examples() throws IOException {
        return EXAMPLE.matcher(documentation()).results();
    }

    private static String documentation() throws IOException {
        return Files.readString(Path.of("..", "docs", "json.md"));
    }

    /** The text by command, all sections of one together; what comes before the first by the empty name. */
    private static Map<String, String> sections() throws IOException {
        return Stream.of(documentation().split("\\n## "))
                .collect(Collectors.toMap(
                        section -> section.startsWith("<!--") ? "" : section.split("[:\\s]", 2)[0],
                        section -> section,
                        String::concat));
    }

    private static void assertPrints(String command, Object example) {
        String[] arguments = command.replace("cases/", "../cases/").split(" ");
        String before = System.setProperty("entente.home", "..");
        try {
            Answered answered = Answered.by(arguments);
            assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
            assertHolds(example, JsonTree.read(answered.out().replace("../cases/", "cases/")), "");
        } finally {
            if (before == null) {
                System.clearProperty("entente.home");
            } else {
                System.setProperty("entente.home", before);
            }
        }
    }

    private static void assertHolds(Object example, Object printed, String where) {
        if (example instanceof Map<?, ?> shown && printed instanceof Map<?, ?> all) {
            shown.forEach((key, value) -> {
                assertThat(all.containsKey(key)).as(where + "/" + key).isTrue();
                assertHolds(value, java.util.Objects.requireNonNull(all.get(key)), where + "/" + key);
            });
        } else if (example instanceof List<?> shown && printed instanceof List<?> all) {
            assertThat(all.size()).as(where).isGreaterThanOrEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                assertHolds(shown.get(i), all.get(i), where + "/" + i);
            }
        } else if (!example.equals(printed)) {
            fail("%s is %s and documented as %s", where, printed, example);
        }
    }

    private static String written(Object value) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Json.write(value, out);
        out.flush();
        return text.toString();
    }
}
