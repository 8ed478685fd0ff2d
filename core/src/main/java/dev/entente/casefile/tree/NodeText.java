// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import java.util.List;
import java.util.stream.Collectors;

/** New nodes as text: in lines or in brackets, as they wish and as fits; quoted only where YAML wants it. */
record NodeText(String newline) {

    private static final int WIDEST = 120;

    /** A whole file. */
    static String document(Node root) {
        return new NodeText("\n").lines(root, 0) + "\n";
    }

    /** In one line, as it stands in brackets. */
    String inline(Node node) {
        return switch (node) {
            case Scalar scalar -> ScalarText.inFlow(scalar);
            case Sequence sequence ->
                sequence.items().stream().map(this::inline).collect(Collectors.joining(", ", "[", "]"));
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> ScalarText.key(entry.key(), true) + ": " + inline(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** Whether a node takes lines of its own below its key. */
    boolean isBlock(Node node, int indent) {
        return switch (node) {
            case Scalar _ -> false;
            case Sequence(List<Node> items, Layout layout, Place _) ->
                !items.isEmpty() && wantsLines(node, layout, indent);
            case Mapping(List<Entry> entries, Layout layout, Place _) ->
                !entries.isEmpty() && wantsLines(node, layout, indent);
        };
    }

    private boolean wantsLines(Node node, Layout layout, int indent) {
        return layout == Layout.BLOCK || indent + inline(node).length() > WIDEST;
    }

    /** A line break and the indentation of the line below, to column {@code indent}, from 0. */
    String newLine(int indent) {
        return newline + " ".repeat(indent);
    }

    /** What follows the colon of a key that stands at column {@code indent}, from 0. */
    String afterKey(Node node, int indent) {
        return isBlock(node, indent) ? newLine(indent + 2) + lines(node, indent + 2) : " " + onLine(node, indent);
    }

    /** What follows the dash of an item at column {@code indent}, from 0. */
    String afterDash(Node node, int indent) {
        return " " + (isBlock(node, indent) ? lines(node, indent + 2) : onLine(node, indent));
    }

    /** A node in lines of its own; the first begins at once, further ones at column {@code indent}. */
    String lines(Node node, int indent) {
        String separator = newLine(indent);
        if (!isBlock(node, indent)) {
            return onLine(node, indent);
        }
        return switch (node) {
            case Scalar scalar -> onLine(scalar, indent);
            case Sequence sequence ->
                sequence.items().stream()
                        .map(item -> "-" + afterDash(item, indent))
                        .collect(Collectors.joining(separator));
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> ScalarText.key(entry.key(), false) + ":" + afterKey(entry.value(), indent))
                        .collect(Collectors.joining(separator));
        };
    }

    private String onLine(Node node, int indent) {
        return node instanceof Scalar scalar ? ScalarText.inBlock(scalar, indent, newline) : inline(node);
    }
}
