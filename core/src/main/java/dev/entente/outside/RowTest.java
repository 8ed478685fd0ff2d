// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import dev.entente.cases.reference.RowRule;
import dev.entente.cases.reference.RowRule.Known;
import dev.entente.cases.reference.RowRule.OneOf;
import dev.entente.cases.reference.RowRule.Test;
import dev.entente.cases.reference.RowRule.Within;
import dev.entente.cases.reference.TableRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Whether a row is meant by a rule: yes, no, or not told, where a cell says nothing (Kleene’s strong logic). */
final class RowTest {

    /** What a row tells. */
    enum Told {
        NO,
        UNTOLD,
        YES
    }

    private final CaseTable table;
    private final TableRule rule;

    RowTest(CaseTable table, TableRule rule) {
        this.table = table;
        this.rule = rule;
    }

    Told of(RowRule meant, List<String> row) {
        Told any = Told.NO;
        for (List<Test> alternative : meant.alternatives()) {
            Told all = Told.YES;
            for (Test test : alternative) {
                all = least(all, of(test, table.cell(row, test.column())));
            }
            any = all.compareTo(any) > 0 ? all : any;
        }
        return any;
    }

    private static Told least(Told one, Told other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Told of(Test test, String cell) {
        return switch (test) {
            case Known(var _, boolean known) -> cell.isEmpty() == known ? Told.NO : Told.YES;
            case OneOf(String column, List<String> values) ->
                cell.isEmpty() ? Told.UNTOLD : told(values.stream().anyMatch(value -> says(column, cell, value)));
            case Within within -> cell.isEmpty() ? Told.UNTOLD : told(isWithin(cell, within));
        };
    }

    private static Told told(boolean so) {
        return so ? Told.YES : Told.NO;
    }

    private boolean says(String column, String cell, String value) {
        Map<String, String> meanings = rule.codebook().getOrDefault(column, Map.of());
        List<String> codes = KnownTables.severalCodes(rule.kind()) ? KnownTables.codes(cell) : List.of();
        return cell.equals(value)
                || value.equals(meanings.get(cell))
                || codes.stream().anyMatch(code -> code.equals(value) || value.equals(meanings.get(code)));
    }

    /** A cell that is no number lies nowhere. */
    private static boolean isWithin(String cell, Within bounds) {
        if (number(cell).isEmpty()) {
            return false;
        }
        BigDecimal number = new BigDecimal(cell);
        return bounds.from().filter(from -> number.compareTo(from) < 0).isEmpty()
                && bounds.to().filter(to -> number.compareTo(to) > 0).isEmpty();
    }

    /** What a cell says, where it is a number. */
    static OptionalDouble number(String cell) {
        return cell.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
                ? OptionalDouble.of(Double.parseDouble(cell))
                : OptionalDouble.empty();
    }
}
