// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Levels;
import dev.entente.Named;
import dev.entente.OptionForm;
import dev.entente.Rule;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cases.StateWords;
import dev.entente.exchange.Grid;
import dev.entente.exchange.Grid.Cell;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What groups of players did: a {@link ResultsTable} that was filled in. Instead of a cell for each option a column {@code state} can
 * name the situation in one of the ways that {@link StateWords} reads. Rows in which nothing is filled in are passed over.
 *
 * @param turns by group in the order of the table, and round
 */
public record Results(List<Turn> turns) {

    public Results {
        turns = List.copyOf(turns);
    }

    /**
     * Where a group stood at the end of a round.
     *
     * @param round from 1; a group has all rounds up to its last
     * @param state a feasible state
     */
    public record Turn(String group, int round, State state) {}

    /** Reads what came back. Every mistake is told at its cell. */
    public static Reading<Results> read(Grid grid, Case subject) {
        Diagnostics findings = new Diagnostics();
        Results results = new Reader(grid, subject, findings).results();
        return findings.reading(() -> results);
    }

    /** What a column tells. */
    private sealed interface Column {

        /** Whether an option, at a position, is taken. */
        record Taken(int position) implements Column {}

        record Level(Levels levels) implements Column {}

        record Situation() implements Column {}

        /** Nothing, since it isn’t known. */
        record Unknown() implements Column {}
    }

    private static final class Reader {

        private static final Set<String> YES = Set.of("y", "yes", "1", "x", "true");
        private static final Set<String> NO = Set.of("n", "no", "0", "false");

        private final Grid grid;
        private final Case subject;
        private final Form form;
        private final Vocabulary vocabulary;
        private final Diagnostics findings;
        private final List<Column> columns = new ArrayList<>();
        private final Map<String, SortedMap<Integer, Turn>> turns = new LinkedHashMap<>();
        private final Map<String, Place> places = new LinkedHashMap<>();

        Reader(Grid grid, Case subject, Diagnostics findings) {
            this.grid = grid;
            this.subject = subject;
            this.form = subject.conflict().form();
            this.vocabulary = new Vocabulary(form);
            this.findings = findings;
        }

        Results results() {
            List<List<Cell>> rows = grid.rows();
            if (rows.isEmpty() || !begins(rows.getFirst())) {
                findings.error(
                        rows.isEmpty() || rows.getFirst().isEmpty()
                                ? grid.file().place(0, 0)
                                : rows.getFirst().getFirst().place(),
                        "this is no table of results",
                        "Its first row is: " + String.join(", ", ResultsTable.head(subject)) + ".");
                return new Results(List.of());
            }
            head(rows.getFirst());
            rows.subList(1, rows.size()).forEach(this::row);
            if (turns.isEmpty() && !findings.hasErrors()) {
                findings.error(
                        rows.getLast().getLast().place(),
                        "no group has played",
                        "Fill in a row for each round of a group.");
            }
            turns.forEach(this::gaps);
            return new Results(turns.values().stream()
                    .flatMap(rounds -> rounds.values().stream())
                    .toList());
        }

        private static boolean begins(List<Cell> row) {
            return row.size() > 1
                    && row.getFirst().text().equalsIgnoreCase(ResultsTable.GROUP)
                    && row.get(1).text().equalsIgnoreCase(ResultsTable.ROUND);
        }

        private void head(List<Cell> head) {
            head.subList(2, head.size()).forEach(cell -> {
                Column column = column(cell);
                if (!(column instanceof Column.Unknown) && columns.contains(column)) {
                    findings.error(cell.place(), "the column “" + cell.text() + "” is there twice");
                }
                columns.add(column);
            });
            boolean situations = columns.contains(new Column.Situation());
            if (situations && columns.size() > 1) {
                findings.error(
                        head.getFirst().place(),
                        "a column “state” stands beside columns of options",
                        "The state alone says what is done; take the others out.");
            } else if (!situations && !columns.contains(new Column.Unknown())) {
                List<String> missing = ResultsTable.columns(form).stream()
                        .filter(name -> meant(name).filter(columns::contains).isEmpty())
                        .toList();
                if (!missing.isEmpty()) {
                    findings.error(
                            head.getLast().place(),
                            "there is no column “" + String.join("”, “", missing) + "”",
                            "The first row is: " + String.join(", ", ResultsTable.head(subject)) + ".");
                }
            }
        }

        private Column column(Cell cell) {
            String name = cell.text();
            Optional<Column> meant = meant(name);
            if (meant.isEmpty()) {
                findings.error(
                        cell.place(),
                        vocabulary
                                .ambiguous(List.of(name))
                                .orElse("there is no " + (form instanceof GraphForm ? "column" : "option") + " “" + name
                                        + "”"),
                        Spelling.hint(name, ResultsTable.columns(form), "Columns"));
            }
            return meant.orElse(new Column.Unknown());
        }

        private Optional<Column> meant(String name) {
            if (form instanceof OptionForm options) {
                List<String> atoms = vocabulary.atoms(name);
                List<Levels> levels = vocabulary.levels(name);
                if (atoms.size() == 1
                        && options.levelsOf(options.options().get(options.position(atoms.getFirst())))
                                .isEmpty()) {
                    return Optional.of(new Column.Taken(options.position(atoms.getFirst())));
                }
                if (levels.size() == 1) {
                    return Optional.of(new Column.Level(levels.getFirst()));
                }
            }
            return name.equalsIgnoreCase(ResultsTable.STATE) ? Optional.of(new Column.Situation()) : Optional.empty();
        }

        private void row(List<Cell> row) {
            if (row.stream().skip(2).allMatch(cell -> cell.text().isEmpty())) {
                return;
            }
            String group = row.getFirst().text();
            if (group.isEmpty()) {
                findings.error(
                        row.getFirst().place(), "the row doesn’t say of which group it is", "Number the groups.");
            }
            Optional<Integer> round = round(row.get(1));
            Optional<State> state = state(row);
            if (group.isEmpty() || round.isEmpty()) {
                return;
            }
            SortedMap<Integer, Turn> rounds = turns.computeIfAbsent(group, _ -> new TreeMap<>());
            places.putIfAbsent(group, row.getFirst().place());
            if (rounds.containsKey(round.get())) {
                findings.error(
                        row.get(1).place(),
                        "round " + round.get() + " of group “" + group + "” is there twice",
                        "Take one of them out.");
                return;
            }
            // A row with a mistake counts as played, so that its round isn’t missed as well.
            rounds.put(round.get(), new Turn(group, round.get(), state.orElse(State.of(0))));
        }

        private Optional<Integer> round(Cell cell) {
            if (!cell.text().matches("[1-9][0-9]{0,3}")) {
                findings.error(
                        cell.place(), "“" + cell.text() + "” is no number of a round", "Rounds are numbered from 1.");
                return Optional.empty();
            }
            return Optional.of(Integer.parseInt(cell.text()));
        }

        /** What is done in a row; empty where a mistake was told. */
        private Optional<State> state(List<Cell> row) {
            int before = findings.count();
            BigInteger taken = BigInteger.ZERO;
            Optional<State> named = Optional.empty();
            for (int k = 0; k < columns.size(); k++) {
                if (k + 2 >= row.size() || row.get(k + 2).text().isEmpty()) {
                    Place place = row.get(Math.min(k + 2, row.size() - 1)).place();
                    findings.error(
                            place,
                            "nothing is said of “"
                                    + grid.rows().getFirst().get(k + 2).text() + "”",
                            columns.get(k) instanceof Column.Taken ? "Write Y where it is done, N where not." : "");
                    continue;
                }
                Cell cell = row.get(k + 2);
                switch (columns.get(k)) {
                    case Column.Taken(int position) -> taken = done(cell) ? taken.setBit(position) : taken;
                    case Column.Level(Levels levels) -> taken = level(cell, levels, taken);
                    case Column.Situation _ -> named = situation(cell);
                    case Column.Unknown _ -> {}
                }
            }
            if (row.size() > columns.size() + 2
                    && !row.get(columns.size() + 2).text().isEmpty()) {
                findings.error(
                        row.get(columns.size() + 2).place(), "the row has more cells than the first row has names");
            }
            if (findings.count() > before || columns.contains(new Column.Unknown())) {
                return Optional.empty();
            }
            State state = named.orElse(new State(taken));
            return possible(state, row) ? Optional.of(state) : Optional.empty();
        }

        private boolean done(Cell cell) {
            String said = cell.text().toLowerCase(Locale.ROOT);
            if (!YES.contains(said) && !NO.contains(said)) {
                findings.error(
                        cell.place(),
                        "“" + cell.text() + "” is neither Y nor N",
                        "Write Y where it is done, N where not.");
            }
            return YES.contains(said);
        }

        private BigInteger level(Cell cell, Levels levels, BigInteger taken) {
            int level = levels.levels().indexOf(cell.text());
            if (level < 0) {
                findings.error(
                        cell.place(),
                        "“" + levels.id() + "” has no level “" + cell.text() + "”",
                        Spelling.hint(cell.text(), levels.levels(), "Its levels"));
                return taken;
            }
            return taken.setBit(((OptionForm) form).position(levels.option(level)));
        }

        private Optional<State> situation(Cell cell) {
            return switch (new StateWords(subject).find(cell.text())) {
                case Named.Found<State>(State state) -> Optional.of(state);
                case Named.Unknown<State>(String message) -> {
                    findings.error(cell.place(), "this is no situation: " + message, "");
                    yield Optional.empty();
                }
            };
        }

        private boolean possible(State state, List<Cell> row) {
            Optional<Rule> broken = form instanceof OptionForm options ? options.broken(state) : Optional.empty();
            broken.ifPresent(rule -> findings.error(
                    row.get(2).place(),
                    "this situation can’t be: “" + rule.beginning(vocabulary) + "” rules it out",
                    "Done is: " + new StateWords(subject).words(state) + "."));
            return broken.isEmpty();
        }

        private void gaps(String group, SortedMap<Integer, Turn> rounds) {
            for (int round = 1; round < rounds.lastKey(); round++) {
                if (!rounds.containsKey(round)) {
                    findings.error(
                            places.getOrDefault(group, grid.file().place(0, 0)),
                            "group “" + group + "” has no round " + round,
                            "Its last is round " + rounds.lastKey() + ". Fill in those between.");
                }
            }
        }
    }
}
