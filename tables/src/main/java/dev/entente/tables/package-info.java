// SPDX-License-Identifier: Apache-2.0
/** Tables of runs in a database of DuckDB, or in files of Parquet. */
@NullMarked
package dev.entente.tables;

import org.jspecify.annotations.NullMarked;
