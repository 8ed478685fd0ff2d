// SPDX-License-Identifier: Apache-2.0
package dev.entente.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.answer.table.Column;
import dev.entente.answer.table.Shape;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.tables.Notebook.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/tables.md: its runs are made and its queries asked as they stand there, and all tables and columns are told. */
class NotebookTest {

    private static final Path GUIDE = Path.of("..", "docs", "tables.md");

    /** A block of code, the comment above it among it. */
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- file: (\\S+) -->\n)?```(\\w*)\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    @TempDir
    Path folder;

    @Test
    void eachQueryGivesWhatIsShown() throws Exception {
        String query = "";
        int asked = 0;
        for (MatchResult block :
                BLOCK.matcher(Files.readString(GUIDE)).results().toList()) {
            switch (block.group(2)) {
                case "yaml" -> Files.writeString(folder.resolve(block.group(1)), block.group(3));
                case "sh" -> block.group(3).lines().forEach(this::run);
                case "sql" -> query = block.group(3);
                case "" -> {
                    assertThat(told(query)).as(query).isEqualTo(block.group(3));
                    asked++;
                }
                default -> {}
            }
        }
        assertThat(asked).isEqualTo(5);
    }

    private void run(String line) {
        String[] arguments = Arrays.stream(SPACES.split(line))
                .skip(1)
                .map(argument -> argument.startsWith("cases/")
                        ? "../" + argument
                        : argument.matches(".*\\.(yaml|duckdb)")
                                ? folder.resolve(argument).toString()
                                : argument)
                .toArray(String[]::new);
        Answered answered = Notebook.asked(arguments);
        assertThat(answered.exitCode()).as("%s: %s", line, answered.err()).isEqualTo(ExitCode.DONE);
    }

    /** The rows in columns. */
    private String told(String query) throws Exception {
        List<List<String>> rows = Notebook.rows(folder.resolve("runs.duckdb"), query);
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        rows.forEach(row ->
                Arrays.setAll(widths, c -> Math.max(widths[c], row.get(c).length())));
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int c = 0; c < columns; c++) {
                        line.append(row.get(c))
                                .repeat(" ", widths[c] + 2 - row.get(c).length());
                    }
                    return line.toString().stripTrailing() + "\n";
                })
                .collect(Collectors.joining());
    }

    @Test
    void everyTableAndColumnIsTold() throws IOException {
        String guide = Files.readString(GUIDE, UTF_8);
        for (Shape shape : Shape.values()) {
            StringBuilder table = new StringBuilder("\n### %s\n\nA row for %s.\n\n".formatted(shape, shape.rows()))
                    .append("| column | kind | what |\n|---|---|---|\n");
            shape.columns().stream()
                    .skip(1)
                    .forEach(column -> table.append(
                            "| `%s` | %s | %s |\n".formatted(column.name(), word(column.kind()), column.says())));
            assertThat(guide).contains(table);
        }
    }

    private static String word(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case WHOLE -> "whole number";
            case NUMBER -> "number";
            case TRUTH -> "true or false";
            case TIME -> "time";
        };
    }
}
