// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entente.report.Sheets.Cell;
import dev.entente.report.Sheets.Cells;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as files, by cells and their places. */
class SheetsTest {

    /** With what stands between cells, a quoted cell with it and a line end in it, and a shorter row. */
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsCellsWithTheirPlaces(String sign) {
        String text = "a,b,c\n\"x,y\n\"\"z\"\"\", 2 ,3\n\nlast,1\n".replace(",", sign);
        Cells cells = Sheets.csv(text);
        assertThat(cells.broken()).isEmpty();
        assertThat(cells.rows().stream().map(row -> row.stream().map(Cell::text).toList()))
                .containsExactly(
                        List.of("a", "b", "c"), List.of("x" + sign + "y\n\"z\"", "2", "3"), List.of("last", "1"));
        assertThat(cells.rows().stream().flatMap(List::stream).map(cell -> text.substring(cell.start(), cell.end())))
                .containsExactly("a", "b", "c", "\"x" + sign + "y\n\"\"z\"\"\"", " 2 ", "3", "last", "1");
    }

    @Test
    void aQuoteThatDoesNotEndIsAMistake() {
        Cells cells = Sheets.csv("a,b\n1,\"2\n3,4\n");
        assertThat(cells.broken()).isPresent();
        assertThat(cells.rows()).hasSize(1);
    }

    /** Numbers come back as they went out. */
    @Test
    void aSpreadsheetComesBack() throws IOException {
        List<List<String>> rows = List.of(List.of("row", "état", "3"), List.of("-1", "", "x"));
        assertThat(read(Sheets.xlsx(rows))).isEqualTo(rows);
    }

    private static List<List<String>> read(byte[] bytes) throws IOException {
        return Sheets.spreadsheet(new ByteArrayInputStream(bytes));
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read("a,b".getBytes(UTF_8)));
    }

    /** A cell that lies far from all others would make a table that no memory holds. */
    @Test
    void aSheetThatIsTooLargeIsRefused() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(1_048_575).createCell(16_383).setCellValue("x");
            workbook.write(out);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> read(out.toByteArray()))
                    .withMessage("its first sheet has 1,048,576 rows and 16,384 columns");
        }
    }
}
