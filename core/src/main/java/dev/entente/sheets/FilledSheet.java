// SPDX-License-Identifier: Apache-2.0
package dev.entente.sheets;

import dev.entente.DecisionMaker;
import dev.entente.Named;
import dev.entente.Spelling;
import dev.entente.Vocabulary;
import dev.entente.cards.CardTable;
import dev.entente.cards.Proposal;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.exchange.Grid;
import dev.entente.exchange.Grid.Cell;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came back on a {@linkplain SheetTable sheet}: what a party wants as one person sees it. Wants that were numbered are the
 * list; where none was, the list is the shortest that gives the order of the cards. Wants of one number are in no known order.
 *
 * @param party by id
 * @param wants groups, the most important first; the order within a group is open
 */
public record FilledSheet(String party, List<List<Stated>> wants) {

    public FilledSheet {
        wants = wants.stream().map(List::copyOf).toList();
    }

    /** A want, and who says so and why. */
    public record Stated(Statement statement, String why) {}

    /** Reads what came back. Every mistake is told at its cell. */
    public static Reading<FilledSheet> read(Grid grid, Case subject) {
        Diagnostics findings = new Diagnostics();
        Optional<FilledSheet> filled = new Reader(grid, subject, findings).filled();
        return findings.reading(filled::orElseThrow);
    }

    /**
     * The version that sheets of one person are: a case file that extends the case and says only what they say.
     *
     * @param source the case as it is written
     * @param subject the same, as it was read
     * @param base the path of the case, from where the version is to stand
     */
    public static String version(CaseSource source, Case subject, String base, List<FilledSheet> sheets) {
        SequencedMap<String, Node> top = new LinkedHashMap<>();
        top.put("entente", Node.value("1"));
        top.put("extends", Node.text(base));
        SequencedMap<String, Node> parties = new LinkedHashMap<>();
        sheets.forEach(sheet -> parties.put(sheet.party(), sheet.node(source, subject)));
        top.put("decision-makers", Node.mapping(Layout.BLOCK, parties));
        return Document.of("version", Node.mapping(Layout.BLOCK, top)).write();
    }

    private Node node(CaseSource source, Case subject) {
        Vocabulary vocabulary = new Vocabulary(subject.conflict().form());
        SequencedMap<String, Node> node = new LinkedHashMap<>();
        node.put(
                "preferences",
                Node.list(
                        Layout.BLOCK,
                        wants.stream().map(group -> group(group, vocabulary)).toList()));
        for (String key : List.of("known", "types")) {
            NodePath path = NodePath.of("decision-makers", party, key);
            if (source.at(Optional.empty(), Merging.NO_CHANGES, path).isPresent()) {
                node.put(key, Node.value("null"));
            }
        }
        return Node.mapping(Layout.BLOCK, node);
    }

    private static Node group(List<Stated> group, Vocabulary vocabulary) {
        List<Node> wants = group.stream()
                .map(stated -> {
                    SequencedMap<String, Node> want = new LinkedHashMap<>();
                    want.put("want", Node.text(stated.statement().text(vocabulary::shortest)));
                    want.put("assumption", Node.text(stated.why()));
                    return (Node) Node.mapping(Layout.BLOCK, want);
                })
                .toList();
        return wants.size() == 1
                ? wants.getFirst()
                : Node.mapping(Layout.BLOCK, new LinkedHashMap<>(Map.of("any-order", Node.list(Layout.BLOCK, wants))));
    }

    private static final class Reader {

        private final Grid grid;
        private final Case subject;
        private final Diagnostics findings;
        private final TreeMap<Integer, List<Integer>> cards = new TreeMap<>();
        private final TreeMap<Integer, List<Stated>> wants = new TreeMap<>();
        private final List<String> reasons = new ArrayList<>();
        private String said = "";
        private String date = "";
        private int party = -1;

        Reader(Grid grid, Case subject, Diagnostics findings) {
            this.grid = grid;
            this.subject = subject;
            this.findings = findings;
        }

        private Place start() {
            return grid.file().place(0, 0);
        }

        private static String text(List<Cell> row, int column) {
            return column < row.size() ? row.get(column).text() : "";
        }

        private static Place place(List<Cell> row, int column) {
            return row.get(Math.min(column, row.size() - 1)).place();
        }

        Optional<FilledSheet> filled() {
            List<List<Cell>> rows = grid.rows();
            if (rows.isEmpty() || !text(rows.getFirst(), 0).equals(SheetTable.HEAD.getFirst())) {
                findings.error(
                        rows.isEmpty() || rows.getFirst().isEmpty()
                                ? start()
                                : rows.getFirst().getFirst().place(),
                        "this is no sheet",
                        "Its first row is: " + String.join(", ", SheetTable.HEAD) + ".");
                return Optional.empty();
            }
            List<List<Cell>> told = rows.subList(1, rows.size()).stream()
                    .filter(row -> !row.isEmpty() && !text(row, 0).isEmpty())
                    .toList();
            party(told);
            if (findings.hasErrors()) {
                return Optional.empty();
            }
            said = told(told, SheetTable.NAME).orElse("said on a sheet");
            date = told(told, SheetTable.DATE).map(day -> ", " + day).orElse("");
            CardTable table = CardTable.of(subject, party);
            told.forEach(row -> row(row, table));
            return findings.hasErrors() ? Optional.empty() : list(table);
        }

        private static Optional<String> told(List<List<Cell>> rows, String kind) {
            return rows.stream()
                    .filter(row -> text(row, 0).equals(kind))
                    .map(row -> text(row, 4))
                    .filter(answer -> !answer.isEmpty())
                    .findFirst();
        }

        private void party(List<List<Cell>> rows) {
            List<String> ids = subject.conflict().decisionMakers().stream()
                    .map(DecisionMaker::id)
                    .toList();
            for (List<Cell> row : rows) {
                int named = ids.indexOf(text(row, 1));
                if (named < 0) {
                    findings.error(
                            place(row, 1),
                            "“" + text(row, 1) + "” does not decide in the case",
                            Spelling.hint(text(row, 1), ids, "Those who decide"));
                } else if (party >= 0 && party != named) {
                    findings.error(place(row, 1), "a sheet is about one party", "Bring each sheet by itself.");
                } else {
                    party = named;
                }
            }
            if (party < 0 && !findings.hasErrors()) {
                findings.error(start(), "nothing stands on this sheet", "");
            }
        }

        private void row(List<Cell> row, CardTable table) {
            switch (text(row, 0)) {
                case SheetTable.CARD -> card(row, table);
                case SheetTable.WANT -> want(row);
                case SheetTable.NAME, SheetTable.DATE -> {}
                default ->
                    findings.error(
                            place(row, 0),
                            "“" + text(row, 0) + "” is no row of a sheet",
                            "There are name, date, card and want.");
            }
        }

        /** The number given; empty where it does not matter. */
        private Optional<Integer> number(List<Cell> row) {
            String answer = text(row, 4);
            if (answer.isEmpty() || answer.matches("[-–—]")) {
                return Optional.empty();
            }
            if (!answer.matches("[1-9][0-9]{0,3}")) {
                findings.error(
                        place(row, 4),
                        "“" + answer + "” is no place",
                        "Write 1, 2, 3 and so on; a dash, or nothing, where it does not matter.");
                return Optional.empty();
            }
            return Optional.of(Integer.parseInt(answer));
        }

        private void card(List<Cell> row, CardTable table) {
            List<String> ids = table.cards().stream().map(card -> card.id()).toList();
            int card = ids.indexOf(text(row, 2));
            if (card < 0) {
                findings.error(
                        place(row, 2),
                        "the case has no card “" + text(row, 2) + "”",
                        Spelling.hint(text(row, 2), ids, "Cards"));
                return;
            }
            number(row).ifPresent(place -> {
                if (cards.values().stream().anyMatch(pile -> pile.contains(card))) {
                    findings.error(place(row, 2), "the card “" + text(row, 2) + "” is there twice", "");
                }
                cards.computeIfAbsent(place, _ -> new ArrayList<>()).add(card);
                if (!text(row, 5).isEmpty()) {
                    reasons.add(text(row, 3) + ": " + text(row, 5));
                }
            });
        }

        private void want(List<Cell> row) {
            switch (subject.names().statement(text(row, 2))) {
                case Named.Found<Statement>(Statement statement) ->
                    number(row)
                            .ifPresent(place -> wants.computeIfAbsent(place, _ -> new ArrayList<>())
                                    .add(new Stated(statement, why(text(row, 5)))));
                case Named.Unknown<Statement>(String message) ->
                    findings.error(place(row, 2), "this is no want: " + message, "");
            }
        }

        private String why(String reason) {
            return said + date + (reason.isEmpty() ? "" : ": " + reason);
        }

        private Optional<FilledSheet> list(CardTable table) {
            String id = subject.conflict().decisionMakers().get(party).id();
            if (!wants.isEmpty()) {
                return Optional.of(new FilledSheet(id, List.copyOf(wants.values())));
            }
            List<List<Integer>> piles = List.copyOf(cards.values());
            if (piles.stream().mapToInt(List::size).sum() < 2) {
                findings.error(start(), "no wants and fewer than two cards are numbered", "Number them from 1.");
                return Optional.empty();
            }
            return switch (table.propose(piles)) {
                case Proposal.Gives gives -> {
                    String why = why(Stream.concat(Stream.of("read off an order of outcomes"), reasons.stream())
                            .collect(Collectors.joining("; ")));
                    yield Optional.of(new FilledSheet(
                            id,
                            gives.wants().stream()
                                    .map(want -> List.of(new Stated(want, why)))
                                    .toList()));
                }
                case Proposal.Cannot _ -> {
                    findings.error(
                            start(),
                            "no list of wants gives this order of the cards",
                            "“entente cards” shows the nearest that one does; ask again, or number wants instead.");
                    yield Optional.empty();
                }
            };
        }
    }
}
