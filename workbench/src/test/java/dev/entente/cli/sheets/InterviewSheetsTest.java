// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets go out, and come in as a version that can be merged. */
class InterviewSheetsTest {

    private static final String CASE = "../cases/templates/labour/port-amber";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"pdf, %PDF", "docx, PK", "csv, 'row,party,id'"})
    void aSheetForEachParty(String format, String begins) throws IOException {
        Answered answered = Answered.by("sheets", CASE, "--format", format, "-o", folder.toString());
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out().lines()).hasSizeGreaterThan(1).allSatisfy(line -> {
            byte[] file = Files.readAllBytes(Path.of(line));
            assertThat(new String(file, 0, begins.length(), StandardCharsets.UTF_8))
                    .isEqualTo(begins);
        });
        Answered again = Answered.by("sheets", CASE, "--format", format, "-o", folder.toString());
        assertThat(again.exitCode()).as("a sheet may have been filled in").isEqualTo(ExitCode.NOT_WRITTEN);
    }

    @Test
    void theSheetOfOnePartyCanBeAFile() throws IOException {
        Path file = folder.resolve("for-anna.csv");
        Answered answered = Answered.by("sheets", CASE, "--party", "union", "-o", file.toString());
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file)).startsWith("row,party,id");
        assertThat(Answered.by("sheets", CASE, "-o", folder.resolve("all.pdf").toString())
                        .err())
                .contains("is one file, and these are ");
        assertThat(Answered.by("sheets", CASE, "--party", "union", "--format", "pdf", "-o", file.toString())
                        .err())
                .contains("--format pdf and “" + file + "” are two formats.");
    }

    @Test
    void whatComesBackIsAVersion() throws IOException {
        Path base = Files.writeString(folder.resolve("base.yaml"), """
                entente: 1
                title: The dam
                decision-makers:
                  up: {options: {dam: build the dam, share: share the water}, preferences: [dam, not sue, not share]}
                  down: {options: {sue: go to court}, preferences: [sue iff (dam and not share)]}
                status-quo: []
                outcomes: {fair: {label: a fair dam, when: dam and share}, quarrel: {label: a quarrel, when: dam and sue}}
                goal: fair
                """);
        Answered.by("sheets", base.toString(), "--party", "up", "--format", "csv", "-o", folder.toString());
        Path sheet = folder.resolve("up.csv");
        String blank = Files.readString(sheet);
        Files.writeString(
                sheet,
                blank.replace("your name,", "your name,Ben")
                        .replace("a quarrel,", "a quarrel,1")
                        .replace("a fair dam,", "a fair dam,2"));
        Path ben = folder.resolve("ben.yaml");
        Answered taken = Answered.by("sheets", base.toString(), "--take", sheet.toString(), "-o", ben.toString());
        assertThat(taken.exitCode()).as(taken.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(ben)).contains("extends: base.yaml", "assumption: \"Ben: read off");
        assertThat(Answered.by("merge", base.toString(), ben.toString()).out())
                .contains("As base has it, a fair dam can hold.", "As ben has it, a fair dam cannot hold.");
        Files.writeString(sheet, blank.replace("a quarrel,", "a quarrel,best"));
        Answered wrong = Answered.by(
                "sheets",
                base.toString(),
                "--take",
                sheet.toString(),
                "-o",
                folder.resolve("x.yaml").toString());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(wrong.err()).contains("“best” is no place");
    }
}
