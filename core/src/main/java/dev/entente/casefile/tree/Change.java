// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A change to a document at one place. */
public sealed interface Change {

    /** What is changed; for an insertion, what it goes into. */
    NodePath path();

    /** Replaces a value. */
    record Set(NodePath path, Node value) implements Change {}

    /** Takes a key with its value, or an item, away. */
    record Remove(NodePath path) implements Change {}

    /** Adds an item to the list at {@code path}, so that it stands at {@code index}, from 0. */
    record InsertItem(NodePath path, int index, Node value) implements Change {}

    /** Adds a key to the mapping at {@code path}, so that it stands at {@code index}, from 0. */
    record InsertEntry(NodePath path, int index, String key, Node value) implements Change {}

    /** Calls a key by another name. */
    record Rename(NodePath path, String key) implements Change {}

    /** The tree after the change. */
    default Node applied(Node root) {
        return switch (this) {
            case Set(NodePath path, Node value) -> changed(root, path, _ -> value);
            case InsertItem(NodePath path, int index, Node value) ->
                changed(root, path, node -> {
                    List<Node> items = new ArrayList<>(sequence(node).items());
                    items.add(index, value);
                    return sequence(node).with(items);
                });
            case InsertEntry(NodePath path, int index, String key, Node value) ->
                changed(root, path, node -> {
                    List<Entry> entries = new ArrayList<>(mapping(node).entries());
                    entries.add(index, new Entry(Node.text(key), value));
                    return mapping(node).with(entries);
                });
            case Remove(NodePath path) -> changed(root, path.parent(), node -> without(node, path));
            case Rename(NodePath path, String key) ->
                changed(root, path.parent(), node -> {
                    List<Entry> entries = new ArrayList<>(mapping(node).entries());
                    entries.set(
                            index(node, path),
                            new Entry(
                                    Node.text(key),
                                    entries.get(index(node, path)).value()));
                    return mapping(node).with(entries);
                });
        };
    }

    private static Node without(Node node, NodePath path) {
        int index = index(node, path);
        if (node instanceof Sequence sequence) {
            List<Node> items = new ArrayList<>(sequence.items());
            items.remove(index);
            return sequence.with(items);
        }
        List<Entry> entries = new ArrayList<>(mapping(node).entries());
        entries.remove(index);
        return mapping(node).with(entries);
    }

    private static Node changed(Node node, NodePath path, UnaryOperator<Node> change) {
        if (path.isRoot()) {
            return change.apply(node);
        }
        int index = index(node, new NodePath(path.steps().subList(0, 1)));
        if (node instanceof Sequence sequence) {
            List<Node> items = new ArrayList<>(sequence.items());
            items.set(index, changed(items.get(index), path.rest(), change));
            return sequence.with(items);
        }
        List<Entry> entries = new ArrayList<>(mapping(node).entries());
        Entry entry = entries.get(index);
        entries.set(index, new Entry(entry.key(), changed(entry.value(), path.rest(), change)));
        return mapping(node).with(entries);
    }

    /** The node at the end of a path. */
    static Optional<Node> find(Node node, NodePath path) {
        if (path.isRoot()) {
            return Optional.of(node);
        }
        Optional<Node> child = switch (path.steps().getFirst()) {
            case NodePath.Key(String key) -> node instanceof Mapping mapping ? mapping.value(key) : Optional.empty();
            case NodePath.Item(int index) ->
                node instanceof Sequence sequence
                                && index >= 0
                                && index < sequence.items().size()
                        ? Optional.of(sequence.items().get(index))
                        : Optional.empty();
        };
        return child.flatMap(next -> find(next, path.rest()));
    }

    /** Where the last step of a path leads among the parts of a node. */
    static int index(Node node, NodePath path) {
        int index = switch (path.last()) {
            case NodePath.Key(String key) -> mapping(node).keys().indexOf(key);
            case NodePath.Item(int item) -> item < sequence(node).items().size() ? item : -1;
        };
        if (index < 0) {
            throw new IllegalArgumentException("nothing stands there (" + path + ")");
        }
        return index;
    }

    private static Mapping mapping(Node node) {
        return switch (node) {
            case Mapping mapping -> mapping;
            case Sequence _, Scalar _ -> throw new IllegalArgumentException("no mapping (" + node + ")");
        };
    }

    private static Sequence sequence(Node node) {
        return switch (node) {
            case Sequence sequence -> sequence;
            case Mapping _, Scalar _ -> throw new IllegalArgumentException("no list (" + node + ")");
        };
    }
}
