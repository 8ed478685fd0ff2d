// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import dev.entente.cases.reference.TableKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What can be asked of tables whose columns are known, besides their own columns. The meanings of codes are from the tables’
 * codebooks, as recalled; docs/format.md, “Other cases”, says which counts they were held against.
 */
final class KnownTables {

    private static final String YES = "yes";
    private static final String NO = "no";

    private static final double MID_YEAR = 0.5;

    private static final int MONTHS = 12;

    private static final int EARLY = 5;
    private static final int MIDDLE = 15;
    private static final int LATE = 25;
    private static final int LONGEST = 31;

    private static final int CONSIDERS = 1;
    private static final int PURSUES = 2;
    private static final int POSSESSES = 3;
    private static final double DAYS = 365.25;

    private KnownTables() {}

    /** Columns that a table of a kind must have. */
    static List<String> needed(TableKind kind) {
        return switch (kind) {
            case PLAIN -> List.of();
            case TIES -> List.of("finaloutcome", "carrots", "carrotsduringsanction", "issue1", "issue2", "issue3");
            case ICB_SYSTEM ->
                List.of("forout", "protrac", "pcid", "yrtrig", "motrig", "datrig", "yrterm", "moterm", "daterm");
            case ICB_ACTOR -> List.of("outcom");
            case BLEEK -> List.of("country_name", "year", "nuclear_weapons_status");
        };
    }

    /** Whether a cell can hold several codes, with spaces between them. */
    static boolean severalCodes(TableKind kind) {
        return kind == TableKind.TIES;
    }

    /** The table with what can be asked of it besides; all needed columns are there. */
    static CaseTable widened(CaseTable table, TableKind kind) {
        return switch (kind) {
            case PLAIN -> table;
            case TIES -> ties(table);
            case ICB_SYSTEM -> crises(table);
            case ICB_ACTOR ->
                table.with(
                        "outcome",
                        meant(
                                table,
                                "outcom",
                                Map.of(
                                        "1",
                                        "victory",
                                        "2",
                                        "compromise",
                                        "3",
                                        "stalemate",
                                        "4",
                                        "defeat",
                                        "5",
                                        "other")));
            case BLEEK -> countries(table);
        };
    }

    private static CaseTable ties(CaseTable table) {
        return table.with(
                        "ended",
                        meant(
                                table,
                                "finaloutcome",
                                Map.of(
                                        "1", "target gives in",
                                        "2", "target gives in",
                                        "6", "target gives in",
                                        "7", "target gives in",
                                        "3", "sender gives in",
                                        "8", "sender gives in",
                                        "4", "stalemate",
                                        "9", "stalemate",
                                        "5", "settlement",
                                        "10", "settlement")))
                .with("inducement-with-threat", row -> yes(offered(table.cell(row, "carrots"))))
                .with("inducement-during-sanctions", row -> {
                    String during = table.cell(row, "carrotsduringsanction");
                    return during.isEmpty() ? "" : yes(offered(during));
                })
                .with(
                        "inducement",
                        row -> yes(offered(table.cell(row, "carrots"))
                                || offered(table.cell(row, "carrotsduringsanction"))))
                .with(
                        "issues",
                        row -> String.join(
                                        " ",
                                        table.cell(row, "issue1"),
                                        table.cell(row, "issue2"),
                                        table.cell(row, "issue3"))
                                .strip());
    }

    private static String yes(boolean so) {
        return so ? YES : NO;
    }

    /** Whether some code names an inducement; 0 is none. */
    private static boolean offered(String codes) {
        return codes(codes).stream().anyMatch(code -> !code.equals("0"));
    }

    /** The codes in a cell. */
    static List<String> codes(String cell) {
        return Arrays.stream(cell.split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static Function<List<String>, String> meant(CaseTable table, String column, Map<String, String> meanings) {
        return row -> Optional.ofNullable(meanings.get(table.cell(row, column))).orElse("");
    }

    private static CaseTable crises(CaseTable table) {
        Map<String, List<Double>> starts = new LinkedHashMap<>();
        double last = 0;
        for (List<String> row : table.rows()) {
            OptionalDouble start = start(table, row);
            if (start.isPresent()) {
                last = Math.max(last, start.getAsDouble());
                starts.computeIfAbsent(table.cell(row, "pcid"), _ -> new ArrayList<>())
                        .add(start.getAsDouble());
            }
        }
        double observed = last;
        return table.with(
                        "ended-by",
                        meant(
                                table,
                                "forout",
                                Map.of(
                                        "1", "formal agreement",
                                        "2", "semi-formal agreement",
                                        "3", "tacit understanding",
                                        "4", "unilateral act",
                                        "5", "compliance",
                                        "6", "imposed agreement",
                                        "7", "other")))
                .with("protracted", meant(table, "protrac", Map.of("1", NO, "2", YES, "3", YES)))
                .with("years-to-next", row -> toNext(table, row, starts))
                .with(
                        "years-observed",
                        row -> end(table, row).stream()
                                .mapToObj(end -> years(Math.max(0, observed - end)))
                                .findFirst()
                                .orElse(""));
    }

    /** Years from the end of a crisis to the next one of the same protracted conflict, “none” where none is on record. */
    private static String toNext(CaseTable table, List<String> row, Map<String, List<Double>> starts) {
        OptionalDouble end = end(table, row);
        String conflict = table.cell(row, "pcid");
        if (end.isEmpty() || conflict.isEmpty()) {
            return "";
        }
        double from = end.getAsDouble();
        OptionalDouble next = starts.getOrDefault(conflict, List.of()).stream()
                .mapToDouble(start -> start - from)
                .filter(years -> years > 0)
                .min();
        return next.isPresent() ? years(next.getAsDouble()) : "none";
    }

    private static String years(double years) {
        return String.valueOf(Math.round(years * 1_000) / 1_000.0);
    }

    private static OptionalDouble start(CaseTable table, List<String> row) {
        return date(table.cell(row, "yrtrig"), table.cell(row, "motrig"), table.cell(row, "datrig"));
    }

    private static OptionalDouble end(CaseTable table, List<String> row) {
        return date(table.cell(row, "yrterm"), table.cell(row, "moterm"), table.cell(row, "daterm"));
    }

    /** A date in years; what is not on record of it is taken to be in the middle. */
    private static OptionalDouble date(String year, String month, String day) {
        OptionalDouble y = RowTest.number(year);
        OptionalDouble m = RowTest.number(month);
        if (y.isEmpty() || m.isEmpty()) {
            return y.isEmpty() ? y : OptionalDouble.of(y.getAsDouble() + MID_YEAR);
        }
        double within = (m.getAsDouble() - 1) / MONTHS;
        return OptionalDouble.of(y.getAsDouble() + within + (dayOf(day) - 1) / DAYS);
    }

    /** Days are on record as numbers, or as early (66), in the middle (77) or late (88) in the month. */
    private static double dayOf(String day) {
        return switch (day) {
            case "66" -> EARLY;
            case "88" -> LATE;
            default ->
                RowTest.number(day).stream()
                        .filter(d -> d <= LONGEST)
                        .findFirst()
                        .orElse(MIDDLE);
        };
    }

    /** A row per country and year to one per country. */
    private static CaseTable countries(CaseTable table) {
        Map<String, List<List<String>>> byCountry = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> byCountry
                        .computeIfAbsent(table.cell(row, "country_name"), _ -> new ArrayList<>())
                        .add(row));
        List<List<String>> countries = new ArrayList<>();
        byCountry.forEach((country, years) -> countries.add(country(table, country, years)));
        return new CaseTable(
                List.of(
                        "country",
                        "considered",
                        "pursued",
                        "possessed",
                        "first-pursued",
                        "status-in-last-year",
                        "gave-up"),
                countries);
    }

    private static List<String> country(CaseTable table, String country, List<List<String>> rows) {
        List<List<String>> byYear = rows.stream()
                .filter(row -> RowTest.number(table.cell(row, "year")).isPresent())
                .sorted(Comparator.comparingDouble(
                        row -> RowTest.number(table.cell(row, "year")).orElseThrow()))
                .toList();
        IntFunction<String> ever = from -> yes(byYear.stream().anyMatch(row -> status(table, row) >= from));
        String firstPursued = byYear.stream()
                .filter(row -> status(table, row) >= PURSUES)
                .map(row -> table.cell(row, "year"))
                .findFirst()
                .orElse("");
        String last = byYear.isEmpty() ? "" : table.cell(byYear.getLast(), "nuclear_weapons_status");
        boolean gaveUp = !firstPursued.isEmpty() && last.equals("0");
        return List.of(
                country,
                ever.apply(CONSIDERS),
                ever.apply(PURSUES),
                ever.apply(POSSESSES),
                firstPursued,
                last,
                firstPursued.isEmpty() ? "" : yes(gaveUp));
    }

    private static double status(CaseTable table, List<String> row) {
        return RowTest.number(table.cell(row, "nuclear_weapons_status")).orElse(0);
    }
}
