// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tables of the same shape as the public ones, made up so that they give the counts that the shipped cases state. */
final class MadeUpTables {

    private static final String GIVES_IN = "7";
    private static final String SETTLES = "10";
    private static final String NEITHER = "8";

    private MadeUpTables() {}

    /** 1,024 sanctions whose end is known, and 40 that last. */
    static List<List<String>> ties() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "caseid",
                "carrots",
                "imposition",
                "carrotsduringsanction",
                "finaloutcome",
                "issue1",
                "issue2",
                "issue3"));
        List<String> successes = new ArrayList<>();
        successes.addAll(Collections.nCopies(21, GIVES_IN));
        successes.addAll(Collections.nCopies(18, SETTLES));
        sanctions(rows, 17, 15, successes, "3", "0", "", "13");
        sanctions(rows, 10, 7, successes, "1  3", "1", "3 0", "13");
        sanctions(rows, 29, 17, successes, "", "1", "5", "2");
        List<String> others = new ArrayList<>();
        others.addAll(Collections.nCopies(363, GIVES_IN));
        others.addAll(Collections.nCopies(174, SETTLES));
        sanctions(rows, 35, 20, others, "", "0", "", "9");
        sanctions(rows, 461, 254, others, "", "1", "0", "14");
        sanctions(rows, 472, 263, others, "", "0", "", "13");
        sanctions(rows, 40, 0, List.of(), "2", "1", "0", "9");
        return rows;
    }

    /** So many sanctions, of which so many succeed; those that don’t, or last, have another end, or none. */
    private static void sanctions(
            List<List<String>> rows,
            int count,
            int succeed,
            List<String> successes,
            String withThreat,
            String imposed,
            String during,
            String issue) {
        for (int k = 0; k < count; k++) {
            String end = k < succeed ? successes.removeLast() : successes.isEmpty() && succeed == 0 ? "" : NEITHER;
            rows.add(List.of(
                    "c" + rows.size(),
                    withThreat,
                    imposed,
                    during,
                    end,
                    k % 2 == 0 ? issue : "1",
                    k % 2 == 0 ? "" : issue,
                    ""));
        }
    }

    /** Crises of which 33 of 64 formal agreements and 109 of 144 unilateral or imposed ends are followed by another in time. */
    static List<List<String>> crises() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "crisno", "yrtrig", "motrig", "datrig", "yrterm", "moterm", "daterm", "forout", "protrac", "pcid"));
        conflicts(rows, 33, 64, "1");
        conflicts(rows, 80, 100, "4");
        conflicts(rows, 29, 44, "6");
        rows.add(List.of("c", "1950", "1", "1", "1950", "2", "1", "1", "1", ""));
        return rows;
    }

    /** Protracted conflicts of a crisis each; so many have another five years later to the day, the others a month after that. */
    private static void conflicts(List<List<String>> rows, int followed, int count, String ended) {
        for (int k = 0; k < count; k++) {
            String conflict = "p" + rows.size();
            rows.add(List.of(
                    "c" + rows.size(),
                    "1950",
                    "1",
                    "1",
                    "1950",
                    "3",
                    k % 3 == 0 ? "66" : "5",
                    ended,
                    k % 2 == 0 ? "2" : "3",
                    conflict));
            String month = k < followed ? "3" : "4";
            rows.add(List.of("c" + rows.size(), "1955", month, "5", "1955", "9", "1", "2", "2", conflict));
        }
    }

    /** Four countries: one that gave up, one that has weapons, one that only considered, one that did nothing. */
    static List<List<String>> countries() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("country_name", "year", "nuclear_weapons_status"));
        country(rows, "Ayland", "0", "1", "2", "2", "0");
        country(rows, "Beland", "0", "2", "3", "3", "3");
        country(rows, "Celand", "0", "1", "1", "0", "0");
        country(rows, "Deland", "0", "0", "0", "0", "0");
        return rows;
    }

    private static void country(List<List<String>> rows, String name, String... byYear) {
        for (int k = 0; k < byYear.length; k++) {
            rows.add(List.of(name, String.valueOf(1960 + k), byYear[k]));
        }
    }

    /** A small table, a row per text with blanks between cells; “-” is an empty one. */
    static CaseTable table(String... rows) {
        return CaseTable.of(Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(" ", -1))
                        .map(cell -> cell.equals("-") ? "" : cell)
                        .toList())
                .toList());
    }
}
