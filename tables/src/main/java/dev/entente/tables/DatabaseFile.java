// SPDX-License-Identifier: Apache-2.0
package dev.entente.tables;

import dev.entente.answer.table.Tables;
import dev.entente.app.FileFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** A database that runs are added to. */
final class DatabaseFile {

    /** What stands in each such file, behind a checksum. */
    private static final String MAGIC = "DUCK";

    private static final int MAGIC_AT = 8;

    private DatabaseFile() {}

    /** @throws FileFailure when something keeps runs from being added */
    static void check(Path file) {
        try {
            refuseOther(file);
            if (Files.exists(file)) {
                try (Database database = Database.open(file)) {
                    refuse(file, database);
                }
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        } catch (SQLException e) {
            throw notWritten(file, e);
        }
    }

    private static void refuseOther(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw refused(file, "it is a folder");
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new AccessDeniedException(file.toString());
        }
        if (Files.exists(file) && !MAGIC.equals(magic(file))) {
            throw refused(file, "it is no database of DuckDB");
        }
    }

    private static String magic(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(MAGIC_AT, Files.size(file)));
            return new String(in.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII);
        }
    }

    private static FileSystemException refused(Path file, String reason) {
        return new FileSystemException(file.toString(), null, reason);
    }

    private static void refuse(Path file, Database database) throws SQLException, IOException {
        Optional<String> refusal = database.refusal();
        if (refusal.isPresent()) {
            throw refused(file, refusal.get());
        }
    }

    /** Adds all rows, or none; a file that wasn’t there before then isn’t there again. */
    static void add(Path file, Tables tables) {
        try {
            refuseOther(file);
            boolean made = Files.notExists(file);
            boolean added = false;
            Database database = Database.open(file);
            try (database) {
                refuse(file, database);
                database.add(tables);
                added = true;
            } finally {
                if (made && !added) {
                    database.close();
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
                }
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        } catch (SQLException e) {
            throw notWritten(file, e);
        }
    }

    /** What DuckDB says, as a sentence for the reader. */
    static FileFailure notWritten(Path file, SQLException refusal) {
        String message = String.valueOf(refusal.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^IO Error: ", "");
        boolean locked = message.contains("Could not set lock") || message.contains("used by another process");
        return FileFailure.notWritten(file, refused(file, locked ? "another program has it open" : message));
    }
}
