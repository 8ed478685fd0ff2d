// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the module brings along. */
class ShippedTest {

    @TempDir
    Path folder;

    @Test
    void noticeNamesTheLibrariesThatComeAlong() throws IOException {
        List<String> noticed = Pattern.compile("(?m)^ {2}[\\w.]+:([\\w.-]+) {2,}\\S")
                .matcher(Files.readString(Path.of("NOTICE")))
                .results()
                .map(library -> library.group(1))
                .toList();

        assertThat(noticed).hasSizeGreaterThan(5);
        assertThat(files(Path.of("target", "lib"), "(?!entente).*\\.jar"))
                .map(jar -> jar.replaceFirst("-[0-9][^-]*\\.jar$", ""))
                .containsExactlyInAnyOrderElementsOf(noticed);
    }

    @Test
    void everyPageOfTheDocumentationCanBeRead() throws Exception {
        assertThat(files(Path.of("..", "docs"), ".*\\.md"))
                .map(page -> page.replace(".md", ""))
                .containsExactlyInAnyOrderElementsOf(Papers.PAGES.keySet());
        for (var readable : new Papers(new CaseFolder(folder)).all().values()) {
            var request = new io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest(
                    readable.resource().uri());
            assertThat(readable.readHandler().apply(null, request).contents()).hasSize(1);
        }
    }

    private static List<String> files(Path folder, String named) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(named))
                    .toList();
        }
    }
}
