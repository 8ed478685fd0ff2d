// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.ForeignFile;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a case file and what it extends into one mapping, every node of which keeps the place in the file that it
 * comes from.
 */
public final class Inheritance {

    static final String EXTENDS = "extends";
    static final String TEMPLATE = "template";

    /** What begins a letter that a text spells by its number. */
    private static final String ESCAPE = "\\";

    private final Optional<Path> root;
    private final Diagnostics findings;
    private final List<Path> chain = new ArrayList<>();

    private Inheritance(Optional<Path> root, Diagnostics findings) {
        this.root = root;
        this.findings = findings;
    }

    /**
     * The merged mapping; empty when there is nothing to bind, and the findings say why.
     *
     * @param path a case file, or a folder that holds a {@code case.yaml}
     * @param root the folder outside which no template is read
     */
    static Optional<Mapping> read(Path path, Optional<Path> root, Diagnostics findings) {
        return new Inheritance(root, findings).file(caseFile(path));
    }

    /** As {@link #read(Path, Optional, Diagnostics)} for a text that may not be saved yet, and would stand at {@code path}. */
    static Optional<Mapping> read(SourceFile text, Path path, Optional<Path> root, Diagnostics findings) {
        Inheritance inheritance = new Inheritance(root, findings);
        inheritance.chain.add(path.toAbsolutePath().normalize());
        return SourceReader.check(text, findings).flatMap(file -> inheritance.merged(file, path));
    }

    /** The files that a text extends, one through the other, as far as they can be followed. */
    static List<Path> templates(SourceFile text, Path path, Optional<Path> root) {
        Inheritance inheritance = new Inheritance(root, new Diagnostics());
        inheritance.chain.add(path.toAbsolutePath().normalize());
        SourceReader.check(text, inheritance.findings).ifPresent(file -> inheritance.merged(file, path));
        return List.copyOf(inheritance.chain.subList(1, inheritance.chain.size()));
    }

    /** Whether a file says that it is a template. Its YAML is read only where the word may stand in it, as that takes long. */
    static boolean isTemplate(Path path) {
        Diagnostics findings = new Diagnostics();
        return SourceReader.read(caseFile(path), Link.shown(path), findings)
                .filter(file -> file.text().contains(TEMPLATE) || file.text().contains(ESCAPE))
                .flatMap(file -> Document.of(file, findings))
                .flatMap(document -> document.at(NodePath.of(TEMPLATE)))
                .filter(value -> value instanceof Scalar scalar && scalar.text().equals("true"))
                .isPresent();
    }

    private static Path caseFile(Path path) {
        return Files.isDirectory(path) ? path.resolve(Link.CASE_FILE) : path;
    }

    /** What a document has from its template, laid over by what that extends; nothing where it can't be read. */
    public static Mapping inherited(Document document, Path path, Optional<Path> root) {
        Inheritance inheritance = new Inheritance(root, new Diagnostics());
        inheritance.chain.add(path.toAbsolutePath().normalize());
        return document.at(NodePath.of(EXTENDS))
                .flatMap(link -> inheritance.template(link, path))
                .flatMap(inheritance::file)
                .map(mapping -> mapping.without(TEMPLATE))
                .orElse(Merging.NO_CHANGES);
    }

    private Optional<Mapping> file(Path path) {
        chain.add(Link.real(path));
        return SourceReader.read(path, Link.shown(path), findings).flatMap(file -> merged(file, path));
    }

    private Optional<Mapping> merged(SourceFile file, Path path) {
        Optional<String> foreign = ForeignFile.text(file.name(), file.text());
        if (foreign.isPresent()) {
            ForeignFile.refuse(foreign.get(), file.name(), findings);
            return Optional.empty();
        }
        return Document.of(file, findings).flatMap(document -> switch (document.root()) {
            case Mapping mapping -> extended(mapping, path);
            case Scalar _, Sequence _ -> {
                findings.error(
                        document.root().place(),
                        "a case is a mapping of keys to values, not "
                                + document.root().described(),
                        "It begins with “entente: 1”.");
                yield Optional.empty();
            }
        });
    }

    private Optional<Mapping> extended(Mapping mapping, Path path) {
        Optional<Node> link = mapping.value(EXTENDS);
        Mapping own = mapping.without(EXTENDS);
        if (link.isEmpty()) {
            return Optional.of(own);
        }
        return template(link.get(), path)
                .flatMap(this::file)
                .map(inherited -> new Merging(findings).extend(inherited.without(TEMPLATE), own));
    }

    /** The file that a link leads to; empty after saying why it can't be followed. */
    private Optional<Path> template(Node link, Path from) {
        Optional<Path> target = new Link(EXTENDS, root, findings).file(link, from);
        Optional<Path> real = target.map(Link::real).filter(chain::contains);
        if (real.isPresent()) {
            findings.error(link.place(), "“extends” leads in a circle" + circle(target.get(), real.get()), "");
            return Optional.empty();
        }
        return target;
    }

    private String circle(Path target, Path real) {
        return chain.getLast().equals(real) ? ": the file extends itself" : ": back to " + Link.shown(target);
    }
}
