// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.exchange.Grid;
import dev.entente.exchange.Grid.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as files: read from CSV and from spreadsheets, and written as spreadsheets. */
public final class Sheets {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private Sheets() {}

    /** Reads a text with commas, semicolons or tabs between cells: with what its first line has most of. */
    public static Reading<Grid> csv(SourceFile file) {
        Diagnostics findings = new Diagnostics();
        List<List<Cell>> rows = new ArrayList<>();
        char separator = separator(file.text());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(file.text().substring(file.start())))
                .setFormat(format)
                .get()) {
            for (CSVRecord record : parser) {
                rows.add(row(file, record, separator));
            }
        } catch (IOException | UncheckedIOException e) {
            int at = rows.isEmpty() ? 0 : rows.getLast().getFirst().place().start();
            findings.error(
                    file.place(at, at),
                    "from this row on it is no table: " + e.getMessage(),
                    "A cell that begins with a quotation mark ends with one.");
        }
        return findings.reading(() -> new Grid(file, rows));
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        separator -> first.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }

    private static List<Cell> row(SourceFile file, CSVRecord record, char separator) {
        String text = file.text();
        List<Cell> row = new ArrayList<>();
        int at = file.start() + (int) record.getCharacterPosition();
        while (text.startsWith("\n", at) || text.startsWith("\r", at)) {
            at++; // of an empty line before
        }
        for (String cell : record) {
            int end = end(text, at, separator);
            row.add(new Cell(cell.strip(), file.place(at, end)));
            at = Math.min(end + 1, text.length());
        }
        return row;
    }

    /** Behind the cell that starts at an offset: before the next separator or line end that is in no quotes. */
    private static int end(String text, int start, char separator) {
        boolean quoted = false;
        int at = start;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                break;
            }
        }
        return at;
    }

    /**
     * Reads the first sheet of a spreadsheet. In places the line is the row, and the column the cell in it.
     *
     * @param name what the file is called in messages
     */
    public static Reading<Grid> xlsx(Path path, String name) {
        Diagnostics findings = new Diagnostics();
        List<List<String>> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            DataFormatter shown = new DataFormatter();
            Sheet sheet = workbook.getSheetAt(0);
            for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                texts.add(texts(sheet.getRow(r), shown));
            }
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            findings.error(
                    SourceFile.unread(name).place(0, 0), "this is no spreadsheet that can be read: " + e.getMessage());
        }
        return findings.reading(() -> grid(name, texts));
    }

    private static List<String> texts(Row row, DataFormatter shown) {
        return row == null
                ? List.of()
                : IntStream.range(0, Math.max(row.getLastCellNum(), 0))
                        .mapToObj(c -> shown.formatCellValue(row.getCell(c)).strip())
                        .toList();
    }

    /** The cells on a sheet of which each is a letter wide. */
    private static Grid grid(String name, List<List<String>> texts) {
        int widest = texts.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder sheet = new StringBuilder();
        texts.forEach(_ -> sheet.repeat('.', widest).append('\n'));
        SourceFile file = SourceFile.of(name, sheet.toString());
        List<List<Cell>> rows = new ArrayList<>();
        int at = 0;
        for (List<String> row : texts) {
            int start = at;
            rows.add(IntStream.range(0, widest)
                    .mapToObj(c -> new Cell(c < row.size() ? row.get(c) : "", file.place(start + c, start + c + 1)))
                    .toList());
            at += widest + 1;
        }
        return new Grid(file, rows);
    }

    /** A spreadsheet with one sheet; cells that are whole numbers are numbers. The same rows give the same bytes. */
    public static byte[] xlsx(List<List<String>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("conflict");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    fill(row, c, rows.get(r).get(c));
                }
            }
            sheet.createFreezePane(0, 1);
            workbook.getProperties().getCoreProperties().setCreated(Optional.empty());
            return OfficeFile.bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of memory there is none
        }
    }

    private static void fill(Row row, int c, String text) {
        if (text.matches("-?\\d{1,15}")) {
            row.createCell(c).setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            row.createCell(c).setCellValue(text);
        }
    }
}
