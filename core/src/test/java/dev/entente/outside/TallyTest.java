// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import static dev.entente.outside.MadeUpTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.cases.reference.ReferenceClass;
import dev.entente.cases.reference.RowRule;
import dev.entente.cases.reference.RowRule.Known;
import dev.entente.cases.reference.RowRule.OneOf;
import dev.entente.cases.reference.RowRule.Within;
import dev.entente.cases.reference.TableKind;
import dev.entente.cases.reference.TableRule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TallyTest {

    private static final RowRule YES = rule("came", "yes");

    static List<ReferenceClass> shipped() {
        return CaseFile.read(Path.of("../cases/iran-2007"), Optional.empty())
                .orElseThrow()
                .basis()
                .classes();
    }

    /** The counts that the shipped cases state come out of tables of the same shape as the public ones. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void countsAsTheShippedCasesState(ReferenceClass one) {
        TableRule rule = one.table().orElseThrow();
        List<List<String>> cells = rule.kind() == TableKind.TIES ? MadeUpTables.ties() : MadeUpTables.crises();
        Tally tally = Tally.of(rule, CaseTable.of(cells));

        assertThat(tally.mistakes()).isEmpty();
        assertThat(tally.codings()).isEqualTo(one.codings());
        assertThat(new Viewed(one, Optional.of(tally)).others()).isEmpty();
        assertThat(tally.several()).isEqualTo(one.overlapping() ? 10 : 0);
    }

    @Test
    void foldsCountriesByYear() {
        Tally tally = Tally.of(
                new TableRule(
                        "bleek.csv",
                        TableKind.BLEEK,
                        Map.of(),
                        rule("pursued", "yes"),
                        new LinkedHashMap<>(),
                        counts("gave up", rule("gave-up", "yes"))),
                CaseTable.of(MadeUpTables.countries()));

        assertThat(tally.codings().getFirst().groups()).containsExactly(new Group("", new Counted(1, 2)));
    }

    @Test
    void actorsHaveOutcomesInWords() {
        Tally tally = Tally.of(
                new TableRule(
                        "icb2.csv",
                        TableKind.ICB_ACTOR,
                        Map.of(),
                        RowRule.EVERY,
                        new LinkedHashMap<>(),
                        counts("compromise", rule("outcome", "compromise"))),
                table("actor outcom", "USA 1", "IRN 2", "PRK 2", "LIB -"));

        assertThat(tally.codings().getFirst().groups()).containsExactly(new Group("", new Counted(2, 3)));
        assertThat(tally.unclear()).isEqualTo(Map.of("compromise", 1L));
    }

    @Test
    void aCodebookGivesCodesWords() {
        Tally tally = Tally.of(
                new TableRule(
                        "own.csv",
                        TableKind.PLAIN,
                        Map.of("came", Map.of("1", "yes", "2", "no")),
                        RowRule.EVERY,
                        new LinkedHashMap<>(),
                        counts("it came", YES)),
                table("case came", "a 1", "b 2", "c yes", "d 1", "e NA"));

        assertThat(tally.codings().getFirst().groups()).containsExactly(new Group("", new Counted(3, 4)));
        assertThat(tally.unclear()).isEqualTo(Map.of("it came", 1L));
    }

    @Test
    void saysWhatTheTableLacks() {
        TableRule rule = new TableRule(
                "own.csv",
                TableKind.PLAIN,
                Map.of(),
                rule("outcom", "1"),
                new LinkedHashMap<>(),
                counts("it came", YES));

        assertThat(Tally.of(rule, table("outcome cost", "1 2")).mistakes())
                .containsExactly(
                        "own.csv has no column “outcom”. Maybe you meant “outcome”.",
                        "own.csv has no column “came”. Columns: outcome, cost.");
    }

    @Test
    void aTableOfAKindHasItsColumns() {
        TableRule rule = shipped().getFirst().table().orElseThrow();

        assertThat(Tally.of(rule, table("caseid finaloutcome", "1 2")).mistakes())
                .hasSize(5)
                .first()
                .asString()
                .startsWith("TIESv4-1.xls has no column “carrots”.");
    }

    @Test
    void nobodyInAGroupIsNoCount() {
        Map<String, RowRule> groups = new LinkedHashMap<>();
        groups.put("big", rule("size", "big"));
        TableRule rule =
                new TableRule("own.csv", TableKind.PLAIN, Map.of(), RowRule.EVERY, groups, counts("it came", YES));

        Tally tally = Tally.of(rule, table("size came", "small yes"));

        assertThat(tally.codings()).isEmpty();
        assertThat(tally.mistakes()).containsExactly("No row of own.csv tells whether “it came” for “big”.");
    }

    /** Against a count by hand over every way to fill in what a cell doesn’t say. */
    @Test
    void aRowIsMeantWhereEveryWayToFillItInSaysSo() {
        Random random = new Random(20_161);
        for (int round = 0; round < 300; round++) {
            List<RowRule> rules = List.of(random(random), random(random), random(random));
            List<List<String>> cells = new ArrayList<>(List.of(List.of("a", "b")));
            for (int k = 0; k < 12; k++) {
                cells.add(List.of(cell(random), cell(random)));
            }
            Map<String, RowRule> groups = new LinkedHashMap<>();
            groups.put("group", rules.get(1));
            TableRule rule = new TableRule(
                    "own.csv", TableKind.PLAIN, Map.of(), rules.get(0), groups, counts("it", rules.get(2)));
            Tally tally = Tally.of(rule, CaseTable.of(cells));

            List<List<String>> rows = cells.subList(1, cells.size()).stream()
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                    .toList();
            List<List<String>> members = rows.stream()
                    .filter(row -> always(rules.get(0), row) && always(rules.get(1), row))
                    .toList();
            long came =
                    members.stream().filter(row -> always(rules.get(2), row)).count();
            long not = members.stream().filter(row -> never(rules.get(2), row)).count();
            String failing = "round " + round + ": " + rules + " of " + cells;
            assertThat(tally.among())
                    .as(failing)
                    .isEqualTo(rows.stream()
                            .filter(row -> always(rules.get(0), row))
                            .count());
            assertThat(tally.untold())
                    .as(failing)
                    .isEqualTo(rows.stream()
                            .filter(row -> !always(rules.get(0), row) && !never(rules.get(0), row))
                            .count());
            if (came + not > 0) {
                assertThat(tally.codings().getFirst().groups())
                        .as(failing)
                        .containsExactly(new Group("group", new Counted(came, came + not)));
            } else {
                assertThat(tally.mistakes()).as(failing).hasSize(1);
            }
        }
    }

    /** A column in a rule once at most, so that filling in and Kleene’s logic agree. */
    private static RowRule random(Random random) {
        return new RowRule(List.of(List.of(test("a", random), test("b", random))));
    }

    private static RowRule.Test test(String column, Random random) {
        int from = random.nextInt(3);
        return random.nextBoolean()
                ? new OneOf(column, List.of(String.valueOf(from), String.valueOf(random.nextInt(4))))
                : new Within(
                        column,
                        random.nextBoolean() ? Optional.of(BigDecimal.valueOf(from)) : Optional.empty(),
                        Optional.of(BigDecimal.valueOf(from + random.nextInt(2) + 0.5)));
    }

    private static String cell(Random random) {
        int value = random.nextInt(5);
        return value == 4 ? "" : String.valueOf(value);
    }

    private static boolean always(RowRule rule, List<String> row) {
        return filled(row).stream().allMatch(whole -> says(rule, whole));
    }

    private static boolean never(RowRule rule, List<String> row) {
        return filled(row).stream().noneMatch(whole -> says(rule, whole));
    }

    /** The row with each value, and one that no rule names, in place of each that is not told. */
    private static List<List<String>> filled(List<String> row) {
        List<List<String>> filled = new ArrayList<>();
        List<String> any = List.of("0", "1", "2", "3", "99", "-99");
        for (String a : row.getFirst().isEmpty() ? any : List.of(row.getFirst())) {
            for (String b : row.getLast().isEmpty() ? any : List.of(row.getLast())) {
                filled.add(List.of(a, b));
            }
        }
        return filled;
    }

    private static boolean says(RowRule rule, List<String> row) {
        return rule.alternatives().getFirst().stream().allMatch(test -> {
            double cell = Double.parseDouble(row.get(test.column().equals("a") ? 0 : 1));
            return switch (test) {
                case OneOf one -> one.values().stream().anyMatch(value -> Double.parseDouble(value) == cell);
                case Within within ->
                    cell >= within.from().map(BigDecimal::doubleValue).orElse(-1e9)
                            && cell <= within.to().map(BigDecimal::doubleValue).orElse(1e9);
                case Known _ -> throw new AssertionError("none is drawn");
            };
        });
    }

    private static RowRule rule(String column, String value) {
        return new RowRule(List.of(List.of(new OneOf(column, List.of(value)))));
    }

    private static Map<String, RowRule> counts(String what, RowRule rule) {
        Map<String, RowRule> counts = new LinkedHashMap<>();
        counts.put(what, rule);
        return counts;
    }
}
