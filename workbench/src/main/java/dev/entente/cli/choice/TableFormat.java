// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import java.util.Locale;

/** How an answer that is a table is written. */
public enum TableFormat {
    TABLE,
    JSON,
    CSV;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
