// SPDX-License-Identifier: Apache-2.0
package dev.entente.tables;

import dev.entente.answer.table.Tables;
import dev.entente.cli.optional.TableStore;
import java.nio.file.Path;

/** By which the program finds what writes tables. */
public final class DuckTables implements TableStore {

    private static final String ENDING = ".duckdb";

    private static boolean isDatabase(Path to) {
        return to.toString().endsWith(ENDING);
    }

    @Override
    public void check(Path to) {
        if (isDatabase(to)) {
            DatabaseFile.check(to);
        } else {
            ParquetFolder.check(to);
        }
    }

    @Override
    public void add(Path to, String name, Tables tables) {
        if (isDatabase(to)) {
            DatabaseFile.add(to, tables);
        } else {
            ParquetFolder.add(to, name, tables);
        }
    }
}
