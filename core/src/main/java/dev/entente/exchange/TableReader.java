// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Direction;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.exchange.Grid.Cell;
import dev.entente.exchange.Sketch.Choice;
import dev.entente.exchange.Sketch.Party;
import dev.entente.exchange.Sketch.Wants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the table of a conflict ({@link TableForm}) into a case with rankings. Every mistake is found, each with its place. */
final class TableReader {

    private static final int NAMED = TableForm.HEAD.size();
    private static final int LARGEST_EXPONENT = 1_000;

    /** A row for an option. */
    private record OptionRow(Choice choice, List<Cell> row) {}

    private final Grid grid;
    private final Diagnostics findings;
    private final List<Cell> states = new ArrayList<>();
    /** By party in the order in which they come. */
    private final SequencedMap<String, List<OptionRow>> options = new LinkedHashMap<>();

    private final Map<String, List<Cell>> orders = new LinkedHashMap<>();
    private Optional<List<Cell>> today = Optional.empty();

    private TableReader(Grid grid, Diagnostics findings) {
        this.grid = grid;
        this.findings = findings;
    }

    /** The case file. */
    static Reading<Document> read(Grid grid, String title) {
        Diagnostics findings = new Diagnostics();
        Optional<Document> read = new TableReader(grid, findings)
                .sketch(title)
                .map(sketch -> sketch.document(grid.file().name()));
        return findings.reading(read::orElseThrow);
    }

    private Optional<Sketch> sketch(String title) {
        List<List<Cell>> rows = grid.rows().stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.text().isEmpty()))
                .toList();
        if (rows.isEmpty() || !head(rows.getFirst())) {
            return Optional.empty();
        }
        Names names = new Names();
        rows.stream().skip(1).forEach(row -> row(row, names));
        if (states.isEmpty() || options.isEmpty()) {
            findings.error(start(), "the table has no " + (states.isEmpty() ? "states" : "options"), HINT);
        }
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        List<OptionRow> all = options.values().stream().flatMap(List::stream).toList();
        List<String> patterns = patterns(all);
        Names ids = new Names();
        List<Party> parties = options.entrySet().stream()
                .map(party -> new Party(
                        ids.of(party.getKey(), "party"),
                        party.getKey(),
                        party.getValue().stream().map(OptionRow::choice).toList(),
                        new Wants.Ranked(ranking(party.getKey(), patterns))))
                .toList();
        boolean every = all.size() < Integer.SIZE - 1 && patterns.size() == 1 << all.size();
        List<Node> rules = every ? List.of() : List.of(Sketch.only(patterns));
        Optional<List<String>> taken = today.flatMap(this::marked)
                .map(k -> all.stream()
                        .filter(option -> truth(option, k))
                        .map(option -> option.choice().id())
                        .toList());
        return findings.hasErrors()
                ? Optional.empty()
                : Optional.of(new Sketch(title, parties, rules, taken, aliases(patterns)));
    }

    private static final String HINT = "“entente export --blank” gives the form.";

    private Place start() {
        return grid.file().place(0, 0);
    }

    private boolean head(List<Cell> head) {
        boolean ours = head.size() >= NAMED && head.getFirst().text().equalsIgnoreCase(TableForm.HEAD.getFirst());
        if (!ours) {
            findings.error(
                    start(),
                    "the first row is not the head of the table of a conflict: " + String.join(", ", TableForm.HEAD)
                            + ", and the states",
                    HINT);
            return false;
        }
        Map<String, Cell> named = new HashMap<>();
        for (Cell state : head.subList(NAMED, head.size())) {
            Cell before = state.text().isEmpty() ? null : named.putIfAbsent(state.text(), state);
            if (before != null) {
                findings.error(state.place(), "two states are called “" + state.text() + "”");
            }
            states.add(state);
        }
        while (!states.isEmpty() && states.getLast().text().isEmpty()) {
            states.removeLast();
        }
        return true;
    }

    private void row(List<Cell> row, Names names) {
        String kind = row.getFirst().text().toLowerCase(Locale.ROOT);
        String party = text(row, 1);
        if (!TableForm.KINDS.contains(kind)) {
            findings.error(
                    row.getFirst().place(),
                    "“" + row.getFirst().text() + "” is no kind of row",
                    "There are " + String.join(", ", TableForm.KINDS) + ".");
        } else if (kind.equals(TableForm.TODAY)) {
            today = Optional.of(row);
        } else if (party.isEmpty()) {
            findings.error(row.getFirst().place(), "a row for " + kind + " without its party");
        } else if (kind.equals(TableForm.OPTION)) {
            option(row, party, names);
        } else if (orders.putIfAbsent(party, row) != null) {
            findings.error(row.getFirst().place(), "“" + party + "” has its order already");
        }
        for (Cell more : row.subList(Math.min(row.size(), NAMED + states.size()), row.size())) {
            if (!more.text().isEmpty()) {
                findings.error(more.place(), "“" + more.text() + "” stands under no state");
            }
        }
    }

    private void option(List<Cell> row, String party, Names names) {
        String label = text(row, 2);
        String direction = text(row, 3);
        if (label.isEmpty()) {
            findings.error(row.getFirst().place(), "an option without its words");
        }
        Optional<Direction> known = EnumSet.allOf(Direction.class).stream()
                .filter(one -> one.name().equalsIgnoreCase(direction.isEmpty() ? "both" : direction))
                .findFirst();
        if (known.isEmpty()) {
            findings.error(
                    row.get(3).place(),
                    "“" + direction + "” is no direction",
                    "There are both, forward, back and fixed.");
        }
        for (int k = 0; k < states.size(); k++) {
            if (!text(row, NAMED + k).matches("[YyNn]")) {
                findings.error(
                        place(row, NAMED + k),
                        "state “%s” needs Y or N here".formatted(states.get(k).text()));
            }
        }
        options.computeIfAbsent(party, _ -> new ArrayList<>())
                .add(new OptionRow(new Choice(names.of(label, "option"), label, known.orElse(Direction.BOTH)), row));
    }

    private static String text(List<Cell> row, int k) {
        return k < row.size() ? row.get(k).text() : "";
    }

    private static Place place(List<Cell> row, int k) {
        return row.get(Math.min(k, row.size() - 1)).place();
    }

    private static boolean truth(OptionRow option, int state) {
        return text(option.row(), NAMED + state).equalsIgnoreCase("Y");
    }

    private List<String> patterns(List<OptionRow> all) {
        Map<String, Cell> seen = new HashMap<>();
        List<String> patterns = new ArrayList<>();
        for (int k = 0; k < states.size(); k++) {
            int state = k;
            String pattern =
                    all.stream().map(option -> truth(option, state) ? "Y" : "N").collect(Collectors.joining());
            Cell before = seen.putIfAbsent(pattern, states.get(k));
            if (before != null) {
                findings.error(
                        states.get(k).place(),
                        "“%s” and “%s” are the same state"
                                .formatted(before.text(), states.get(k).text()));
            }
            patterns.add(pattern);
        }
        options.keySet().stream()
                .filter(party -> !orders.containsKey(party))
                .forEach(party -> findings.error(
                        start(),
                        "“" + party + "” has no row that says how good each state is for it",
                        "Give it “rank” or “points”."));
        orders.forEach((party, row) -> {
            if (!options.containsKey(party)) {
                findings.error(
                        row.getFirst().place(),
                        "“" + party + "” has no option",
                        "Parties are written alike in all rows.");
            }
        });
        return patterns;
    }

    /** The states from the best to the worst. */
    private List<List<String>> ranking(String party, List<String> patterns) {
        List<Cell> row = orders.getOrDefault(party, List.of());
        if (row.isEmpty()) {
            return List.of();
        }
        boolean points = row.getFirst().text().equalsIgnoreCase(TableForm.POINTS);
        TreeMap<BigDecimal, List<String>> groups =
                new TreeMap<>(points ? Comparator.<BigDecimal>reverseOrder() : Comparator.<BigDecimal>naturalOrder());
        for (int k = 0; k < patterns.size(); k++) {
            String pattern = patterns.get(k);
            number(row, k)
                    .ifPresent(number -> groups.computeIfAbsent(number, _ -> new ArrayList<>())
                            .add(pattern));
        }
        return List.copyOf(groups.values());
    }

    private Optional<BigDecimal> number(List<Cell> row, int state) {
        String written = text(row, NAMED + state);
        try {
            BigDecimal number = new BigDecimal(written.replace('\u2212', '-'));
            if (Math.abs((long) number.scale()) < LARGEST_EXPONENT) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        String message = written.isEmpty()
                ? "how good “%s” is for “%s” is missing"
                        .formatted(states.get(state).text(), text(row, 1))
                : "“%s” is no number".formatted(written);
        findings.error(place(row, NAMED + state), message);
        return Optional.empty();
    }

    private Optional<Integer> marked(List<Cell> row) {
        List<Integer> marked = IntStream.range(0, states.size())
                .filter(k -> !text(row, NAMED + k).isEmpty())
                .boxed()
                .toList();
        if (marked.size() > 1) {
            findings.error(row.getFirst().place(), "today is one state, and %d are marked".formatted(marked.size()));
        }
        return marked.stream().findFirst();
    }

    /** What the states are called, where that is a name. */
    private SequencedMap<String, String> aliases(List<String> patterns) {
        SequencedMap<String, String> aliases = new LinkedHashMap<>();
        for (int k = 0; k < patterns.size(); k++) {
            if (Draft.canName(states.get(k).text())) {
                aliases.put(states.get(k).text(), patterns.get(k));
            }
        }
        return aliases;
    }
}
