// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.exchange.Grid;
import dev.entente.exchange.Grid.Cell;
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
        Grid grid = Sheets.csv(SourceFile.of("t.csv", text)).orElseThrow();
        assertThat(texts(grid))
                .containsExactly(
                        List.of("a", "b", "c"), List.of("x" + sign + "y\n\"z\"", "2", "3"), List.of("last", "1"));
        Cell two = grid.rows().get(1).get(1);
        assertThat(two.place().text()).isEqualTo(" 2 ");
        assertThat(two.place().line()).isEqualTo(3);
        assertThat(grid.rows().get(2).getFirst().place().text()).isEqualTo("last");
        assertThat(grid.rows().get(2).getFirst().place().line()).isEqualTo(5);
    }

    @Test
    void aQuoteThatDoesNotEndIsAMistakeInItsRow() {
        Reading<Grid> read = Sheets.csv(SourceFile.of("t.csv", "a,b\n1,\"2\n3,4\n"));
        assertThat(read).isInstanceOf(Reading.Failed.class);
        assertThat(read.diagnostics().getFirst().message()).startsWith("from this row on it is no table");
    }

    /** Numbers come back as they went out; a place is a row and the cell in it. */
    @Test
    void aSpreadsheetComesBack() throws IOException {
        List<List<String>> rows = List.of(List.of("row", "état", "3"), List.of("-1", "", "x"));
        Path file = folder.resolve("t.xlsx");
        Files.write(file, Sheets.xlsx(rows));
        Grid grid = Sheets.xlsx(file, "t.xlsx").orElseThrow();
        assertThat(texts(grid)).isEqualTo(rows);
        assertThat(grid.rows().get(1).get(2).place()).hasToString("t.xlsx:2:3");
    }

    @Test
    void whatIsNoSpreadsheetIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(folder.resolve("t.xlsx"), "a,b");
        assertThat(Sheets.xlsx(file, "t.xlsx").diagnostics().getFirst().message())
                .startsWith("this is no spreadsheet that can be read");
    }

    private static List<List<String>> texts(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }
}
