// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Other files that speak of what a case has: what is expected of it, and cases that extend it. A change of the case leaves
 * them as they are.
 */
public record OtherFiles(Shelf shelf) {

    private static final String EXPECTED = "expected.yaml";

    /** Those in which something is found, as a person reads where they lie. */
    public List<String> with(Pattern something, Slot slot) {
        List<String> found = new ArrayList<>();
        Path expected = slot.file().resolveSibling(EXPECTED);
        if (text(slot.root(), expected).filter(something.asPredicate()).isPresent()) {
            found.add(new Slot(slot.name(), expected, slot.root(), slot.kind()).shownFile());
        }
        for (Slot other : shelf.slots()) {
            text(other.root(), other.file())
                    .filter(something.asPredicate())
                    .filter(text -> extend(other, text, slot.file()))
                    .ifPresent(_ -> found.add(other.shownFile()));
        }
        return List.copyOf(found);
    }

    private static boolean extend(Slot other, String text, Path file) {
        return CaseFile.templates(SourceFile.of(other.shownFile(), text), other.file(), Optional.of(other.root()))
                .stream()
                .anyMatch(template -> same(template, file));
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** What stands in a file of a folder; empty where it can't be read, leads out of the folder or is larger than cases are. */
    private static Optional<String> text(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath()) && Files.size(file) <= CaseFile.LARGEST
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
