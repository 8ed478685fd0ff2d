// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A YAML file as text and as a tree. Changes are made in the text where they belong and touch nothing else: comments,
 * order and style stay. Immutable; a change gives another document.
 */
public final class Document {

    private final SourceFile file;
    private final Node root;

    private Document(SourceFile file, Node root) {
        this.file = file;
        this.root = root;
    }

    /** Reads a file. */
    public static Reading<Document> read(Path path) {
        Diagnostics findings = new Diagnostics();
        Optional<Document> document =
                SourceReader.read(path, path.toString(), findings).flatMap(file -> of(file, findings));
        return findings.reading(document::orElseThrow);
    }

    /** Reads a text. */
    public static Reading<Document> parse(SourceFile file) {
        Diagnostics findings = new Diagnostics();
        Optional<Document> document = SourceReader.check(file, findings).flatMap(text -> of(text, findings));
        return findings.reading(document::orElseThrow);
    }

    /** The document as far as it could be read: findings may hold errors all the same. */
    public static Optional<Document> of(SourceFile file, Diagnostics findings) {
        Patches patches = new Patches(file);
        while (true) {
            int before = patches.mistakes().size();
            Diagnostics pass = new Diagnostics();
            Optional<Node> root = NodeReader.read(file, patches, pass);
            if (patches.mistakes().size() > before && patches.canGoOn()) {
                continue;
            }
            findings.addAll(pass);
            for (SyntaxMistake.Explained mistake : patches.mistakes()) {
                findings.add(mistake.diagnostic());
                mistake.covered().ifPresent(findings::settle);
            }
            return root.map(node -> new Document(file, node));
        }
    }

    /** A new document that says what a tree says, laid out as its nodes wish. */
    public static Document of(String name, Node root) {
        return parse(SourceFile.of(name, NodeText.document(root))).orElseThrow();
    }

    public SourceFile file() {
        return file;
    }

    public Node root() {
        return root;
    }

    /** The text, as it is to be saved. */
    public String write() {
        return file.text();
    }

    /** The node at the end of a path. */
    public Optional<Node> at(NodePath path) {
        return Change.find(root, path);
    }

    /**
     * The document after a change.
     *
     * @throws ChangeRefused when the change can't be made in the text without touching something else
     */
    public Document with(Change change) {
        Node expected = change.applied(root);
        SourceFile changed = SourceFile.of(file.name(), Splices.of(change, this));
        return switch (parse(changed)) {
            case Reading.Done<Document>(Document document, var _) when document.root.equals(expected) -> document;
            case Reading.Done<Document> _, Reading.Failed<Document> _ -> throw new ChangeRefused(change);
        };
    }

    /**
     * The document with other texts at places where texts stand, all at once.
     *
     * @throws ChangeRefused as {@link #with}
     */
    public Document rewrite(Map<NodePath, Node.Scalar> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        Node expected = rewritten(root, NodePath.ROOT, texts);
        SourceFile changed = SourceFile.of(file.name(), Splices.of(texts, this));
        return switch (parse(changed)) {
            case Reading.Done<Document>(Document document, var _) when document.root.equals(expected) -> document;
            case Reading.Done<Document> _, Reading.Failed<Document> _ -> oneByOne(texts);
        };
    }

    private Document oneByOne(Map<NodePath, Node.Scalar> texts) {
        Document document = this;
        for (Map.Entry<NodePath, Node.Scalar> text : texts.entrySet()) {
            document = document.with(new Change.Set(text.getKey(), text.getValue()));
        }
        return document;
    }

    private static Node rewritten(Node node, NodePath path, Map<NodePath, Node.Scalar> texts) {
        return switch (node) {
            case Node.Scalar scalar -> texts.getOrDefault(path, scalar);
            case Node.Sequence list ->
                list.with(IntStream.range(0, list.items().size())
                        .mapToObj(k -> rewritten(list.items().get(k), path.item(k), texts))
                        .toList());
            case Node.Mapping mapping ->
                mapping.with(mapping.entries().stream()
                        .map(entry -> new Node.Entry(
                                entry.key(),
                                rewritten(entry.value(), path.key(entry.key().text()), texts)))
                        .toList());
        };
    }

    /**
     * The document with the value of a key set, the key being added behind the others where it is missing.
     *
     * @throws ChangeRefused as {@link #with}
     */
    public Document put(NodePath mapping, String key, Node value) {
        NodePath path = mapping.key(key);
        if (at(path).isPresent()) {
            return with(new Change.Set(path, value));
        }
        return switch (at(mapping)
                .orElseThrow(() -> new IllegalArgumentException("nothing stands there (" + mapping + ")"))) {
            case Node.Mapping parent ->
                with(new Change.InsertEntry(mapping, parent.entries().size(), key, value));
            case Node.Scalar scalar
            when scalar.isNull() ->
                with(new Change.Set(mapping, Node.mapping(Node.Layout.BLOCK, new LinkedHashMap<>(Map.of(key, value)))));
            case Node.Scalar _, Node.Sequence _ -> throw new IllegalArgumentException("no mapping (" + mapping + ")");
        };
    }

    /** Documents are equal when their texts are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && file.text().equals(document.file.text());
    }

    @Override
    public int hashCode() {
        return file.text().hashCode();
    }

    @Override
    public String toString() {
        return file.name();
    }
}
