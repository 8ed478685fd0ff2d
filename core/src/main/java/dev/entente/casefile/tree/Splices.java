// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Kind;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Node.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change to a document as replacements in its text. What is replaced is the part itself, its line's comment with it
 * where the whole line goes; comments on lines of their own always stay.
 *
 * <p>The parts are found again by their places, and what lies between them (dashes, colons, commas, white space and
 * comments) by {@link Gaps}. Forms that are rare in a case file (explicit keys, anchors in keys) may come out wrong;
 * {@link Document#with} reads the result and refuses what differs from the change.
 */
final class Splices {

    private final Document document;
    private final SourceFile file;
    private final String text;
    private final Optional<Change> change;
    private final NodeText writer;
    private final Gaps gaps;
    private final List<Splice> splices = new ArrayList<>();

    private record Splice(int start, int end, String replacement) {}

    private Splices(Optional<Change> change, Document document) {
        this.document = document;
        this.file = document.file();
        this.text = file.text();
        this.change = change;
        this.writer = new NodeText(text.contains("\r\n") ? "\r\n" : "\n");
        this.gaps = new Gaps(file);
    }

    /** The document's text after the change. */
    static String of(Change change, Document document) {
        Splices splices = new Splices(Optional.of(change), document);
        splices.plan(change);
        return splices.result();
    }

    /** The document's text with other texts in place of texts that stand in one line. */
    static String of(Map<NodePath, Scalar> texts, Document document) {
        Splices splices = new Splices(Optional.empty(), document);
        texts.forEach((path, value) -> {
            Node old = document.at(path)
                    .orElseThrow(() -> new IllegalArgumentException("nothing stands there (" + path + ")"));
            splices.splice(old.place().start(), old.place().end(), splices.writer.inline(inStyleOf(old, value)));
        });
        return splices.result();
    }

    private Change one() {
        return change.orElseThrow();
    }

    private String result() {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Splice splice :
                splices.stream().sorted(Comparator.comparingInt(Splice::start)).toList()) {
            result.append(text, from, splice.start()).append(splice.replacement());
            from = splice.end();
        }
        return result.append(text, from, text.length()).toString();
    }

    private void plan(Change change) {
        switch (change) {
            case Change.Set(NodePath path, Node value) -> set(path, value);
            case Change.Remove(NodePath path) -> remove(path);
            case Change.InsertItem(NodePath path, int index, Node value) ->
                insert(path, index, new Piece(List.of(), value));
            case Change.InsertEntry(NodePath path, int index, String key, Node value) ->
                insert(path, index, new Piece(List.of(Node.text(key)), value));
            case Change.Rename(NodePath path, String key) -> rename(path, key);
        }
    }

    /** An item, or an entry with its one key. */
    private record Piece(List<Scalar> key, Node value) {

        String inFlow(NodeText writer) {
            return (key.isEmpty() ? "" : ScalarText.key(key.getFirst(), true) + ": ") + writer.inline(value);
        }

        String inBlock(NodeText writer, int indent) {
            return key.isEmpty()
                    ? "-" + writer.afterDash(value, indent)
                    : ScalarText.key(key.getFirst(), false) + ":" + writer.afterKey(value, indent);
        }
    }

    private void set(NodePath path, Node value) {
        Node old = document.at(path)
                .orElseThrow(() -> new IllegalArgumentException("nothing stands there (" + path + ")"));
        if (path.isRoot()) {
            splice(old.place().start(), old.place().end(), writer.lines(value, 0));
            return;
        }
        TextPart part = TextPart.of(container(path.parent()), Change.index(container(path.parent()), path), gaps);
        Node styled = inStyleOf(old, value);
        if (part.inFlow()) {
            setInFlow(old.place(), writer.inline(styled));
        } else {
            setInBlock(part, old.place(), styled);
        }
    }

    private void setInFlow(Place old, String value) {
        boolean missing = old.start() == old.end();
        boolean behindColon = missing && text.charAt(old.start() - 1) == ':';
        splice(old.start(), old.end(), missing ? (behindColon ? " " : ": ") + value : value);
    }

    private void setInBlock(TextPart part, Place old, Node value) {
        int indent = file.column(part.start()) - 1;
        String written = part.keyed() ? writer.afterKey(value, indent) : writer.afterDash(value, indent);
        boolean inLines = written.indexOf('\n') >= 0;
        boolean commentBefore = !text.substring(part.head(), old.start()).isBlank();
        boolean commentBehind = gaps.commentFollows(old.end());
        if (inLines && commentBehind && value instanceof Scalar) {
            written = " " + writer.inline(value);
            inLines = false;
        }
        String below = writer.newLine(indent + 2) + writer.lines(value, indent + 2);
        if (!commentBefore && inLines && commentBehind) {
            splice(part.head(), old.end(), "");
            splice(file.lineEnd(old.end()), file.lineEnd(old.end()), below);
        } else if (!commentBefore) {
            splice(part.head(), old.end(), written);
        } else if (inLines) {
            splice(gaps.endOfLineBefore(old.start()), old.end(), below);
        } else {
            splice(part.head(), part.head(), written);
            splice(gaps.endOfLineBefore(old.start()), old.end(), "");
        }
    }

    /** A text goes on in the quotes that the old one had. */
    private static Node inStyleOf(Node old, Node value) {
        boolean quoted = old instanceof Scalar scalar
                && (scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED);
        return quoted
                        && value instanceof Scalar(String text, Kind kind, Style style, Place place)
                        && style == Style.PLAIN
                ? new Scalar(text, kind, ((Scalar) old).style(), place)
                : value;
    }

    private void remove(NodePath path) {
        Node parent = container(path.parent());
        List<TextPart> parts = TextPart.all(parent, gaps);
        int index = Change.index(parent, path);
        if (parts.size() == 1) {
            set(path.parent(), emptied(parent));
        } else if (parts.get(index).inFlow()) {
            removeInFlow(parts, index);
        } else {
            removeInBlock(parts, index);
        }
    }

    private static Node emptied(Node parent) {
        return parent instanceof Sequence
                ? Node.list(Layout.FLOW, List.of())
                : Node.mapping(Layout.FLOW, new LinkedHashMap<>(Map.<String, Node>of()));
    }

    private void removeInFlow(List<TextPart> parts, int index) {
        TextPart part = parts.get(index);
        boolean last = index == parts.size() - 1;
        int from = last ? parts.get(index - 1).end() : part.end();
        int to = last ? part.start() : parts.get(index + 1).start();
        int comma = gaps.skip(from);
        if (!gaps.hasComment(from, to)) {
            splice(last ? from : part.start(), last ? part.end() : to, "");
        } else {
            splice(comma, comma + 1, "");
            splice(part.start(), part.end(), "");
        }
    }

    private void removeInBlock(List<TextPart> parts, int index) {
        TextPart part = parts.get(index);
        int lineStart = file.lineStart(part.start());
        if (text.substring(lineStart, part.start()).isBlank()) {
            int end = file.nextLine(part.end());
            boolean lastLine = end == file.lineEnd(part.end());
            splice(lastLine ? gaps.endOfLineBefore(lineStart) : lineStart, end, "");
            return;
        }
        int next = parts.get(index + 1).start();
        int lineEnd = file.lineEnd(part.end());
        boolean commentsBetween = gaps.hasComment(lineEnd, next);
        splice(part.start(), commentsBetween ? lineEnd : next, "");
    }

    private void insert(NodePath path, int index, Piece piece) {
        Node parent = container(path);
        List<TextPart> parts = TextPart.all(parent, gaps);
        boolean flow = isFlow(parent);
        if (parts.isEmpty()
                && !gaps.hasComment(parent.place().start(), parent.place().end())
                && !withinFlow(path)) {
            set(path, inLines(one().applied(document.root()), path));
        } else if (flow && !gaps.isBracketed(parent.place())) {
            set(path, Change.find(one().applied(document.root()), path).orElseThrow());
        } else if (flow) {
            insertInFlow(parent, parts, index, piece.inFlow(writer));
        } else {
            insertInBlock(parts, index, piece);
        }
    }

    private void insertInFlow(Node parent, List<TextPart> parts, int index, String piece) {
        if (parts.isEmpty()) {
            int bracket = gaps.bracket(parent.place());
            splice(bracket + 1, bracket + 1, piece);
        } else if (index < parts.size()) {
            splice(parts.get(index).start(), parts.get(index).start(), piece + ", ");
        } else {
            splice(parts.getLast().end(), parts.getLast().end(), ", " + piece);
        }
    }

    private void insertInBlock(List<TextPart> parts, int index, Piece piece) {
        int first = parts.getFirst().start();
        int indent = file.column(first) - 1;
        String written = piece.inBlock(writer, indent);
        if (index == 0) {
            splice(first, first, written + writer.newLine(indent));
        } else {
            int end = file.lineEnd(parts.get(index - 1).end());
            splice(end, end, writer.newLine(indent) + written);
        }
    }

    private void rename(NodePath path, String key) {
        Mapping parent = (Mapping) container(path.parent());
        Scalar old = parent.entries().get(Change.index(parent, path)).key();
        splice(
                old.place().start(),
                old.place().end(),
                ScalarText.key((Scalar) inStyleOf(old, Node.text(key)), isFlow(parent)));
    }

    /** The list or mapping at a path, which must stand in the text itself and not be an alias's repetition. */
    private Node container(NodePath path) {
        Node node = document.root();
        for (int depth = 0; depth <= path.steps().size(); depth++) {
            NodePath prefix = new NodePath(path.steps().subList(0, depth));
            node = document.at(prefix)
                    .orElseThrow(() -> new IllegalArgumentException("nothing stands there (" + path + ")"));
            if (text.startsWith("*", node.place().start())) {
                throw new ChangeRefused(one());
            }
        }
        return node;
    }

    private boolean withinFlow(NodePath path) {
        return !path.isRoot() && isFlow(document.at(path.parent()).orElseThrow());
    }

    private static boolean isFlow(Node node) {
        return switch (node) {
            case Mapping mapping -> mapping.layout() == Layout.FLOW;
            case Sequence sequence -> sequence.layout() == Layout.FLOW;
            case Scalar _ -> false;
        };
    }

    private static Node inLines(Node root, NodePath path) {
        return switch (Change.find(root, path).orElseThrow()) {
            case Mapping(List<Entry> entries, Layout _, Place place) -> new Mapping(entries, Layout.BLOCK, place);
            case Sequence(List<Node> items, Layout _, Place place) -> new Sequence(items, Layout.BLOCK, place);
            case Scalar scalar -> scalar;
        };
    }

    private void splice(int start, int end, String replacement) {
        splices.add(new Splice(start, end, replacement));
    }
}
