// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a decision maker is disposed towards one, maybe itself (Inohara, Hipel and Walker, 2007; key IHW2007; docs/theory.md §15). */
public enum Attitude {
    /** It accepts what is no loss to that one: +. */
    LIKE,
    /** It accepts what is no gain to that one: −. */
    DISLIKE,
    /** It doesn't mind what becomes of that one: 0. */
    INDIFFERENT;

    /** Its word in case files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Attitude::word).toList();
    }

    /** The attitude of that word. */
    public static Optional<Attitude> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
