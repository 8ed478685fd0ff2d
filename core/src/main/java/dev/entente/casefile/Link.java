// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Follows a key's relative path from one file to the case file that it names.
 *
 * @param root the folder outside which nothing is followed
 */
record Link(String key, Optional<Path> root, Diagnostics findings) {

    static final String CASE_FILE = "case.yaml";

    /** The file, which is there; empty after saying why the link can't be followed. */
    Optional<Path> file(Node link, Path from) {
        if (!(link instanceof Scalar scalar) || scalar.text().isBlank() || scalar.isNull()) {
            return refuse(link.place(), "“" + key + "” wants the path of a case file", "Such as ../template.yaml.");
        }
        String text = scalar.text();
        if (text.matches("[/\\\\~].*|[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return refuse(
                    link.place(),
                    "“" + key + "” wants a relative path",
                    "Write it from this file's folder: ../template.yaml.");
        }
        try {
            Path folder = from.toAbsolutePath().getParent() == null ? Path.of("") : parent(from);
            Path target = folder.resolve(text).normalize();
            return within(Files.isDirectory(target) ? target.resolve(CASE_FILE) : target, link.place());
        } catch (InvalidPathException e) {
            return refuse(link.place(), "“" + text + "” is no path", "");
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private Optional<Path> within(Path target, Place link) {
        try {
            Path real = target.toRealPath();
            if (root.isPresent() && !real.startsWith(root.get().toRealPath())) {
                return refuse(link, "“" + key + "” leads out of the folder that is open", "Move the template into it.");
            }
            return Optional.of(target);
        } catch (NoSuchFileException e) {
            return refuse(link, "there is no file " + shown(target), "The path counts from this file's folder.");
        } catch (IOException e) {
            return refuse(link, "the file " + shown(target) + " can't be read: " + e.getMessage(), "");
        }
    }

    /** Where a file really is; what is wrong with one that isn't there is said on reading it. */
    static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    private Optional<Path> refuse(Place place, String message, String hint) {
        findings.error(place, message, hint);
        return Optional.empty();
    }
}
