// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case copied into the own folder with the templates that it extends, all lying to each other as before. Templates go
 * beside the case where nothing else lies there, otherwise with it into a folder of their own.
 */
final class OwnCopy {

    private final Shelf shelf;
    private final String text;
    private final Path folder;
    private final List<Path> templates;

    /**
     * @param text what the copy is to hold
     * @param before what the file held, which may say more of templates than a text with mistakes
     */
    OwnCopy(Shelf shelf, Slot slot, String text, String before) {
        this.shelf = shelf;
        this.text = text;
        Path file = real(slot.file());
        this.folder = parent(file);
        this.templates = Stream.of(text, before)
                .map(one -> SourceFile.of(file.toString(), one))
                .flatMap(one -> CaseFile.templates(one, file, Optional.of(slot.root())).stream())
                .distinct()
                .toList();
    }

    /** Links are followed as far as there is something at their end. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** Makes the copy and says which file is the new case. */
    Path write() {
        Path room = shelf.room(
                folder.getFileName() == null ? "" : folder.getFileName().toString());
        try {
            Map<Path, Path> copies = new LinkedHashMap<>();
            Path home = home(room, copies);
            for (Map.Entry<Path, Path> copy : copies.entrySet()) {
                if (!Files.exists(copy.getValue())) {
                    Files.createDirectories(parent(copy.getValue()));
                    WholeFile.create(copy.getValue(), Files.readAllBytes(copy.getKey()));
                }
            }
            Files.createDirectories(home);
            Path file = home.resolve("case.yaml");
            WholeFile.create(file, text.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw FileFailure.notWritten(room, e);
        } finally {
            deleteEmpty(room);
        }
    }

    /** The folder of the copied case, and where each template goes. */
    private Path home(Path room, Map<Path, Path> copies) throws IOException {
        Path above = above();
        if (above.equals(folder) || above.equals(parent(folder))) {
            boolean free = true;
            for (Path template : templates) {
                Path copy = template.startsWith(folder)
                        ? room.resolve(folder.relativize(template))
                        : shelf.own().resolve(above.relativize(template));
                free &= !Files.exists(copy) || Arrays.equals(Files.readAllBytes(copy), Files.readAllBytes(template));
                copies.put(template, copy);
            }
            if (free) {
                return room;
            }
        }
        templates.forEach(template -> copies.put(template, room.resolve(above.relativize(template))));
        return room.resolve(above.relativize(folder));
    }

    private static Path parent(Path path) {
        return Optional.ofNullable(path.getParent())
                .orElseThrow(() -> new IllegalArgumentException("nothing lies above (" + path + ")"));
    }

    /** The folder that all lie in. */
    private Path above() {
        Path above = folder;
        for (Path template : templates) {
            while (!template.startsWith(above)) {
                above = parent(above);
            }
        }
        return above;
    }

    /** What could not be filled is not left behind. */
    private static void deleteEmpty(Path room) {
        try (var entries = Files.list(room)) {
            if (entries.findAny().isEmpty()) {
                Files.delete(room);
            }
        } catch (IOException _) {
            // It stays, empty; nothing is lost by that.
        }
    }
}
