// SPDX-License-Identifier: Apache-2.0
package dev.entente.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.answer.table.Column;
import dev.entente.answer.table.Shape;
import dev.entente.answer.table.Table;
import dev.entente.answer.table.Tables;
import dev.entente.app.FileFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.tables.Notebook.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Answers written by the commands and read back by DuckDB. */
class TablesTest {

    private static final String CASES = "../cases/";
    private static final String ELMIRA = CASES + "published/hipel-1993-elmira";

    @TempDir
    Path folder;

    private Path database() {
        return folder.resolve("runs.duckdb");
    }

    private static Answered done(String... arguments) {
        Answered answered = Notebook.asked(arguments);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return answered;
    }

    /** Each table of a folder, for a query. */
    private static String of(Path parquet, String table) {
        return "read_parquet('" + parquet.toString().replace("'", "''") + "/" + table + "/*.parquet')";
    }

    /** The lines of comma-separated values without the first, each as the pairs that make a row of a table. */
    private static List<List<String>> csv(Path file) throws Exception {
        return Notebook.rows(
                "SELECT * FROM read_csv('" + file + "', all_varchar = true, header = true, nullstr = '-')");
    }

    private static List<String> joined(List<List<String>> rows) {
        return rows.stream().skip(1).map(row -> String.join(" ", row)).sorted().toList();
    }

    @Test
    void whatIsSolvedIsWhatTheCsvTells() throws Exception {
        Path parquet = folder.resolve("tables");
        Path csv = folder.resolve("elmira.csv");
        Files.writeString(
                csv,
                done("solve", ELMIRA, "--format", "csv", "--tables", database().toString())
                        .out());
        done("solve", ELMIRA, "--where", "settlement", "--tables", parquet.toString());
        List<List<String>> lines = csv(csv);
        List<String> header = lines.getFirst();
        List<String> equilibria = new ArrayList<>();
        List<String> stable = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            for (int c = 0; c < header.size(); c++) {
                List<String> name = List.of(header.get(c).split(" ", -1));
                boolean concept = List.of("Nash", "GMR", "SMR", "SEQ", "SSEQ").contains(name.getFirst());
                if (concept && name.size() == 1 && line.get(c).equals("Y")) {
                    equilibria.add(name.getFirst() + " " + line.getFirst() + " 1 1 1.0");
                } else if (concept && name.size() == 2) {
                    stable.add(name.getFirst() + " " + name.getLast() + " " + line.getFirst()
                            + (line.get(c).equals("Y") ? " true" : " false"));
                }
            }
        }

        assertThat(equilibria).hasSizeGreaterThan(10);
        String of = "SELECT concept, state, worlds, of_worlds, share FROM ";
        assertThat(joined(Notebook.rows(database(), of + "equilibria")))
                .containsExactlyInAnyOrderElementsOf(equilibria);
        assertThat(joined(Notebook.rows(of + of(parquet, "equilibria"))))
                .containsExactlyInAnyOrderElementsOf(equilibria);
        of = "SELECT concept, asked_of, state, stable FROM ";
        assertThat(joined(Notebook.rows(database(), of + "stable"))).containsExactlyInAnyOrderElementsOf(stable);
        assertThat(joined(Notebook.rows(of + of(parquet, "stable")))).containsExactlyInAnyOrderElementsOf(stable);
        assertThat(Notebook.column(database(), "SELECT answer->'counts'->>'Nash' FROM runs"))
                .containsExactly(Long.toString(equilibria.stream()
                        .filter(row -> row.startsWith("Nash"))
                        .count()));
    }

    @Test
    void whatIsExploredIsWhatTheCsvTells() throws Exception {
        Path parquet = folder.resolve("tables");
        Path states = folder.resolve("states.csv");
        Path worlds = folder.resolve("worlds.csv");
        done(
                "explore",
                CASES + "iran-2007",
                "--csv",
                states.toString(),
                "--csv-worlds",
                worlds.toString(),
                "--tables",
                database().toString());
        done("explore", CASES + "iran-2007", "--tables", parquet.toString());
        List<String> told = new ArrayList<>();
        List<List<String>> lines = csv(states);
        for (List<String> line : lines.subList(1, lines.size())) {
            for (int c = 4; c < 9; c++) {
                if (!line.get(c).equals("0")) {
                    told.add("%s %s %s %s %s"
                            .formatted(
                                    lines.getFirst().get(c),
                                    line.getFirst(),
                                    line.get(c),
                                    line.get(2),
                                    line.get(c + 5)));
                }
            }
        }

        assertThat(told).hasSizeGreaterThan(100);
        String query = "SELECT concept, state, worlds, of_worlds, printf('%.6f', by_belief) FROM ";
        List<String> plain = told.stream().map(TablesTest::sixPlaces).sorted().toList();
        assertThat(joined(Notebook.rows(database(), query + "equilibria"))).isEqualTo(plain);
        assertThat(joined(Notebook.rows(query + of(parquet, "equilibria")))).isEqualTo(plain);
        lines = csv(worlds);
        List<String> facts = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            for (int c = 1; c < line.size(); c++) {
                String holds = line.get(c).equals("Y") ? " true" : " false";
                (c < 3 ? facts : outcomes)
                        .add(line.getFirst() + " " + lines.getFirst().get(c) + holds);
            }
        }
        assertThat(joined(Notebook.rows(database(), "SELECT world, fact, holds FROM facts")))
                .containsExactlyInAnyOrderElementsOf(facts);
        assertThat(joined(Notebook.rows("SELECT world, concept, outcome, holds FROM " + of(parquet, "world_outcomes"))))
                .containsExactlyInAnyOrderElementsOf(outcomes);
    }

    private static String sixPlaces(String row) {
        int last = row.lastIndexOf(' ') + 1;
        return row.substring(0, last) + "%.6f".formatted(Double.parseDouble(row.substring(last)));
    }

    @Test
    void aStoppedRunIsWrittenAsSuch() throws Exception {
        Answered stopped = Notebook.asked(
                "explore",
                many(),
                "--worlds",
                "100000000",
                "--budget",
                "3s",
                "--tables",
                database().toString());

        assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ExitCode.STOPPED);
        assertThat(stopped.err())
                .containsPattern(
                        "Wrote run \\S+ to \\S+runs.duckdb, partial: the run was stopped before it was done\\.");
        assertThat(Notebook.rows(
                        database(),
                        "SELECT whole, extent, asked_worlds, counted_worlds > 0, counted_worlds < asked_worlds"
                                + " FROM runs"))
                .endsWith(List.of("false", "sample", "100000000", "true", "true"));
    }

    /** Twelve wants, so that there are more worlds than anybody waits for, of few states. */
    private String many() throws IOException {
        String wants = Stream.of("%s", "not %s", "%s and b.p")
                .flatMap(want -> IntStream.range(0, 4).mapToObj(i -> want.formatted("a.o" + i)))
                .collect(Collectors.joining(", "));
        return Files.writeString(folder.resolve("many.yaml"), """
            entente: 1
            title: Many orders
            decision-makers:
              a: {options: {o0: O, o1: O, o2: O, o3: O}, preferences: [any-order: [%s]]}
              b: {options: {p: P}, preferences: [p]}
            outcomes: {q: a.o0}
            goal: q
            """.formatted(wants))
                .toString();
    }

    @Test
    void textsAndPathsMayHoldAnything() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("O'Brien, “Größe” 한국"));
        Path database = odd.resolve("it's \"mine\" — 답.duckdb");
        Path parquet = odd.resolve("tables of 'us'");
        String title = "'Größe'; DROP TABLE runs; -- \"한국\" 🙂";
        Path subject = Files.writeString(odd.resolve("ma'il.yaml"), """
            entente: 1
            title: |-
              %s
              and a line
            decision-makers:
              us: {options: {talk: Talk}, preferences: [talk]}
              them: {options: {answer: Answer}, preferences: [answer]}
            outcomes: {talks: talk and answer}
            """.formatted(title));
        done("solve", subject.toString(), "--tables", database.toString());
        done("solve", subject.toString(), "--tables", parquet.toString());

        assertThat(Notebook.rows(database, "SELECT title, case_id FROM runs"))
                .endsWith(List.of(title + "\nand a line", "ma'il"));
        assertThat(Notebook.column(database, "SELECT text FROM cases")).containsExactly(Files.readString(subject));
        assertThat(Notebook.rows("SELECT title FROM " + of(parquet, "runs"))).endsWith(List.of(title + "\nand a line"));
        assertThat(Notebook.column(database, "SELECT answer->>'title' FROM runs"))
                .containsExactly(title + "\nand a line");
    }

    @Test
    void runsAddUpInTheOrderInWhichTheyWereAsked() throws Exception {
        DuckTables store = new DuckTables();
        for (int i = 0; i < 40; i++) {
            store.add(database(), "run", made("run %02d".formatted(i), 3));
        }

        assertThat(Notebook.column(database(), "SELECT run FROM runs ORDER BY run"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj("run %02d"::formatted).toList());
        assertThat(Notebook.column(database(), "SELECT count(*) FROM facts")).containsExactly("120");
        assertThat(Notebook.column(database(), "SELECT version FROM tables_version"))
                .containsExactly("" + Shape.VERSION);
        assertThat(files(folder)).containsExactly("runs.duckdb");
        assertThat(Notebook.column(
                        database(),
                        "SELECT comment FROM duckdb_columns() WHERE database_name = 'runs' AND comment IS NULL"
                                + " AND table_name <> 'tables_version'"))
                .isEmpty();
    }

    /** A row in each table, and so many of facts. */
    private static Tables made(String run, int facts) {
        return new Tables(Arrays.stream(Shape.values())
                .map(shape -> new Table(
                        shape,
                        () -> IntStream.range(0, shape == Shape.FACTS ? facts : 1)
                                .mapToObj(i -> row(shape, run, i))
                                .iterator()))
                .toList());
    }

    private static List<Object> row(Shape shape, String run, int i) {
        return shape.columns().stream()
                .<Object>map(column -> column.name().equals("run") ? run : cell(column.kind(), i))
                .toList();
    }

    private static Object cell(Column.Kind kind, int i) {
        return switch (kind) {
            case TEXT -> "text " + i;
            case WHOLE -> i;
            case NUMBER -> Optional.of(i / 2.0);
            case TRUTH -> i % 2 == 0;
            case TIME -> Instant.EPOCH;
        };
    }

    private static Tables failing() {
        List<Table> all = new ArrayList<>(made("failing", 5_000).all());
        all.removeLast();
        all.add(new Table(
                Shape.WORLD_OUTCOMES,
                () -> Stream.iterate(0, i -> i + 1)
                        .map(i -> {
                            if (i == 300_000) {
                                throw new IllegalStateException("no more");
                            }
                            return row(Shape.WORLD_OUTCOMES, "failing", i);
                        })
                        .iterator()));
        return new Tables(all);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatFailsMidwayLeavesNothingBehind() throws Exception {
        DuckTables store = new DuckTables();
        Path parquet = folder.resolve("tables");
        assertThatThrownBy(() -> store.add(database(), "failing", failing())).hasMessage("no more");
        assertThatThrownBy(() -> store.add(parquet, "failing", failing())).hasMessage("no more");
        assertThat(files(folder)).isEmpty();

        store.add(database(), "one", made("one", 1));
        assertThatThrownBy(() -> store.add(database(), "failing", failing())).hasMessage("no more");
        assertThat(files(folder)).containsExactly("runs.duckdb");
        for (Shape shape : Shape.values()) {
            assertThat(Notebook.column(database(), "SELECT DISTINCT run FROM " + shape))
                    .containsExactly("one");
        }
        Files.createDirectories(parquet);
        Files.writeString(parquet.resolve("ranks"), "no folder");
        assertThatThrownBy(() -> store.add(parquet, "one", made("one", 1))).isInstanceOf(FileFailure.class);
        assertThat(files(parquet)).containsExactly("ranks");
    }

    private void assertRefused(Path to, String reason) {
        Answered refused = Notebook.asked("solve", ELMIRA, "--tables", to.toString());
        assertThat(refused)
                .isEqualTo(
                        new Answered(ExitCode.NOT_WRITTEN, "", "entente: cannot write " + to + ": " + reason + "\n"));
    }

    @Test
    void whatCanNotBeAddedToIsToldBeforeAnythingIsComputed() throws Exception {
        Path text = Files.writeString(folder.resolve("text.duckdb"), "These are no tables at all.");
        assertRefused(text, "it is no database of DuckDB");
        assertThat(Files.readString(text)).isEqualTo("These are no tables at all.");
        assertRefused(Files.writeString(folder.resolve("empty.duckdb"), ""), "it is no database of DuckDB");
        assertRefused(Files.createDirectory(folder.resolve("folder.duckdb")), "it is a folder");
        assertRefused(folder.resolve("nowhere/runs.duckdb"), "its folder does not exist");
        Path inAFile = text.resolve("tables");
        assertRefused(inAFile, text + " is a file, and no folder; the name of a database ends in .duckdb");

        Path other = folder.resolve("other.duckdb");
        Notebook.rows("ATTACH '" + other + "' AS other; CREATE TABLE other.salaries AS SELECT 1 AS a; SELECT 1");
        assertRefused(other, "it is a database of other tables than Entente’s");
        new DuckTables().add(database(), "one", made("one", 1));
        Notebook.rows("ATTACH '" + database() + "' AS newer; INSERT INTO newer.tables_version VALUES (9); SELECT 1");
        assertRefused(database(), "a newer Entente made it, with tables of version 9; this one knows version 1");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatCanNotBeWrittenIsTold() {
        for (String to : List.of("/proc/runs.duckdb", "/proc/tables")) {
            Answered refused = Notebook.asked("solve", ELMIRA, "--tables", to);
            assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
            assertThat(refused.err())
                    .containsPattern(
                            "\nentente: cannot write " + to + ": .+\n$|^entente: cannot write " + to + ": .+\n$");
        }
    }
}
