// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases.reference;

import java.util.Arrays;
import java.util.Optional;

/** Tables of cases whose columns are known. */
public enum TableKind {
    /** Any table; its first row names the columns. */
    PLAIN("plain"),
    /** Threat and Imposition of Economic Sanctions, version 4 (Morgan, Bapat and Kobayashi, 2014; key Morgan2014). */
    TIES("ties"),
    /** International Crisis Behavior, a row per crisis (Brecher and Wilkenfeld, 1997; key Brecher1997). */
    ICB_SYSTEM("icb-system"),
    /** The same, a row per crisis and actor. */
    ICB_ACTOR("icb-actor"),
    /** The spread of nuclear weapons, a row per country and year (Bleek, 2017; key Bleek2017). */
    BLEEK("bleek");

    private final String word;

    TableKind(String word) {
        this.word = word;
    }

    /** The word in a case file. */
    public String word() {
        return word;
    }

    /** The kind that a word names. */
    public static Optional<TableKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
