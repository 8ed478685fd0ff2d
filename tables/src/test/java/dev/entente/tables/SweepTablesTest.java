// SPDX-License-Identifier: Apache-2.0
package dev.entente.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import dev.entente.tables.Notebook.Answered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped case, in every variant, under five concepts, as Parquet and in a database, against the CSV of the sweep. */
class SweepTablesTest {

    private static final String SWEEP = "../cases/sweep.yaml";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void sweep() throws Exception {
        Answered answered = swept("--format", "csv", "--tables", parquet());
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err()).containsPattern("Wrote [0-9]+ runs, from \\S+ on, to ");
        Files.writeString(folder.resolve("sweep.csv"), answered.out());
        assertThat(swept("--tables", database()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static Answered swept(String... further) {
        return Notebook.asked(
                Stream.concat(Stream.of("sweep", SWEEP), Stream.of(further)).toArray(String[]::new));
    }

    private static String parquet() {
        return folder.resolve("tables").toString();
    }

    private static String database() {
        return folder.resolve("runs.duckdb").toString();
    }

    /** What makes tables of either form be called by their names. */
    @SuppressWarnings("unused") // the parameters of the test below
    private static Stream<String> forms() {
        return Stream.of("read_parquet('" + parquet() + "/%s/*.parquet')", "runs.%s");
    }

    private static List<List<String>> rows(String form, String query) throws SQLException {
        String named = query;
        for (String table : List.of("runs", "outcomes", "concepts", "equilibria", "states")) {
            named = named.replace("<" + table + ">", form.formatted(table));
        }
        return Notebook.rows(Path.of(database()), named);
    }

    /** The lines of the CSV about one kind of question. */
    private static List<List<String>> told(String what) throws SQLException {
        return Notebook.rows(("SELECT \"case\", variant, concept, outcome, worlds, counted, fingerprint FROM"
                        + " read_csv('%s', all_varchar = true, header = true, nullstr = '-') WHERE what = '%s'")
                .formatted(folder.resolve("sweep.csv"), what));
    }

    private static List<String> joined(List<List<String>> rows) {
        return rows.stream().skip(1).map(row -> String.join("|", row)).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tablesTellWhatTheSweepTells(String form) throws Exception {
        List<String> outcomes = joined(told("outcome"));

        assertThat(outcomes).hasSizeGreaterThan(500);
        assertThat(joined(rows(
                        form,
                        "SELECT case_id, coalesce(variant, ''), concept, outcome, worlds, of_worlds, fingerprint FROM"
                                + " <outcomes> JOIN <runs> USING (run)")))
                .isEqualTo(outcomes);
        assertThat(joined(rows(
                        form,
                        "SELECT case_id, coalesce(variant, ''), concept, '', none_worlds, of_worlds, fingerprint FROM"
                                + " <concepts> JOIN <runs> USING (run)")))
                .isEqualTo(joined(told("no-equilibrium")));
        assertThat(joined(rows(
                        form,
                        "SELECT case_id, coalesce(variant, ''), concept, '', worlds, <equilibria>.of_worlds, fingerprint"
                                        .replace("<equilibria>.", "e.")
                                + " FROM <equilibria> AS e JOIN <states> AS s USING (run, state) JOIN <runs> USING (run)"
                                + " WHERE status_quo")))
                .isEqualTo(joined(told("status-quo")).stream()
                        .filter(row -> !row.contains("||0|"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void thereIsARunForEachCaseAndVariant(String form) throws Exception {
        List<List<String>> runs = rows(
                form,
                "SELECT count(*), count(DISTINCT run), count(DISTINCT (case_id, variant)) FROM <runs>"
                        + " WHERE command = 'sweep' AND whole AND concepts = 'Nash, GMR, SMR, SEQ, SSEQ'");
        String count = Long.toString(told("no-equilibrium").stream()
                .skip(1)
                .map(row -> row.get(0) + "|" + row.get(1))
                .distinct()
                .count());

        assertThat(runs.getLast()).containsExactly(count, count, count);
    }

    /** The answer that a run of a sweep keeps is that of explore, so that it can be done again by itself. */
    @Test
    void aRunKeepsAnAnswerOfExplore() throws Exception {
        List<String> answers = Notebook.column(
                Path.of(database()),
                "SELECT answer FROM runs WHERE case_id = 'iran-2007' AND variant = 'no-incentives'");
        Path record = Files.writeString(folder.resolve("run.json"), answers.getFirst());

        Answered again = Notebook.asked(
                "explore",
                "../cases/iran-2007",
                "--variant",
                "no-incentives",
                "--rerun",
                record.toString(),
                "--format",
                "json");
        assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.DONE);
    }
}
