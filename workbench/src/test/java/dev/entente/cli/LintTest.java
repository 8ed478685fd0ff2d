// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of briefs that break the rules, beside the case as {@code <name>.golden.txt}; and that the shipped briefs
 * break none. After a change that is meant, run with {@code -Dentente.goldens=write} and read what comes out.
 */
class LintTest {

    private static final Path FOLDER = Path.of("src/test/resources/lint");
    private static final boolean WRITE = "write".equals(System.getProperty("entente.goldens"));

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
        assertThat(Answered.by("brief", "../cases/" + name, "--lint").out()).isEqualTo("ok\n");
    }
}
