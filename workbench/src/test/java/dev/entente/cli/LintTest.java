// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of briefs that break the rules, beside the case as {@code <name>.golden.txt}; and that the shipped briefs
 * break none, with names and without. After a change that is meant, run with {@code -Dentente.goldens=write} and read what comes out.
 */
class LintTest {

    private static final Path FOLDER = Path.of("src/test/resources/lint");
    private static final Path CASES = Path.of("../cases");
    private static final boolean WRITE = "write".equals(System.getProperty("entente.goldens"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"every-rule", "one-outcome"})
    void everyBreachIsNamedAtItsPlace(String name) throws IOException {
        Answered answered = Answered.by("brief", FOLDER.resolve(name + ".yaml").toString(), "--lint");
        String said = answered.out().replace(FOLDER.toString().replace('\\', '/') + "/", "");
        Path golden = FOLDER.resolve(name + ".golden.txt");
        if (WRITE) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iran-2007", "iran-2019", "libya-2003", "north-korea-2007", "north-korea-2019"})
    void theShippedBriefsBreakNoRule(String name) {
        assertThat(linted(CASES.resolve(name))).isEqualTo("ok\n");
    }

    @ParameterizedTest
    @MethodSource("published")
    void briefsOfPublishedCasesBreakNoRule(Path published) {
        assertThat(linted(published)).matches("ok\n|(?s).*, 0 in the brief\\.\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void briefsOfExamplesBreakNoRule(Path example) {
        assertThat(linted(example)).isEqualTo("ok\n");
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CASES.resolve("templates"))) {
            List<Path> found = files.filter(file -> file.endsWith("case.yaml") && !CaseFile.isTemplate(file))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(5);
            return found;
        }
    }

    private static String linted(Path path) {
        Answered answered = Answered.by("brief", path.toString(), "--lint");
        assertThat(answered.err()).doesNotContain("error");
        return answered.out();
    }

    static List<Path> published() throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve("published"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.yaml")))
                    .sorted()
                    .toList();
        }
    }

    /** The seed cases without any name that a sentence could use: no noun, undo, short name, named want or named state. */
    @ParameterizedTest(name = "{0}, ids {1}")
    @CsvSource({
        "iran-2007, dropped",
        "iran-2019, kept",
        "iran-2019, dropped",
        "libya-2003, dropped",
        "north-korea-2007, kept",
        "north-korea-2007, dropped",
        "north-korea-2019, dropped",
    })
    void briefsOfCasesWithoutNamesBreakNoRule(String name, String ids) throws IOException {
        for (String copied : List.of("nuclear-diplomacy", name)) {
            Path file = Path.of(copied, "case.yaml");
            String bare = nameless(Files.readString(CASES.resolve(file)), ids.equals("dropped"));
            assertThat(bare).doesNotContain("noun:", "undo:", "short:", "states:");
            Files.createDirectories(folder.resolve(copied));
            Files.writeString(folder.resolve(file), bare);
        }

        assertThat(linted(folder.resolve(name))).isEqualTo("ok\n");
    }

    private static String nameless(String text, boolean ids) {
        String bare = text.replaceAll("(?m)^states:\\n(?:  .*\\n|\\n)*", "")
                .replaceAll(",? *(?:noun|undo): (?:\"[^\"]*\"|[^,}\\n]*)(?=[,}])", "")
                .replaceAll("(?m)^ +(?:short|number): .*\\n", "")
                .replaceAll("(?m)^( +)- name: .*\\n +(?=want:)", "$1- ")
                .replaceAll("(?m)^ +name: .*\\n(?= +want:)", "");
        return ids ? bare.replaceAll("(?m)^( +)- id: .*\\n +(?=want:)", "$1- ") : bare;
    }
}
