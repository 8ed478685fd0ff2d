// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of each broken case, beside it as {@code <name>.golden.txt}. After a change that is meant, run with
 * {@code -Dentente.goldens=write} and read what comes out.
 */
class BrokenCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken");
    private static final boolean WRITE = "write".equals(System.getProperty("entente.goldens"));

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyMistakeIsNamedAtItsPlace(String name) throws IOException {
        String said = said(name);
        Path golden = FOLDER.resolve(name.replace(".yaml", ".golden.txt"));
        if (WRITE) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    /** The diagnostics, files named from the folder of broken cases on. */
    private static String said(String name) {
        return CaseFile.check(FOLDER.resolve(name)).diagnostics().stream()
                .map(Diagnostic::text)
                .collect(Collectors.joining("\n"))
                .replace(FOLDER.toString().replace('\\', '/') + "/", "");
    }
}
