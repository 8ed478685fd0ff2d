// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format of another program. */
public enum Format {
    /** The table of a conflict, as CSV or a spreadsheet: states with what is taken in them, and how good each is for whom. */
    TABLE("the table of a conflict", true, ".csv", ".tsv", ".xlsx"),
    /** Files of GMCR+ and gmcr-py. */
    GMCR("a file of GMCR+", true, ".gmcr"),
    /** Games in strategic form, for Gambit. */
    NFG("a game in strategic form", true, ".nfg"),
    /** Games in extensive form, trees, for Gambit. */
    EFG("a game in extensive form", true, ".efg"),
    /** The graph of moves, for Graphviz. */
    DOT("the graph of moves", false, ".dot", ".gv"),
    /** Printed tables. */
    LATEX("tables for LaTeX", false, ".tex");

    private final String title;
    private final boolean read;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> endings;

    Format(String title, boolean read, String... endings) {
        this.title = title;
        this.read = read;
        this.endings = List.of(endings);
    }

    /** What a file of it is: "a game in strategic form". */
    public String title() {
        return title;
    }

    /** Whether cases can be made of it. */
    public boolean canBeRead() {
        return read;
    }

    /** How names of such files end, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** The format that a file's name tells. */
    public static Optional<Format> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
