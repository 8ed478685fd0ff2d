// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.DecisionMaker;
import dev.entente.Spelling;
import dev.entente.Type;
import dev.entente.casefile.bind.Numbers;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.edit.CaseEditor.Item;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.exchange.Grid.Cell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a table of competing hypotheses, as in an analysis of competing hypotheses, into a case: a row for each item of
 * evidence, and a column for each hypothesis, which is a type that a party of the case may be of. A cell says how likely the
 * item is under the hypothesis, or has a mark, such as {@code II}, for which a number is given by who brings the table in:
 * marks tell no number of themselves.
 *
 * <p>Source: the table is that of Heuer (1999), Psychology of Intelligence Analysis, ch. 8.
 */
public final class HypothesisTable {

    private static final String SOURCE = "source";
    private static final Set<String> RELIABILITY = Set.of("reliability", "credibility");
    private static final String GROUP = "group";

    private final Grid grid;
    private final Case subject;
    private final DecisionMaker party;
    private final Map<String, String> marks;
    private final Diagnostics findings = new Diagnostics();
    /** What a column holds, by its place: a type’s id, or one of the words above. */
    private final SequencedMap<Integer, String> columns = new LinkedHashMap<>();

    private final Set<Integer> hypotheses = new HashSet<>();

    private HypothesisTable(Grid grid, Case subject, int party, Map<String, String> marks) {
        this.grid = grid;
        this.subject = subject;
        this.party = subject.conflict().decisionMakers().get(party);
        this.marks = marks;
    }

    /**
     * The case file with the evidence of the table. What can't come over is warned of at its place; every mistake is found.
     *
     * @param text the case file
     * @param path where it belongs
     * @param party whose types the hypotheses are, by place
     * @param marks what number a mark stands for, a share from 0 to 1 as a case file has it
     */
    public static Reading<String> read(
            Grid table, Case subject, SourceFile text, Path path, int party, Map<String, String> marks) {
        return switch (CaseEditor.of(text, path, Optional.empty())) {
            case Reading.Failed<CaseEditor>(var found) -> new Reading.Failed<>(found);
            case Reading.Done<CaseEditor>(CaseEditor editor, var _) ->
                new HypothesisTable(table, subject, party, marks).written(editor);
        };
    }

    private Reading<String> written(CaseEditor editor) {
        Optional<String> after = Optional.empty();
        try {
            after = added(editor).map(CaseEditor::text);
        } catch (ChangeRefused refused) {
            findings.error(grid.file().place(0, 0), "it can’t be written into the case: " + refused.getMessage());
        }
        return findings.reading(after::orElseThrow);
    }

    private Optional<CaseEditor> added(CaseEditor editor) {
        List<List<Cell>> rows = grid.rows().stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.text().isEmpty()))
                .toList();
        if (rows.size() < 2) {
            findings.error(grid.file().place(0, 0), "the table has no rows of evidence", HINT);
            return Optional.empty();
        }
        head(rows.getFirst());
        Names names = new Names();
        subject.basis().claims().forEach(claim -> names.take(claim.id()));
        Sources sources = new Sources(editor);
        List<Item> items = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> item(row, names, sources).ifPresent(items::add));
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        CaseEditor changed = sources.editor;
        for (Item item : items) {
            changed = changed.evidence(item);
        }
        return Optional.of(changed);
    }

    private static final String HINT =
            "The first row names a column for each hypothesis; the first cell of each other row is an item of evidence.";

    private void head(List<Cell> head) {
        List<Type> types = subject.situation().unknowns().typesOf(party.id());
        for (int c = 1; c < head.size(); c++) {
            String text = head.get(c).text();
            String lower = text.toLowerCase(Locale.ROOT);
            Optional<String> type = types.stream()
                    .filter(one -> one.id().equalsIgnoreCase(text) || one.name().equalsIgnoreCase(text))
                    .map(Type::id)
                    .findFirst();
            if (type.isPresent()) {
                if (columns.containsValue(type.get())) {
                    findings.error(head.get(c).place(), "“" + text + "” has a column already");
                }
                columns.put(c, type.get());
                hypotheses.add(c);
            } else if (lower.equals(SOURCE) || lower.equals(GROUP)) {
                columns.put(c, lower);
            } else if (RELIABILITY.contains(lower)) {
                columns.put(c, "reliability");
            } else if (!text.isEmpty()) {
                unknown(head.get(c), types);
            }
        }
        List<String> missing = types.stream()
                .map(Type::id)
                .filter(id -> !columns.containsValue(id))
                .toList();
        if (types.isEmpty()) {
            findings.error(
                    grid.file().place(0, 0),
                    party.name() + " has no types in the case, and a hypothesis is one",
                    "Say under “types” what it may be and what it then wants.");
        } else if (!missing.isEmpty()) {
            findings.error(
                    head.getFirst().place(),
                    "the table has no column for " + String.join(", ", missing),
                    "How likely an item is has to be said of all types.");
        }
    }

    private void unknown(Cell cell, List<Type> types) {
        findings.error(
                cell.place(),
                "“" + cell.text() + "” is no type of " + party.name(),
                types.isEmpty()
                        ? ""
                        : Spelling.hint(
                                        cell.text(),
                                        types.stream().map(Type::id).toList(),
                                        "Types") + " Other columns are source, reliability and group.");
    }

    private Optional<Item> item(List<Cell> row, Names names, Sources sources) {
        Cell first = row.getFirst();
        if (first.text().isEmpty()) {
            findings.error(first.place(), "a row without its item of evidence");
            return Optional.empty();
        }
        SequencedMap<String, Node> likelihood = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        columns.forEach((c, what) -> {
            Optional<Cell> cell = Optional.of(c)
                    .filter(at -> at < row.size())
                    .map(row::get)
                    .filter(at -> !at.text().isEmpty());
            if (hypotheses.contains(c)) {
                cell.flatMap(this::share).ifPresent(share -> likelihood.put(party.id() + "." + what, share));
            } else {
                cell.ifPresent(at -> more.put(what, at.text()));
                cell.filter(_ -> what.equals("reliability")).ifPresent(at -> Numbers.share(node(at), findings));
            }
        });
        for (Cell beyond : row.subList(
                Math.min(row.size(), columns.isEmpty() ? 1 : columns.lastEntry().getKey() + 1), row.size())) {
            if (!beyond.text().isEmpty()) {
                findings.error(beyond.place(), "“" + beyond.text() + "” stands under no column");
            }
        }
        long said = hypotheses.stream()
                .filter(c -> c < row.size() && !row.get(c).text().isEmpty())
                .count();
        if (said > 0 && said < hypotheses.size()) {
            findings.error(
                    first.place(),
                    "how likely this is under some hypotheses is not said",
                    "Say it of all, or of none.");
        } else if (said == 0) {
            findings.warning(first.place(), "this says nothing of the hypotheses", "It comes over as a claim alone.");
        }
        return Optional.of(new Item(
                names.of(first.text(), "item"),
                sources.of(Optional.ofNullable(more.get(SOURCE))),
                first.text(),
                likelihood,
                Optional.ofNullable(more.get("reliability")),
                Optional.ofNullable(more.get(GROUP))));
    }

    private static Node node(Cell cell) {
        return Node.value(cell.text()).at(cell.place());
    }

    /** A number as it is, or the number that a mark stands for. */
    private Optional<Node> share(Cell cell) {
        Optional<String> marked = marks.entrySet().stream()
                .filter(mark -> mark.getKey().equalsIgnoreCase(cell.text()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (marked.isEmpty() && !cell.text().matches("[0-9.].*")) {
            findings.error(
                    cell.place(),
                    "what number “" + cell.text() + "” stands for is not said",
                    "A mark tells none of itself: give each one, such as “II=0.1,I=0.3,N=0.5,C=0.7,CC=0.9”.");
            return Optional.empty();
        }
        Node written = Node.value(marked.orElse(cell.text())).at(cell.place());
        return Numbers.share(written, findings).map(_ -> Node.value(marked.orElse(cell.text())));
    }

    /** Sources by what they are called: those of the case, and those that come in. */
    private final class Sources {
        private final Map<String, String> ids = new LinkedHashMap<>();
        private final Names names = new Names();
        private CaseEditor editor;

        Sources(CaseEditor editor) {
            this.editor = editor;
            subject.basis().sources().forEach(source -> {
                names.take(source.id());
                ids.put(source.id(), source.id());
                ids.putIfAbsent(source.title(), source.id());
            });
        }

        /** The source of that name; without one, the table itself. */
        String of(Optional<String> called) {
            String title =
                    called.orElseGet(() -> "the table " + plain(grid.file().name()));
            return ids.computeIfAbsent(title, _ -> {
                String id = names.of(title, "source");
                editor = editor.source(id, title);
                return id;
            });
        }

        private static String plain(String file) {
            return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        }
    }

    /** What marks stand for, as it is typed: {@code II=0.1,I=0.3}; empty where it is typed otherwise. */
    public static Optional<Map<String, String>> marks(String text) {
        Map<String, String> marks = new LinkedHashMap<>();
        boolean right = Stream.of(text.split(",", -1)).allMatch(part -> {
            String[] halves = part.split("=", -1);
            boolean fits = halves.length == 2 && !halves[0].isBlank() && !halves[1].isBlank();
            return fits && marks.put(halves[0].strip(), halves[1].strip()) == null;
        });
        return right ? Optional.of(marks) : Optional.empty();
    }
}
