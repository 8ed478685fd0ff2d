// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import dev.entente.Spelling;
import dev.entente.cases.reference.Coding;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.cases.reference.RowRule;
import dev.entente.cases.reference.TableRule;
import dev.entente.outside.RowTest.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule counts in a table.
 *
 * @param rows how many rows the table has
 * @param among how many of them are cases of the class
 * @param untold how many of them may be, as a cell says nothing that decides it; they are left out
 * @param unclear how many of the cases don’t tell whether what counts came about, by what counts; they are left out of its counts
 * @param several how many of the cases belong to more than one group
 * @param codings the counts; none where there are mistakes
 * @param mistakes why it can’t be counted, in sentences
 */
public record Tally(
        long rows,
        long among,
        long untold,
        Map<String, Long> unclear,
        long several,
        List<Coding> codings,
        List<String> mistakes) {

    public Tally {
        unclear = Collections.unmodifiableMap(new LinkedHashMap<>(unclear));
        codings = List.copyOf(codings);
        mistakes = List.copyOf(mistakes);
    }

    /** Counts. A row that doesn’t tell whether it belongs to a group is not counted in it. */
    public static Tally of(TableRule rule, CaseTable table) {
        List<String> mistakes = missing(table, KnownTables.needed(rule.kind()), rule);
        if (!mistakes.isEmpty()) {
            return failed(table, mistakes);
        }
        CaseTable wide = KnownTables.widened(table, rule.kind());
        List<String> unknown = missing(wide, asked(rule), rule);
        return unknown.isEmpty() ? counted(rule, wide, table.rows().size()) : failed(wide, unknown);
    }

    private static Tally failed(CaseTable table, List<String> mistakes) {
        return new Tally(table.rows().size(), 0, 0, Map.of(), 0, List.of(), mistakes);
    }

    private static List<String> asked(TableRule rule) {
        return Stream.concat(
                        Stream.of(rule.among()),
                        Stream.concat(rule.groups().values().stream(), rule.counts().values().stream()))
                .flatMap(one -> one.alternatives().stream())
                .flatMap(List::stream)
                .map(RowRule.Test::column)
                .distinct()
                .toList();
    }

    private static List<String> missing(CaseTable table, List<String> columns, TableRule rule) {
        return columns.stream()
                .filter(column -> table.place(column).isEmpty())
                .map(column -> rule.file() + " has no column “" + column + "”. "
                        + Spelling.hint(column, table.columns(), "Columns"))
                .toList();
    }

    private static Tally counted(TableRule rule, CaseTable table, long rows) {
        RowTest test = new RowTest(table, rule);
        List<List<String>> cases = table.rows().stream()
                .filter(row -> test.of(rule.among(), row) == Told.YES)
                .toList();
        long untold = table.rows().stream()
                .filter(row -> test.of(rule.among(), row) == Told.UNTOLD)
                .count();
        Map<String, RowRule> groups = new LinkedHashMap<>(rule.groups());
        if (groups.isEmpty()) {
            groups.put("", RowRule.EVERY);
        }
        long several = cases.stream()
                .filter(row -> groups.values().stream()
                                .filter(group -> test.of(group, row) == Told.YES)
                                .count()
                        > 1)
                .count();
        Map<String, Long> unclear = new LinkedHashMap<>();
        List<Coding> codings = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        rule.counts().forEach((what, came) -> {
            unclear.put(
                    what,
                    cases.stream()
                            .filter(row -> test.of(came, row) == Told.UNTOLD)
                            .count());
            List<Group> counted = new ArrayList<>();
            groups.forEach((name, group) -> counted(test, cases, group, came)
                    .ifPresentOrElse(
                            count -> counted.add(new Group(name, count)),
                            () -> mistakes.add("No row of " + rule.file() + " tells whether “" + what + "”"
                                    + (name.isEmpty() ? "." : " for “" + name + "”."))));
            if (!counted.isEmpty()) {
                codings.add(new Coding(what, counted));
            }
        });
        return new Tally(
                rows, cases.size(), untold, unclear, several, mistakes.isEmpty() ? codings : List.of(), mistakes);
    }

    private static Optional<Counted> counted(RowTest test, List<List<String>> cases, RowRule group, RowRule came) {
        List<Told> told = cases.stream()
                .filter(row -> test.of(group, row) == Told.YES)
                .map(row -> test.of(came, row))
                .filter(one -> one != Told.UNTOLD)
                .toList();
        long count = told.stream().filter(one -> one == Told.YES).count();
        return told.isEmpty() ? Optional.empty() : Optional.of(new Counted(count, told.size()));
    }
}
