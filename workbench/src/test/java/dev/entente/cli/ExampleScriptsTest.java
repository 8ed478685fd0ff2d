// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.app.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples in docs/scripts. What they read is held against the schema everywhere; they are run only where there is what
 * runs them, on an answer of the command that stands in for it.
 */
class ExampleScriptsTest {

    private static final Path SCRIPTS = Manual.root().resolve("docs/scripts");
    private static final Pattern KEY = Pattern.compile("\\[['\"](\\w+)['\"]]");
    private static final String CASE = "../cases/published/fang-1993-prisoners-dilemma";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"shares.py", "shares.R"})
    void everyKeyThatIsReadIsInTheSchema(String script) throws IOException {
        Set<String> read = KEY.matcher(Files.readString(SCRIPTS.resolve(script)))
                .results()
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(read).contains("run", "concept", "outcomes", "some", "worlds", "of");
        assertThat(SchemasTest.keys("explore")).containsAll(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shares.py", "shares.R"})
    void anExampleIsShortAndTheGuideNamesIt(String script) throws IOException {
        assertThat(Files.readAllLines(SCRIPTS.resolve(script))).hasSizeLessThanOrEqualTo(60);
        assertThat(Files.readString(Manual.root().resolve("docs/guide.md"))).contains("docs/scripts/" + script);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "what stands in for the command is a shell’s script")
    void whereThereIsPythonItDrawsOrPrintsTheSharesWithoutMatplotlib() throws Exception {
        String python = program("python3");
        Path picture = folder.resolve("shares.png");
        boolean drawing =
                run(List.of(python, "-c", "import matplotlib"), "true").exitCode() == 0;
        Answered answered =
                run(List.of(python, SCRIPTS.resolve("shares.py").toString(), CASE, picture.toString()), explored());

        if (drawing) {
            assertThat(answered).isEqualTo(new Answered(0, picture + "\n", ""));
            assertThat(picture).isNotEmptyFile();
        } else {
            assertThat(answered.exitCode()).isOne();
            assertThat(answered.out()).matches("cooperation +100\\.0%  #{40}\ndefection +100\\.0%  #{40}\n");
            assertThat(answered.err()).contains("matplotlib isn't installed");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "what stands in for the command is a shell’s script")
    void whereThereIsPythonItShowsWhyTheCommandFailed() throws Exception {
        String python = program("python3");

        assertThat(run(List.of(python, SCRIPTS.resolve("shares.py").toString(), "nowhere"), refused()))
                .isEqualTo(new Answered(2, "", "entente: there is no nowhere\n"));
    }

    /** One test where there is R with jsonlite; none elsewhere. */
    @TestFactory
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "what stands in for the command is a shell’s script")
    Stream<DynamicTest> whereThereIsRWithJsonliteItDrawsAndShowsWhyTheCommandFailed() {
        return new Programs(System.getenv())
                        .find("Rscript")
                        .map(Path::toString)
                        .filter(r -> isThere(List.of(r, "-e", "library(jsonlite)")))
                        .map(r -> DynamicTest.dynamicTest("by " + r, () -> drawsAndFails(r)))
                        .stream();
    }

    private boolean isThere(List<String> program) {
        try {
            return run(program, "true").exitCode() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void drawsAndFails(String r) throws IOException, InterruptedException {
        Path picture = folder.resolve("shares.pdf");
        String script = SCRIPTS.resolve("shares.R").toString();

        assertThat(run(List.of(r, script, CASE, picture.toString()), explored()))
                .isEqualTo(new Answered(0, picture + "\n", ""));
        assertThat(picture).isNotEmptyFile();
        assertThat(run(List.of(r, script, "nowhere"), refused()))
                .isEqualTo(new Answered(2, "", "entente: there is no nowhere\n"));
    }

    private static String program(String name) {
        return new Programs(System.getenv()).find(name).map(Path::toString).orElseGet(() -> {
            assumeTrue(false, "there is no " + name);
            return name;
        });
    }

    /** Prints what the command answers, where it is asked as the examples should ask it. */
    private String explored() throws IOException {
        Answered answered = Answered.by("explore", CASE, "--format", "json");
        Path answer = Files.writeString(folder.resolve("answer.json"), answered.out());
        return "[ \"$*\" = 'explore " + CASE + " --format json' ] && cat '" + answer + "'";
    }

    private static String refused() {
        return "echo 'entente: there is no nowhere' >&2; exit 2";
    }

    /** Runs a program for which a line of shell is the command. */
    private Answered run(List<String> program, String line) throws IOException, InterruptedException {
        Path command = Files.writeString(folder.resolve("entente"), "#!/bin/sh\n" + line + "\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(program).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("ENTENTE", command.toString());
        int exitCode = builder.start().waitFor();
        return new Answered(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
