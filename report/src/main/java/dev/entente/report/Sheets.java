// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as files: read from CSV and from spreadsheets, and written as spreadsheets. */
public final class Sheets {

    private static final long MOST_CELLS = 4_000_000;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private Sheets() {}

    /**
     * A cell of a text.
     *
     * @param text what it says, without spaces around it
     * @param start where it starts in the text
     * @param end where it ends, quotes included
     */
    public record Cell(String text, int start, int end) {}

    /**
     * A text as cells.
     *
     * @param rows as far as they could be read; rows may be of different lengths
     * @param broken why it can't be read further, where that is so
     */
    public record Cells(List<List<Cell>> rows, Optional<String> broken) {
        public Cells {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Reads a text with commas, semicolons or tabs between cells: with what its first line has most of. */
    public static Cells csv(String text) {
        List<List<Cell>> rows = new ArrayList<>();
        char separator = separator(text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord record : parser) {
                rows.add(row(text, record, separator));
            }
            return new Cells(rows, Optional.empty());
        } catch (IOException | UncheckedIOException e) {
            return new Cells(rows, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        separator -> first.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }

    private static List<Cell> row(String text, CSVRecord record, char separator) {
        List<Cell> row = new ArrayList<>();
        int at = (int) record.getCharacterPosition();
        while (text.startsWith("\n", at) || text.startsWith("\r", at)) {
            at++; // of an empty line before
        }
        for (String cell : record) {
            int end = end(text, at, separator);
            row.add(new Cell(cell.strip(), at, end));
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
     * Reads the first sheet of a spreadsheet, of this format or the one before it (.xlsx, .xls), cells as it shows them.
     *
     * @throws IOException when it can't be read, or is none
     */
    public static List<List<String>> spreadsheet(InputStream in) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        try (Workbook workbook = workbook(FileMagic.prepareToCheckMagic(in))) {
            DataFormatter shown = new DataFormatter();
            Sheet sheet = workbook.getSheetAt(0);
            refuseWide(sheet);
            for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                texts.add(texts(sheet.getRow(r), shown));
            }
        } catch (OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return texts;
    }

    private static Workbook workbook(InputStream in) throws IOException {
        return FileMagic.valueOf(in) == FileMagic.OLE2 ? new HSSFWorkbook(in) : new XSSFWorkbook(in);
    }

    /** A cell far from all others makes a sheet that no memory holds. */
    private static void refuseWide(Sheet sheet) throws IOException {
        long widest = 0;
        for (Row row : sheet) {
            widest = Math.max(widest, row.getLastCellNum());
        }
        long rows = sheet.getLastRowNum() + 1L;
        if (widest * rows > MOST_CELLS) {
            throw new IOException("its first sheet has %,d rows and %,d columns".formatted(rows, widest));
        }
    }

    private static List<String> texts(Row row, DataFormatter shown) {
        return row == null
                ? List.of()
                : IntStream.range(0, Math.max(row.getLastCellNum(), 0))
                        .mapToObj(c -> shown.formatCellValue(row.getCell(c)).strip())
                        .toList();
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
