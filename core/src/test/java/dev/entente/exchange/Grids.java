// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.casefile.tree.SourceFile;
import dev.entente.exchange.Grid.Cell;
import java.util.ArrayList;
import java.util.List;

/** Tables that stand in no file, with a letter for each cell. */
final class Grids {

    private Grids() {}

    static Grid of(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.repeat('.', row.size()).append('\n'));
        SourceFile file = SourceFile.of("a.csv", text.toString());
        List<List<Cell>> cells = new ArrayList<>();
        int at = 0;
        for (List<String> row : rows) {
            List<Cell> line = new ArrayList<>();
            for (String cell : row) {
                line.add(new Cell(cell, file.place(at, at + 1)));
                at++;
            }
            cells.add(line);
            at++;
        }
        return new Grid(file, cells);
    }
}
