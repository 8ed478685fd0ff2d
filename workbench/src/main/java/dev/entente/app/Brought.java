// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.exchange.Exchange;
import dev.entente.exchange.Format;
import dev.entente.exchange.GameTree;
import dev.entente.exchange.Grid;
import dev.entente.exchange.Grid.Cell;
import dev.entente.report.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Another program's file as a case file. What can't come over is warned of at its place. */
public final class Brought {

    private static final Pattern SPREADSHEET = Pattern.compile("(?i)\\.xlsx?$");

    private Brought() {}

    /** A file of text, read in a format that can be. */
    public static Reading<Document> text(SourceFile file, Format format) {
        return format == Format.TABLE ? csv(file) : Exchange.read(file, format, title(file.name()));
    }

    /** A game tree. What it does not say has to be asked for before it is a case. */
    public static Reading<GameTree> tree(SourceFile file) {
        return GameTree.read(file, title(file.name()));
    }

    private static Reading<Document> csv(SourceFile file) {
        return switch (table(file)) {
            case Reading.Failed<Grid>(var found) -> new Reading.Failed<>(found);
            case Reading.Done<Grid>(Grid table, var _) -> Exchange.read(table, title(file.name()));
        };
    }

    /**
     * The table in a file: the first sheet of a spreadsheet (.xlsx, .xls), or a text with cells.
     *
     * @param findings where it is said why there is none
     * @throws FileFailure when the file can’t be read
     */
    public static Optional<Grid> table(Path file, Diagnostics findings) {
        String name = file.toString();
        Optional<Reading<Grid>> read = SPREADSHEET.matcher(name).find()
                ? Optional.of(table(name, bytes(file)))
                : SourceReader.read(file, name, findings).map(Brought::table);
        return read.flatMap(reading -> switch (reading) {
            case Reading.Done<Grid>(Grid grid, var _) -> Optional.of(grid);
            case Reading.Failed<Grid>(var found) -> {
                found.forEach(findings::add);
                yield Optional.empty();
            }
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    /** A table of text. */
    private static Reading<Grid> table(SourceFile file) {
        int start = file.start();
        Sheets.Cells cells = Sheets.csv(file.text().substring(start));
        List<List<Cell>> rows = cells.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> new Cell(cell.text(), file.place(start + cell.start(), start + cell.end())))
                        .toList())
                .toList();
        if (cells.broken().isPresent()) {
            Place after = rows.isEmpty()
                    ? file.place(start, start)
                    : rows.getLast().getLast().place();
            return failed(
                    file.place(after.end(), after.end()),
                    "behind this it is no table: " + cells.broken().get(),
                    "A cell that begins with a quotation mark ends with one.");
        }
        return new Reading.Done<>(new Grid(file, rows), List.of());
    }

    /** A case of the first sheet of a spreadsheet. */
    public static Reading<Document> spreadsheet(String name, byte[] bytes) {
        return switch (table(name, bytes)) {
            case Reading.Failed<Grid>(var found) -> new Reading.Failed<>(found);
            case Reading.Done<Grid>(Grid table, var _) -> Exchange.read(table, title(name));
        };
    }

    /** The first sheet of a spreadsheet, old or new. In places the line is the row, and the column the cell in it. */
    private static Reading<Grid> table(String name, byte[] bytes) {
        try {
            return new Reading.Done<>(grid(name, Sheets.spreadsheet(new ByteArrayInputStream(bytes))), List.of());
        } catch (IOException e) {
            return failed(
                    SourceFile.unread(name).place(0, 0),
                    "this is no spreadsheet that can be read: " + e.getMessage(),
                    "It is to be an .xlsx or .xls, as spreadsheet programs save them.");
        }
    }

    private static <T> Reading<T> failed(Place place, String message, String hint) {
        Diagnostics findings = new Diagnostics();
        findings.error(place, message, hint);
        return new Reading.Failed<>(findings.list());
    }

    /** The cells on a sheet of which each is a letter wide. */
    private static Grid grid(String name, List<List<String>> texts) {
        int widest = texts.stream().mapToInt(List::size).max().orElse(0);
        SourceFile file = SourceFile.of(name, (".".repeat(widest) + "\n").repeat(texts.size()));
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> row : texts) {
            int start = rows.size() * (widest + 1);
            rows.add(IntStream.range(0, widest)
                    .mapToObj(c -> new Cell(c < row.size() ? row.get(c) : "", file.place(start + c, start + c + 1)))
                    .toList());
        }
        return new Grid(file, rows);
    }

    /** What a case is called where its file doesn't say: as the file is, without its folder and ending. */
    private static String title(String name) {
        String called = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int end = called.lastIndexOf('.');
        return end > 0 ? called.substring(0, end) : called;
    }
}
