// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the module brings along. */
class ShippedTest {

    @Test
    void noticeNamesTheLibrariesThatComeAlong() throws IOException {
        List<String> noticed = Pattern.compile("(?m)^ {2}[\\w.-]+:([\\w.-]+) {2,}\\S")
                .matcher(Files.readString(Path.of("NOTICE")))
                .results()
                .map(library -> library.group(1))
                .toList();

        assertThat(noticed).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(libraries()).containsExactlyInAnyOrderElementsOf(noticed);
    }

    /** Their names, of those with parts for several systems once. */
    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?!entente).*\\.jar"))
                    .map(name -> name.replaceFirst("-(?!1\\.2-api)[0-9].*\\.jar$", ""))
                    .distinct()
                    .toList();
        }
    }
}
