// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a person meets them: a case goes out as a file and comes in again. */
class ExchangeCommandsTest {

    private static final String CASE = "../cases/templates/labour/port-amber";

    @TempDir
    Path folder;

    /** Where it comes back its answers are the same. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "xlsx", "gmcr"})
    void aCaseGoesOutAndComesIn(String ending) {
        Path file = folder.resolve("out." + ending);
        Path back = folder.resolve("back");
        assertThat(Answered.by("export", CASE, "-o", file.toString()).err()).contains("Wrote " + file, "left out: ");
        Answered in = Answered.by("import", file.toString(), "-o", back.toString());
        assertThat(in.exitCode()).as(in.err()).isEqualTo(ExitCode.DONE);
        assertThat(in.out()).isEqualToIgnoringNewLines(back.resolve("case.yaml").toString());
        assertThat(counts(back.toString())).isEqualTo(counts(CASE));
    }

    private static String counts(String path) {
        return Answered.by("solve", path, "--count").out();
    }

    private static final String ENTRY = """
            EFG 2 R "Market entry" { "Newcomer" "Incumbent" }
            p "before entry" 1 1 "" { "enter" "stay out" } 0
            p "entered" 2 1 "" { "fight" "share" } 0
            t "a price war" 1 "" { -1 -1 }
            t "a shared market" 2 "" { 1 1 }
            t "a monopoly" 3 "" { 0 2 }
            """;

    @Test
    void whatATreeDoesNotSayIsAsked() throws IOException {
        Path game = Files.writeString(folder.resolve("entry.efg"), ENTRY, UTF_8);
        Path back = folder.resolve("back");
        InputStream in = System.in;
        Answered asked;
        try {
            System.setIn(new ByteArrayInputStream("""
                    shared-market > monopoly > price-war
                    shared-market > entered > before-entry = price-war > monopoly
                    shared-market > entered > before-entry = monopoly > price-war
                    monopoly = before-entry > shared-market > entered > price-war
                    """.getBytes(UTF_8)));
            asked = Answered.by("import", game.toString(), "-o", back.toString());
        } finally {
            System.setIn(in);
        }
        assertThat(asked.exitCode()).as(asked.err()).isEqualTo(ExitCode.DONE);
        assertThat(asked.err())
                .contains("entry.efg:1:1: warning: how much one payoff is better than another does not come over")
                .contains("how good it is to rest before one: at before-entry, entered.")
                .contains("Where do these stand for Newcomer?");
        assertThat(Files.readString(back.resolve("case.yaml"), UTF_8))
                .contains("ranking: [shared-market, entered, [before-entry, monopoly], price-war]")
                .contains("status-quo: before-entry");
        assertThat(Answered.by("check", back.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Answered.by("export", back.toString(), "--to", "efg").out())
                .contains("p \"before-entry\" 1 1", "t \"price-war\" 1 \"\" { 0 0 }");
        Path answers = Files.writeString(folder.resolve("orders.txt"), """
                newcomer: shared-market > entered > before-entry = monopoly > price-war
                incumbent: monopoly = before-entry > shared-market > entered > price-war
                """, UTF_8);
        assertThat(Answered.by("import", game.toString(), "--answers", answers.toString())
                        .out())
                .isEqualTo(Files.readString(back.resolve("case.yaml"), UTF_8));
    }

    @Test
    void withoutTheOrdersOfATreeThereIsNoCase() throws IOException {
        Path game = Files.writeString(folder.resolve("entry.efg"), ENTRY, UTF_8);
        Path answers = Files.writeString(
                folder.resolve("orders.txt"),
                "newcomer: price-war > shared-market > monopoly > entered > before-entry",
                UTF_8);
        Answered answered = Answered.by("import", game.toString(), "--answers", answers.toString());
        assertThat(answered.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(answered.err())
                .contains("newcomer: the game has the ends in another order: shared-market > monopoly > price-war.");
        Files.writeString(answers, "", UTF_8);
        assertThat(Answered.by("import", game.toString(), "--answers", answers.toString())
                        .err())
                .contains("has no line for newcomer, such as “newcomer: shared-market > monopoly > price-war”");
    }

    @Test
    void aTableOfHypothesesComesIntoACase() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                entente: 1
                title: The meeting
                decision-makers:
                  village: # as the county has it
                    name: the village
                    options: {block: block the road}
                    preferences: [not block]
                    types:
                      patient: {prior: 0.5, preferences: [not block]}
                      angry: {prior: 0.5, preferences: [block]}
                status-quo: []
                """, UTF_8);
        Path table =
                Files.writeString(folder.resolve("ach.csv"), "item,patient,angry\nStones are gathered,II,C\n", UTF_8);
        String[] line = {"import", table.toString(), "--into", folder.toString(), "--party", "village"};
        Answered unsaid = Answered.by(line);
        assertThat(unsaid.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(unsaid.err()).contains("ach.csv:2:21: error: what number “II” stands for is not said");
        Answered in = Answered.by(
                "import",
                table.toString(),
                "--into",
                folder.toString(),
                "--party",
                "village",
                "--marks",
                "II=0.1,C=0.7");
        assertThat(in.exitCode()).as(in.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file, UTF_8))
                .contains("village: # as the county has it", "  table-ach-csv: {title: the table ach.csv}")
                .contains("likelihood: {village.patient: 0.1, village.angry: 0.7}");
        assertThat(Answered.by("evidence", folder.toString()).out()).contains("87.5");
    }

    @Test
    void aSpreadsheetIsTheSameEachTime() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path other = folder.resolve("other.xlsx");
        Answered.by("export", CASE, "-o", one.toString());
        Answered.by("export", CASE, "-o", other.toString());
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
    }

    @Test
    void separatorAndByteOrderMark() throws IOException {
        Path file = folder.resolve("out.csv");
        Answered.by("export", CASE, "-o", file.toString(), "--separator", "semicolon", "--bom");
        assertThat(Files.readString(file, UTF_8)).startsWith("\uFEFFrow;party;what it can do;direction;");
        Answered in = Answered.by("import", file.toString());
        assertThat(in.exitCode()).as(in.err()).isEqualTo(ExitCode.DONE);
        assertThat(in.out()).startsWith("entente: 1\ntitle: out\n");
    }

    @ParameterizedTest
    @CsvSource({"dot, digraph {", "latex, '% needs the packages booktabs and longtable'"})
    void goesOutToBeDrawnAndPrinted(String format, String start) {
        assertThat(Answered.by("export", CASE, "--to", format).out()).startsWith(start);
    }

    @Test
    void refusesWhatWouldBecomeAnotherConflict() {
        Path file = folder.resolve("out.nfg");
        Answered refused = Answered.by("export", "../cases/published/hipel-1993-elmira", "-o", file.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(refused.err()).contains("A game in strategic form knows no merged states, and this case has some.");
        assertThat(file).doesNotExist();
    }

    @Test
    void theFormIsGivenOutAndAsksForWhatItLacks() {
        Path form = folder.resolve("form.xlsx");
        Answered.by("export", "--blank", "-o", form.toString());
        Answered in = Answered.by(
                "import", form.toString(), "-o", folder.resolve("new").toString());
        assertThat(in.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(in.err())
                .contains("form.xlsx:4:5: error: how good “s1” is for “first party” is missing", "8 errors");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void whatIsNoTableIsSaidToBeNone() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "row,party\noption,\"p\n");
        assertThat(Answered.by("import", csv.toString()).err())
                .contains("a.csv:1:10: error: behind this it is no table");
        Path xlsx = Files.writeString(folder.resolve("a.xlsx"), "row,party\n");
        assertThat(Answered.by("import", xlsx.toString()).err()).contains("a.xlsx: error: this is no spreadsheet");
    }

    /** Nothing that is there is overwritten. */
    @Test
    void keepsACaseThatIsThere() throws IOException {
        Path there = folder.resolve("case.yaml");
        Files.writeString(there, "mine", UTF_8);
        Path file = folder.resolve("out.csv");
        Answered.by("export", CASE, "-o", file.toString());
        Answered in = Answered.by("import", file.toString(), "-o", folder.toString());
        assertThat(in.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(Files.readString(there, UTF_8)).isEqualTo("mine");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            import a.docx              | “a.docx” does not end as a file that can be read does
            export                     | which case? Or --blank, for an empty form.
            export --blank --to nfg    | --blank is the form of a table.
            export CASE -o a.pdf       | “a.pdf” does not end as a file that can be written does
            export CASE -o a.dot --bom | --separator and --bom are for tables as text
            export CASE -o a.dot --to nfg | --to nfg and “a.dot” are two formats.
            """)
    void saysWhatIsWrongWithACommandLine(String line, String message) {
        Answered answered = Answered.by(line.replace("CASE", CASE).split(" ", -1));
        assertThat(answered.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(answered.err()).contains(message);
    }
}
