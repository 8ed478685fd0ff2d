// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.Node.Entry;
import dev.entente.casefile.Node.Mapping;
import dev.entente.casefile.Node.Scalar;
import dev.entente.casefile.Node.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a case file and what it extends into one mapping, every node of which keeps the place in the file that it
 * comes from.
 */
final class Inheritance {

    static final String CASE_FILE = "case.yaml";
    static final String EXTENDS = "extends";
    static final String TEMPLATE = "template";

    private final Optional<Path> root;
    private final Findings findings;
    private final List<Path> chain = new ArrayList<>();

    private Inheritance(Optional<Path> root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /**
     * The merged mapping; empty when there is nothing to bind, and the findings say why.
     *
     * @param path a case file, or a folder that holds a {@code case.yaml}
     * @param root the folder outside which no template is read
     */
    static Optional<Mapping> read(Path path, Optional<Path> root, Findings findings) {
        Path file = Files.isDirectory(path) ? path.resolve(CASE_FILE) : path;
        return new Inheritance(root, findings).file(file);
    }

    /** As {@link #read(Path, Optional, Findings)} for a text that may not be saved yet, and would stand at {@code path}. */
    static Optional<Mapping> read(SourceFile text, Path path, Optional<Path> root, Findings findings) {
        Inheritance inheritance = new Inheritance(root, findings);
        inheritance.chain.add(path.toAbsolutePath().normalize());
        return SourceReader.check(text, findings).flatMap(file -> inheritance.merged(file, path));
    }

    /** The files that a text extends, one through the other, as far as they can be followed. */
    static List<Path> templates(SourceFile text, Path path, Optional<Path> root) {
        Inheritance inheritance = new Inheritance(root, new Findings());
        inheritance.chain.add(path.toAbsolutePath().normalize());
        SourceReader.check(text, inheritance.findings).ifPresent(file -> inheritance.merged(file, path));
        return List.copyOf(inheritance.chain.subList(1, inheritance.chain.size()));
    }

    private Optional<Mapping> file(Path path) {
        try {
            chain.add(path.toRealPath());
        } catch (IOException e) {
            // What is wrong with the file is said on reading it.
            chain.add(path.toAbsolutePath().normalize());
        }
        return SourceReader.read(path, shown(path), findings).flatMap(file -> merged(file, path));
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    private Optional<Mapping> merged(SourceFile file, Path path) {
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
        Mapping own = without(mapping, EXTENDS);
        if (link.isEmpty()) {
            return Optional.of(own);
        }
        return template(link.get(), path)
                .flatMap(this::file)
                .map(inherited -> new Merging(findings).extend(without(inherited, TEMPLATE), own));
    }

    static Mapping without(Mapping mapping, String key) {
        List<Entry> others = mapping.entries().stream()
                .filter(entry -> !entry.key().text().equals(key))
                .toList();
        return mapping.with(others);
    }

    /** The file that a link leads to; empty after saying why it can't be followed. */
    private Optional<Path> template(Node link, Path from) {
        if (!(link instanceof Scalar scalar) || scalar.text().isBlank() || scalar.isNull()) {
            return refuse(link.place(), "“extends” wants the path of a case file", "Such as ../template.yaml.");
        }
        String text = scalar.text();
        if (text.matches("[/\\\\~].*|[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return refuse(
                    link.place(),
                    "“extends” wants a relative path",
                    "Write it from this file's folder: ../template.yaml.");
        }
        try {
            Path folder = from.toAbsolutePath().getParent() == null ? Path.of("") : parent(from);
            Path target = folder.resolve(text).normalize();
            return followed(Files.isDirectory(target) ? target.resolve(CASE_FILE) : target, link.place());
        } catch (InvalidPathException e) {
            return refuse(link.place(), "“" + text + "” is no path", "");
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private Optional<Path> followed(Path target, Place link) {
        try {
            Path real = target.toRealPath();
            if (root.isPresent() && !real.startsWith(root.get().toRealPath())) {
                return refuse(link, "“extends” leads out of the folder that is open", "Move the template into it.");
            }
            if (chain.contains(real)) {
                return refuse(link, "“extends” leads in a circle" + circle(target, real), "");
            }
            return Optional.of(target);
        } catch (NoSuchFileException e) {
            return refuse(link, "there is no file " + shown(target), "The path counts from this file's folder.");
        } catch (IOException e) {
            return refuse(link, "the file " + shown(target) + " can't be read: " + e.getMessage(), "");
        }
    }

    private String circle(Path target, Path real) {
        return chain.getLast().equals(real) ? ": the file extends itself" : ": back to " + shown(target);
    }

    private Optional<Path> refuse(Place place, String message, String hint) {
        findings.error(place, message, hint);
        return Optional.empty();
    }
}
