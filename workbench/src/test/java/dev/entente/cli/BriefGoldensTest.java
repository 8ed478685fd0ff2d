// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The brief of every shipped case and of every comparison that the guide draws, word for word, so that a change of words
 * is a difference that can be read. After a change that is meant, run with {@code -Dentente.goldens=write} and read what
 * comes out.
 */
class BriefGoldensTest {

    private static final Path CASES = Path.of("..", "cases");
    private static final Path GOLDENS = Path.of("src", "test", "resources", "brief");
    private static final Path ROWS = Path.of("src", "test", "resources", "rows");
    private static final boolean WRITE = "write".equals(System.getProperty("entente.goldens"));

    @TempDir
    private Path folder;

    /** Folders of cases with something expected of them; what others extend has no brief of its own. */
    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            List<Path> found = files.filter(file -> file.endsWith("expected.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
            assertThat(found).as("shipped cases").hasSizeGreaterThan(10);
            return found.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theBriefOfACaseReadsAsItDid(Path path) throws IOException {
        same(GOLDENS.resolve(path.getFileName() + ".md"), "brief", path.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.entente.cli.LintTest#examples")
    void theBriefOfAnExampleReadsAsItDid(Path path) throws IOException {
        same(GOLDENS.resolve(path.getFileName() + ".md"), "brief", path.toString());
    }

    /**
     * The first pages by how today stands to the goal, whether it holds, whether the goal can and whether anything else does;
     * where there is no goal, no today, no options, nothing
     * that the goal could be; and what the case asks.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "goal-holds-others, seq",
        "goal-holds-alone, seq",
        "goal-leaves-goal-others, seq",
        "goal-leaves-goal-alone, seq",
        "goal-leaves-others, seq",
        "goal-leaves-nothing, nash",
        "holds-goal-and-others, seq",
        "holds-goal-too, seq",
        "holds-others, seq",
        "holds-alone, seq",
        "leaves-goal-others, seq",
        "leaves-goal-alone, seq",
        "leaves-others, seq",
        "leaves-nothing, nash",
        "impossible-goal, seq",
        "no-goal, seq",
        "no-status-quo, seq",
        "neither-goal-nor-status-quo, seq",
        "graph-form, seq",
        "asks-lasts, seq",
        "asks-what-it-adds, seq",
        "asks-what-opens-it, seq",
        "asks-what-opens-it-together, seq",
        "asks-why-it-fails, seq",
        "asks-why-it-holds, seq"
    })
    void theFirstPageIsPutTogetherByHowTodayStandsToTheGoal(String row, String concept) throws IOException {
        same(
                ROWS.resolve(row + ".md"),
                "brief",
                ROWS.resolve(row + ".yaml").toString(),
                "--short",
                "--concept",
                concept);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"iran-2019, north-korea-2019, talks", "iran-2007, iran-2019, deal", "iran-2007, north-korea-2007, deal"
    })
    void theBriefOfAComparisonReadsAsItDid(String one, String other, String outcome) throws IOException {
        same(
                GOLDENS.resolve(one + "-and-" + other + "-" + outcome + ".md"),
                "compare",
                CASES.resolve(one).toString(),
                CASES.resolve(other).toString(),
                "--outcome",
                outcome);
    }

    private void same(Path golden, String... line) throws IOException {
        Path written = folder.resolve(golden.getFileName());
        List<String> arguments = new ArrayList<>(List.of(line));
        arguments.addAll(List.of("-o", written.toString()));
        Answered answered = Answered.by(arguments.toArray(String[]::new));
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        String text = Files.readString(written).replace(CASES + "/", "cases/"); // as told from the project's folder
        if (WRITE) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
