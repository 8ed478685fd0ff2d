// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import java.util.Locale;

/** How an answer in words is written. */
public enum TextFormat {
    TEXT,
    JSON;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
