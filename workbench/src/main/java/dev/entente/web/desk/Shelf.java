// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.app.CaseFiles;
import dev.entente.app.FileFailure;
import dev.entente.casefile.CaseFile;
import dev.entente.web.desk.Slot.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The cases within reach: those that come with Entente, and those in the one folder that the workbench may write to. A
 * case is opened by its name in the list of them and in no other way, so that no address leads out of these folders.
 */
public final class Shelf {

    private static final String PREFIX = "my~";
    private static final String PUBLISHED = "published";
    private static final String EXAMPLES = "templates";

    private final Optional<Path> shipped;
    private final Path own;
    private final Map<String, Slot> found = new ConcurrentHashMap<>();

    /**
     * @param shipped the folder of the cases that come with Entente; empty when there is none
     * @param own the folder for a person's own; made when something is first saved
     */
    public Shelf(Optional<Path> shipped, Path own) {
        this.shipped = shipped.map(folder -> folder.toAbsolutePath().normalize());
        this.own = own.toAbsolutePath().normalize();
    }

    /** The folder for a person's own cases. */
    public Path own() {
        return own;
    }

    /** All cases, own ones first, templates left out. */
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        if (Files.isDirectory(own)) {
            slots.addAll(below(own, true));
        }
        shipped.filter(folder -> !folder.startsWith(own) && Files.isDirectory(folder))
                .ifPresent(folder -> slots.addAll(below(folder, false)));
        slots.forEach(slot -> found.put(slot.name(), slot));
        return slots;
    }

    /** The case of a name; the folders are looked through again where it isn't known from the last time. */
    public Optional<Slot> find(String name) {
        Optional<Slot> known = Optional.ofNullable(found.get(name)).filter(slot -> within(slot.root(), slot.file()));
        return known.isPresent() ? known : listed(name);
    }

    private Optional<Slot> listed(String name) {
        return slots().stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    private static List<Slot> below(Path root, boolean own) {
        return CaseFiles.below(root).cases().stream()
                .map(path -> Files.isDirectory(path) ? path.resolve("case.yaml") : path)
                .filter(file -> within(root, file) && !CaseFile.isTemplate(file))
                .map(file -> slot(root, file, own))
                .toList();
    }

    private static Slot slot(Path root, Path file, boolean own) {
        Path relative = root.relativize(file.endsWith("case.yaml") ? file.getParent() : file);
        String name = StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("~"));
        return new Slot(
                (own ? PREFIX : "") + (name.isEmpty() ? "case" : name), file, root, own ? Kind.OWN : kind(relative));
    }

    private static Kind kind(Path shipped) {
        return shipped.startsWith(PUBLISHED)
                ? Kind.PUBLISHED
                : shipped.startsWith(EXAMPLES) ? Kind.EXAMPLE : Kind.SHIPPED;
    }

    /** Whether a file lies in a folder however links lead. */
    private static boolean within(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** The place of a file below the own folder. */
    public Slot slotOf(Path file) {
        return slot(own, file, true);
    }

    /**
     * Makes a folder of its own for a new case, named after what it is called. Two who ask at once get two.
     *
     * @throws FileFailure when it can't be made
     */
    public Path room(String title) {
        String plain = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String name = plain.isEmpty() ? "case" : plain.substring(0, Math.min(60, plain.length()));
        try {
            Files.createDirectories(own);
            for (int i = 1; ; i++) {
                Path folder = own.resolve(i == 1 ? name : name + "-" + i);
                if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && made(folder)) {
                    return folder;
                }
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(own.resolve(name), e);
        }
    }

    private static boolean made(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }
}
