// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.optional;

import dev.entente.answer.table.Tables;
import java.nio.file.Path;

/**
 * Keeps tables of runs: in a database of DuckDB, where the name of the file ends in {@code .duckdb}, or in a folder of Parquet
 * files. It is what {@link OptionalPart#TABLES} brings.
 */
public interface TableStore {

    /**
     * Looks for what would keep tables from being added, before anybody computes them.
     *
     * @throws dev.entente.app.FileFailure when something does
     */
    void check(Path to);

    /**
     * Adds the rows of some runs, all of them or none.
     *
     * @param name of the files, where each adding makes its own; no other adding has it
     * @throws dev.entente.app.FileFailure when they can't be written
     */
    void add(Path to, String name, Tables tables);
}
