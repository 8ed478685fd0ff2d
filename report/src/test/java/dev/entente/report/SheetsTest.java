// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entente.report.Sheets.Cell;
import dev.entente.report.Sheets.Cells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as files, by cells and their places. */
class SheetsTest {

    @TempDir
    Path folder;

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
        Path file = folder.resolve("t.xlsx");
        Files.write(file, Sheets.xlsx(rows));
        assertThat(Sheets.xlsx(file)).isEqualTo(rows);
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("t.xlsx"), "a,b");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Sheets.xlsx(file));
    }
}
