// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideTest {

    private static final String IRAN = "../cases/iran-2007";

    @TempDir
    private Path folder;

    private static String told(String... arguments) {
        Answered answered = Answered.by(arguments);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return answered.out().replaceAll("\\s+", " ");
    }

    @Test
    void tellsWhatTheCaseCounts() {
        assertThat(told("outside", IRAN))
                .contains(
                        "The target gives in 21 of 56: 38 % (26–51) 363 of 968: 38 % (35–41)",
                        "39 of 56: 70 % (57–80) 537 of 968: 55 % (52–59)",
                        "By one count the groups differ, and by the other no difference shows.",
                        "A settlement by definition has the sender give something too.",
                        "22 of 27: 81 % (63–92) 24 of 39: 62 % (46–75) 254 of 461: 55 % (51–60)",
                        "There are only 27 cases “offered with the threat”: one more or less moves the share by four points.",
                        "The groups overlap: a case can belong to several.",
                        "An inducement is on record 0 of 35: 0 % (0–10)",
                        "33 of 64: 52 % (40–63) 109 of 144: 76 % (68–82)",
                        "None of it tells of causes")
                .doesNotContain("Counted again");
    }

    /** An old spreadsheet with numbers in cells, as TIES is. */
    @Test
    void countsAgainFromAnOldSpreadsheet() throws IOException {
        workbook(
                List.of(
                        List.of("carrots", "carrotsduringsanction", "finaloutcome", "issue1", "issue2", "issue3"),
                        List.of("1", "", "7", "9", "", ""),
                        List.of("", "3 0", "10", "13", "9", ""),
                        List.of("", "0", "6", "13", "", ""),
                        List.of("", "", "8", "9", "", ""),
                        List.of("2", "", "", "9", "", "")),
                folder.resolve("TIESv4-1.xls"));

        assertThat(told("outside", sanctions("1 of 2", "1 of 2"), "--data", folder.toString()))
                .contains(
                        "Counted again: 4 of the five rows of TIESv4-1.xls are such cases, and each count is as stated.");
        assertThat(told("outside", sanctions("1 of 3", "1 of 2"), "--data", folder.toString()))
                .contains(
                        "Counted again: 4 of the five rows of TIESv4-1.xls are such cases, and not each count is as stated."
                                + " It may be another version of the table.",
                        "“the target gives in”, with: stated 1 of 3, counted 1 of 2.")
                .doesNotContain("without: stated");
    }

    private String sanctions(String with, String without) throws IOException {
        return Files.writeString(folder.resolve("sanctions.yaml"), """
                        entente: 1
                        title: Sanctions
                        decision-makers: {us: {options: {press: press}, preferences: [press]}}
                        reference-classes:
                          offers:
                            question: Do offers help?
                            cases: sanctions
                            counts: {the target gives in: {with: %s, without: %s}}
                            table:
                              file: TIESv4-1.xls
                              kind: ties
                              among: {ended: {known: true}}
                              groups: {with: {inducement: "yes"}, without: {inducement: "no"}}
                              counts: {the target gives in: {ended: target gives in}}
                        """.formatted(with, without))
                .toString();
    }

    @Test
    void saysWhichTableIsMissing() throws IOException {
        Answered answered = Answered.by("outside", IRAN, "--data", folder.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err())
                .contains(
                        "TIESv4-1.xls is not there, so that its cases were not counted again.",
                        "icb1v16.csv is not there, so that its cases were not counted again.");
    }

    @Test
    void saysWhatATableLacks() throws IOException {
        Files.writeString(folder.resolve("icb1v16.csv"), "crisno,forout\n1,2\n");

        assertThat(told("outside", IRAN, "--data", folder.toString()))
                .contains("icb1v16.csv has no column “protrac”.", "icb1v16.csv has no column “yrterm”.");
    }

    @Test
    void everyTableThatCannotBeReadIsNamed() throws IOException {
        Files.writeString(folder.resolve("icb1v16.csv"), "crisno,forout\n1,\"2\n");
        Files.write(folder.resolve("TIESv4-1.xls"), new byte[] {1, 2, 3});

        Answered answered = Answered.by("outside", IRAN, "--data", folder.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.err()).contains("icb1v16.csv:", "TIESv4-1.xls:");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Answered answered =
                Answered.by("outside", IRAN, "--data", folder.resolve("no").toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(answered.err()).contains("There is no folder");
    }

    @Test
    void aCaseWithoutClassesSaysSo() {
        Answered answered = Answered.by("outside", "../cases/published/fang-1993-prisoners-dilemma");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err()).contains("the case counts no other cases");
    }

    /** Counted by the analyst, and by nobody. */
    @Test
    void tellsCasesCodedOneByOneAndWhatAwaitsItsTable() throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, """
                entente: 1
                title: A road
                decision-makers: {county: {options: {road: build a road}, preferences: [road]}}
                sources: {paper: {title: The paper, author: Ann Reed, date: 2020}}
                evidence: {hill: {source: paper, page: 2, claim: It was built.}}
                reference-classes:
                  ours:
                    question: Did the road end the dispute?
                    cases: roads in this county
                    counts: [it ended]
                    rows:
                      the hill road: {came: [it ended], because: hill}
                      the mill road: {came: [], assumption: the paper wrote of noise}
                  theirs:
                    question: And elsewhere?
                    cases: roads elsewhere
                    table: {file: roads.csv, counts: {it ended: {ended: 1}}}
                """);

        assertThat(told("outside", file.toString()))
                .contains(
                        "It ended 1 of 2: 50 % (9–91)",
                        "There are only two cases: one more or less moves the share by 50 points.",
                        "the hill road: it ended (Reed 2020, p. 2).",
                        "the mill road: nothing that counts (assumed).",
                        "Not counted here: roads.csv has to be at hand (outside CASE --data FOLDER).");

        Files.writeString(folder.resolve("roads.csv"), "road;ended\na;1\nb;0\nc;\n");

        assertThat(told("outside", file.toString(), "--data", folder.toString()))
                .contains(
                        "It ended 1 of 2: 50 % (9–91)",
                        "Counted from the table: 3 of the three rows of roads.csv are such cases.",
                        "Left out of “it ended”: one case that does not tell.");
    }

    private static void workbook(List<List<String>> rows, Path file) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("data");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String text = rows.get(r).get(c);
                    if (text.matches("[0-9]+")) {
                        row.createCell(c).setCellValue(Integer.parseInt(text));
                    } else if (!text.isEmpty()) {
                        row.createCell(c).setCellValue(text);
                    }
                }
            }
            workbook.write(out);
        }
    }
}
