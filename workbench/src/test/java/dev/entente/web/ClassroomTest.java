// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people at one workbench: what one has saved, nobody else writes over. */
class ClassroomTest {

    private static final String CASE = """
            entente: 1
            title: A road
            decision-makers:
              quarry: {options: {nights: run lorries at night}, preferences: [nights]}
              village: {options: {block: block the road}, preferences: [not nights]}
            status-quo: [nights]
            """;

    @TempDir
    private Path own;

    @Test
    void anothersSaveMakesACopy() throws IOException {
        try (Visitor one = Visitor.openForMany(own);
                Visitor other = one.another()) {
            one.post("/new/file", "name", "road.yaml", "text", CASE);
            one.post("/case/my~road/write", "edit", "about", "title", "Mine", "question", "", "date", "");
            assertThat(one.post("/case/my~road/save").text()).contains("Saved.");
            String mine = Files.readString(own.resolve("road/case.yaml"));
            assertThat(mine).contains("title: Mine");

            assertThat(other.get("/case/my~road/write").text()).contains("Save as my own copy", "somebody else’s");
            other.post("/case/my~road/write", "edit", "about", "title", "Theirs", "question", "", "date", "");
            assertThat(other.post("/case/my~road/save", "seen", "gone").text()).contains("a case of your own");
            assertThat(Files.readString(own.resolve("road/case.yaml"))).isEqualTo(mine);
            assertThat(Files.readString(own.resolve("road-2/case.yaml"))).contains("title: Theirs");

            other.post("/case/my~road-2/write", "edit", "about", "title", "Again", "question", "", "date", "");
            assertThat(other.post("/case/my~road-2/save").text()).contains("Saved.");
            assertThat(Files.readString(own.resolve("road-2/case.yaml"))).contains("title: Again");
        }
    }

    @Test
    void whatWasThereBeforeIsCopiedToo() throws IOException {
        Files.createDirectories(own.resolve("road"));
        Files.writeString(own.resolve("road/case.yaml"), CASE);
        try (Visitor one = Visitor.openForMany(own)) {
            one.post("/case/my~road/write", "edit", "about", "title", "Mine", "question", "", "date", "");
            assertThat(one.post("/case/my~road/save").text()).contains("a case of your own");
        }
        assertThat(Files.readString(own.resolve("road/case.yaml"))).isEqualTo(CASE);
        try (Stream<Path> cases = Files.list(own)) {
            assertThat(cases.map(path -> path.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(List.of("road", "road-2"));
        }
    }
}
