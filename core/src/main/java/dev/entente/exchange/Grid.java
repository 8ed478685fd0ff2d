// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.SourceFile;
import java.util.List;

/**
 * A table as cells, as it was read from a file of any kind.
 *
 * @param file where it stands
 * @param rows each with its cells from the left; rows may be of different lengths
 */
public record Grid(SourceFile file, List<List<Cell>> rows) {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A cell, its text without spaces around it, and where it stands. */
    public record Cell(String text, Place place) {}
}
