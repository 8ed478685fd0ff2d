// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseSchema;
import dev.entente.cli.Manual.Block;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide has editors told. */
class EditorTest {

    @Test
    void schemaPrintsTheShapeOfACaseFile() {
        Answered answered = Answered.by("schema");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out()).isEqualTo(CaseSchema.text());
    }

    @Test
    void theSettingsNameTheShippedCasesAndNothingElseThatIsShipped() throws IOException {
        Manual guide = Manual.read(Manual.root().resolve("docs/guide.md"));
        Block settings = guide.blocks().stream()
                .filter(block -> block.text().contains("yaml.schemas"))
                .findFirst()
                .orElseThrow();
        Map<?, ?> schemas =
                (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) JsonTree.read(settings.text())).get("yaml.schemas"));

        assertThat(schemas).hasSize(1);
        Map.Entry<?, ?> one = schemas.entrySet().iterator().next();
        assertThat(Files.readString(Manual.root().resolve("docs/guide.md")))
                .contains("`entente schema > " + String.valueOf(one.getKey()).replace("./", "") + "`");
        List<String> patterns = ((List<?>) Objects.requireNonNull(one.getValue()))
                .stream().map(Object::toString).toList();
        try (Stream<Path> files = Files.walk(Manual.root().resolve("cases"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(named(file, patterns))
                            .as(file.toString())
                            .isEqualTo(file.endsWith("case.yaml")));
        }
        assertThat(named(Path.of("/home/ada/my-cases/quarry.yaml"), patterns)).isTrue();
        assertThat(named(Path.of("/home/ada/my-cases/expected.yaml"), patterns)).isFalse();
    }

    /** As editors do: a pattern that begins with “!” takes out what others let in. */
    private static boolean named(Path file, List<String> patterns) {
        return patterns.stream().filter(one -> !one.startsWith("!")).anyMatch(one -> fits(file, one))
                && patterns.stream().filter(one -> one.startsWith("!")).noneMatch(one -> fits(file, one.substring(1)));
    }

    private static boolean fits(Path file, String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(file.toAbsolutePath());
    }
}
