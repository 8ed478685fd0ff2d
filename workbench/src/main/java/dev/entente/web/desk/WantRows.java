// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wants of a decision maker as lines, most important first, each as it is written: what else a want says stays with
 * it wherever it goes. Places count from 0; the last stands with none.
 */
public record WantRows(List<Row> rows) {

    private static final String ANY_ORDER = "any-order";
    private static final String WANT = "want";
    private static final String ASSUMPTION = "assumption";
    private static final String BECAUSE = "because";
    private static final String NAME = "name";

    public WantRows {
        rows = List.copyOf(rows);
    }

    /**
     * A want.
     *
     * @param node as it is written
     * @param withNext whether it and the next stand in any order
     */
    public record Row(Node node, boolean withNext) {

        /** The statement that is wanted. */
        public String statement() {
            return node instanceof Scalar scalar ? scalar.text() : text(WANT).orElse("");
        }

        /** Why the analyst thinks so, where no evidence says it. */
        public Optional<String> assumption() {
            return text(ASSUMPTION);
        }

        /** The items of evidence that say so, by name. */
        public List<String> because() {
            return node instanceof Mapping mapping && mapping.value(BECAUSE).orElse(null) instanceof Sequence claims
                    ? claims.items().stream()
                            .filter(Scalar.class::isInstance)
                            .map(claim -> ((Scalar) claim).text())
                            .toList()
                    : List.of();
        }

        /** The name that other parts of the file point at it by. */
        public Optional<String> id() {
            return text("id");
        }

        /** What it is called, where the case gives it a name or an id to point at it by. */
        public Optional<String> name() {
            return text(NAME).or(() -> id().map(said -> said.replace('-', ' ').replace('_', ' ')));
        }

        private Optional<String> text(String key) {
            return node instanceof Mapping mapping && mapping.value(key).orElse(null) instanceof Scalar scalar
                    ? Optional.of(scalar.text())
                    : Optional.empty();
        }

        private Row with(boolean other) {
            return new Row(node, other);
        }
    }

    /** The lines of a list in a case file. */
    static WantRows of(Sequence list) {
        List<Row> rows = new ArrayList<>();
        for (Node item : list.items()) {
            if (item instanceof Mapping mapping && mapping.value(ANY_ORDER).orElse(null) instanceof Sequence group) {
                for (int k = 0; k < group.items().size(); k++) {
                    rows.add(new Row(group.items().get(k), k + 1 < group.items().size()));
                }
            } else {
                rows.add(new Row(item, false));
            }
        }
        return new WantRows(rows);
    }

    /** The list for a case file. */
    Sequence list() {
        List<Node> items = new ArrayList<>();
        List<Node> group = new ArrayList<>();
        for (Row row : rows) {
            group.add(row.node());
            if (!row.withNext()) {
                items.add(
                        group.size() == 1
                                ? group.getFirst()
                                : Node.mapping(
                                        Layout.BLOCK,
                                        new LinkedHashMap<>(Map.of(ANY_ORDER, Node.list(Layout.BLOCK, group)))));
                group.clear();
            }
        }
        return Node.list(Layout.BLOCK, items);
    }

    public int size() {
        return rows.size();
    }

    /** Whether a want and the one before it stand in any order. */
    public boolean withLast(int place) {
        return place > 0 && rows.get(place - 1).withNext();
    }

    /** A want put at another place; within a group it stays in the group, between two of a group it joins them. */
    public WantRows move(int place, int to) {
        int first = place;
        int last = place;
        while (withLast(first)) {
            first--;
        }
        while (rows.get(last).withNext()) {
            last++;
        }
        if (to < first || to > last) {
            return drop(place).insert(to, rows.get(place).node());
        }
        List<Node> nodes = new ArrayList<>(rows.stream().map(Row::node).toList());
        nodes.add(to, nodes.remove(place));
        List<Row> moved = new ArrayList<>();
        for (int k = 0; k < nodes.size(); k++) {
            moved.add(new Row(nodes.get(k), rows.get(k).withNext()));
        }
        return new WantRows(moved);
    }

    /** Without a want. */
    public WantRows drop(int place) {
        List<Row> others = new ArrayList<>(rows);
        Row gone = others.remove(place);
        if (place > 0) {
            Row before = others.get(place - 1);
            others.set(place - 1, before.with(before.withNext() && gone.withNext()));
        }
        return new WantRows(others);
    }

    /** With a want at a place; between two of a group it joins them. */
    WantRows insert(int place, Node want) {
        List<Row> more = new ArrayList<>(rows);
        more.add(place, new Row(want, withLast(place)));
        return new WantRows(more);
    }

    /** With a want that is new. */
    public WantRows add(int place, String statement, Optional<String> assumption) {
        return insert(place, node(new Row(Node.text(statement), false), statement, assumption));
    }

    /** With another statement for a want; its id stays, and its name and evidence as long as the statement is the one they speak for. */
    public WantRows edit(int place, String statement, Optional<String> assumption) {
        return replace(place, node(rows.get(place), statement, assumption));
    }

    WantRows replace(int place, Node want) {
        List<Row> others = new ArrayList<>(rows);
        others.set(place, new Row(want, rows.get(place).withNext()));
        return new WantRows(others);
    }

    /** With a want and the next in any order, or in the order written. */
    public WantRows withNext(int place, boolean anyOrder) {
        List<Row> others = new ArrayList<>(rows);
        others.set(place, others.get(place).with(anyOrder && place + 1 < rows.size()));
        return new WantRows(others);
    }

    private static Node node(Row was, String statement, Optional<String> assumption) {
        LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
        if (was.node() instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> fields.put(entry.key().text(), entry.value()));
        }
        if (fields.isEmpty() && assumption.isEmpty()) {
            return Node.text(statement);
        }
        if (!was.statement().equals(statement)) {
            fields.remove(BECAUSE);
            fields.remove(NAME);
            was.id().ifPresent(_ -> fields.put(NAME, Node.value("null")));
        }
        fields.put(WANT, Node.text(statement));
        fields.remove(ASSUMPTION);
        assumption.ifPresent(why -> fields.put(ASSUMPTION, Node.text(why)));
        return Node.mapping(Layout.BLOCK, fields);
    }
}
