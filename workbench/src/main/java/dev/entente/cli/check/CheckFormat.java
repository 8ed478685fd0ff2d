// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import java.util.Locale;

/** How what was found is written. */
enum CheckFormat {
    TEXT,
    JSON,
    /** As programs exchange notes about files. */
    SARIF,
    /** As lines that show as notes beside files where GitHub runs the command. */
    GITHUB;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
