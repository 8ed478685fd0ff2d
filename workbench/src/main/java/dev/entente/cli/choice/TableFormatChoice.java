// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import picocli.CommandLine.Option;

/** How an answer that is a table is written. */
public final class TableFormatChoice {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.TABLE;

    /** The form that was named. */
    public TableFormat format() {
        return format;
    }
}
