// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} finds, as notes beside files in the forms that other programs read. */
class NotesForProgramsTest {

    private static final String DRAFT = """
            entente: 1
            title: Draft
            decision-makers:
              us: {options: {talk: "come to talks 😀"}, preferences: [talk, tolk]}
            status-quo: []
            """;

    private static final String DILEMMA = """
            entente: 1
            title: Dilemma
            decision-makers:
              a: {options: {defect: defect}, preferences: [defect]}
              b: {options: {deny: deny it}, preferences: [deny]}
            """;

    @TempDir
    private Path folder;

    /** A draft with one mistake in a folder with signs that addresses and lines have for themselves, and a case that misses an answer. */
    @BeforeEach
    void write() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("100 %, a:b")).resolve("case.yaml"), DRAFT);
        Path dilemma = Files.createDirectories(folder.resolve("dilemma"));
        Files.writeString(dilemma.resolve("case.yaml"), DILEMMA);
        Files.writeString(dilemma.resolve("expected.yaml"), """
                source: a test
                status: computed
                checks:
                  - equilibria: {Nash: [NN]}
                """);
    }

    private static List<String> mistakes(String sarif) throws IOException {
        try (InputStream schema = NotesForProgramsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assertThat(schema).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(sarif, InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        }
    }

    @Test
    void inSarifEachIsAResultAtItsPlace() throws IOException {
        Answered answered = Answered.by("check", folder.toString(), "--format", "sarif");
        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(mistakes(answered.out())).isEmpty();
        assertThat(answered.out())
                .contains("There is no option or outcome “tolk”. ")
                .contains("100%20%25,%20a:b/case.yaml")
                .contains("{\"startLine\": 4, \"startColumn\": 64, \"endLine\": 4, \"endColumn\": 68}")
                .contains("dilemma/expected.yaml", "\"ruleId\": \"answer\"", "Not as expected: ")
                .contains("\"columnKind\": \"unicodeCodePoints\"", "\"executionSuccessful\": true");
    }

    @Test
    void theSchemaWouldRefuseAnotherForm() throws IOException {
        String sarif =
                Answered.by("check", folder.toString(), "--format", "sarif").out();
        assertThat(mistakes(sarif.replace("\"startLine\": 4", "\"startLine\": 0")))
                .isNotEmpty();
        assertThat(mistakes(sarif.replace("\"tool\"", "\"tools\""))).isNotEmpty();
    }

    /** Files below the folder that the command runs in are named from there. */
    @Test
    void filesAreNamedFromWhereTheCommandRuns() {
        String sarif = Answered.by("check", "../cases/chicken-that-is-not-there", "pom.xml", "--format", "sarif")
                .out();
        assertThat(sarif).contains("\"uri\": \"pom.xml\"").contains("\"uri\": \"file:///");
    }

    @Test
    void forGitHubEachIsALineAtItsPlace() {
        Answered answered = Answered.by("check", folder.toString(), "--format", "github");
        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("::error file=")
                        .contains(
                                "/100 %25%2C a%3Ab/case.yaml,line=4,endLine=4,col=64,endColumn=68::There is no option"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("::error file=")
                        .contains("dilemma/expected.yaml::Not as expected: "))
                .anySatisfy(line -> assertThat(line).startsWith("::warning file="))
                .last()
                .asString()
                .startsWith("2 cases, 1 error, ");
    }

    @Test
    void aCaseThatIsRightHasNoNotes() throws IOException {
        String path = "../cases/published/fang-1993-prisoners-dilemma";
        Answered sarif = Answered.by("check", path, "--format", "sarif");
        assertThat(sarif.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(mistakes(sarif.out())).isEmpty();
        assertThat(sarif.out()).contains("\"results\": []");
        assertThat(Answered.by("check", path, "--format", "github").out().lines())
                .hasSize(1);
    }
}
