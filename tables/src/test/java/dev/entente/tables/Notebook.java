// SPDX-License-Identifier: Apache-2.0
package dev.entente.tables;

import dev.entente.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** What an analyst does: asks the command, and then DuckDB. */
final class Notebook {

    /** What a command ended with and said. */
    record Answered(int exitCode, String out, String err) {}

    private Notebook() {}

    static Answered asked(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new Answered(exitCode, out.toString(), err.toString());
    }

    /** The rows that a query gives, after one of the columns’ names; what is empty is an empty text. */
    static List<List<String>> rows(Path database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + database.toString().replace("'", "''") + "' AS runs (READ_ONLY)");
            statement.execute("USE runs");
            return rows(statement, query);
        }
    }

    /** The same without a database. */
    static List<List<String>> rows(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            return rows(statement, query);
        }
    }

    private static List<List<String>> rows(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
            for (int c = 1; c <= columns; c++) {
                rows.getFirst().add(result.getMetaData().getColumnName(c));
            }
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int c = 1; c <= columns; c++) {
                    row.add(Optional.ofNullable(result.getString(c)).orElse(""));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** The only column of a query without its name. */
    static List<String> column(Path database, String query) throws SQLException {
        return rows(database, query).stream().skip(1).map(List::getFirst).toList();
    }
}
