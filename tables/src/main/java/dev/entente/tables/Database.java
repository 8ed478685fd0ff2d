// SPDX-License-Identifier: Apache-2.0
package dev.entente.tables;

import dev.entente.answer.table.Column;
import dev.entente.answer.table.Shape;
import dev.entente.answer.table.Table;
import dev.entente.answer.table.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * A file of DuckDB that is open, for this process alone. DuckDB itself runs in memory, fetches nothing and keeps nothing
 * beside the file but its log, which is gone when the file is closed.
 */
final class Database implements AutoCloseable {

    /** The oldest form that is written today, so that older programs read it too. */
    private static final String FORM = "v1.0.0";

    private static final String VERSION_TABLE = "tables_version";

    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Opens a file, or makes one. */
    static Database open(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("temp_directory", "");
        DuckDBConnection connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings);
        Database database = new Database(connection);
        try {
            String form = Files.exists(file) ? "" : " (STORAGE_VERSION '%s')".formatted(FORM);
            database.execute("ATTACH " + quoted(file.toString()) + " AS runs" + form);
            database.execute("USE runs");
            return database;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Why it can't take rows, as the end of a sentence. */
    Optional<String> refusal() throws SQLException {
        List<String> names = tables();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (!names.contains(VERSION_TABLE)) {
            return Optional.of("it is a database of other tables than Entente’s");
        }
        long version = version();
        return version > Shape.VERSION
                ? Optional.of("a newer Entente made it, with tables of version %d; this one knows version %d"
                        .formatted(version, Shape.VERSION))
                : Optional.empty();
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'runs' AND schema_name ="
                                + " 'main'")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }

    private long version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT max(version) FROM " + VERSION_TABLE)) {
            version.next();
            return version.getLong(1);
        }
    }

    /** Adds all rows in one transaction. */
    void add(Tables tables) throws SQLException {
        connection.setAutoCommit(false);
        List<String> there = tables();
        if (!there.contains(VERSION_TABLE)) {
            execute("CREATE TABLE " + VERSION_TABLE + " AS SELECT " + Shape.VERSION + "::BIGINT AS version");
        }
        for (Shape shape : Shape.values()) {
            if (!there.contains(shape.toString())) {
                make(shape);
            }
        }
        for (Table table : tables.all()) {
            append(table);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void make(Shape shape) throws SQLException {
        execute(shape.columns().stream()
                .map(column -> column.name() + " " + type(column.kind()))
                .collect(Collectors.joining(", ", "CREATE TABLE " + shape + " (", ")")));
        execute("COMMENT ON TABLE %s IS %s".formatted(shape, quoted(shape.rows())));
        for (Column column : shape.columns()) {
            execute("COMMENT ON COLUMN %s.%s IS %s".formatted(shape, column.name(), quoted(column.says())));
        }
    }

    private static String type(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case TRUTH -> "BOOLEAN";
            case TIME -> "TIMESTAMP";
        };
    }

    private void append(Table table) throws SQLException {
        try (DuckDBAppender appender =
                connection.createAppender("runs", "main", table.shape().toString())) {
            for (List<Object> row : table.rows()) {
                appender.beginRow();
                for (Object cell : row) {
                    append(cell, appender);
                }
                appender.endRow();
            }
        }
    }

    private static void append(Object cell, DuckDBAppender appender) throws SQLException {
        switch (cell) {
            case String text -> appender.append(text);
            case Integer whole -> appender.append(whole.longValue());
            case Long whole -> appender.append(whole.longValue());
            case Double number -> appender.append(number.doubleValue());
            case Boolean truth -> appender.append(truth.booleanValue());
            case Instant time -> appender.append(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            case Optional<?> some when some.isPresent() -> append(some.get(), appender);
            case Optional<?> _ -> appender.appendNull();
            default -> throw new IllegalArgumentException("no cell of a table (" + cell + ")");
        }
    }

    /** Writes a table as a file of Parquet. */
    void copy(Shape shape, Path file) throws SQLException {
        execute("COPY %s TO %s (FORMAT parquet, COMPRESSION zstd)".formatted(shape, quoted(file.toString())));
    }

    /** Closes it; what wasn’t committed is as if it had never been. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
