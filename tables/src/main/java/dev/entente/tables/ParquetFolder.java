// SPDX-License-Identifier: Apache-2.0
package dev.entente.tables;

import dev.entente.answer.table.Shape;
import dev.entente.answer.table.Tables;
import dev.entente.app.FileFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder with a folder for each table, and in that a file for each adding. A row of the table {@code runs} is there only
 * when all else of its run is.
 */
final class ParquetFolder {

    private ParquetFolder() {}

    /** @throws FileFailure when something keeps runs from being added */
    static void check(Path folder) {
        Path there = Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder);
        if (!Files.isDirectory(there)) {
            throw FileFailure.notWritten(
                    folder,
                    new FileSystemException(
                            folder.toString(),
                            null,
                            there + " is a file, and no folder; the name of a database ends in .duckdb"));
        }
        if (!Files.isWritable(there)) {
            throw FileFailure.notWritten(folder, new AccessDeniedException(folder.toString()));
        }
    }

    /** Adds a file to each table, or none: made aside, in a database that is then thrown away, and renamed. */
    static void add(Path folder, String name, Tables tables) {
        check(folder);
        Path aside = folder.resolve("." + name + ".part");
        try {
            Files.createDirectories(aside);
            try (Database database = Database.open(aside.resolve("rows.duckdb"))) {
                database.add(tables);
                for (Shape shape : Shape.values()) {
                    Path file = aside.resolve(shape.toString());
                    database.copy(shape, file);
                    sync(file);
                }
            }
            place(folder, name, aside);
        } catch (IOException e) {
            throw FileFailure.notWritten(folder, e);
        } catch (SQLException e) {
            throw DatabaseFile.notWritten(folder, e);
        } finally {
            clear(aside);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void place(Path folder, String name, Path aside) throws IOException {
        List<Shape> runsLast = new ArrayList<>(Arrays.asList(Shape.values()));
        runsLast.sort(Comparator.comparing(Shape.RUNS::equals));
        List<Path> placed = new ArrayList<>();
        boolean whole = false;
        try {
            for (Shape shape : runsLast) {
                Path file = Files.createDirectories(folder.resolve(shape.toString()))
                        .resolve(name + ".parquet");
                Files.move(aside.resolve(shape.toString()), file, StandardCopyOption.ATOMIC_MOVE);
                placed.add(file);
            }
            whole = true;
        } finally {
            for (Path file : whole ? List.<Path>of() : placed) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void clear(Path aside) {
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // what is left is hidden, and read by nobody
        }
    }
}
