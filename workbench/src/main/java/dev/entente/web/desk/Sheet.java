// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.app.FileFailure;
import dev.entente.casefile.CaseFile;
import dev.entente.stability.Concepts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A person's copy of a case, with every state it has been in. Undoing goes back to where a state came from, redoing on to
 * the youngest that was made of it; a new change begins a new branch. The last are kept, as many as a person can want back,
 * and always the first.
 */
public final class Sheet {

    private static final int MOST_VERSIONS = 200;
    private static final long MOST_TEXT = 8_000_000;

    private final Slot slot;
    private final boolean inPlace;
    private final NavigableMap<Integer, Revision> versions = new TreeMap<>();
    private String saved;
    private long stamp;
    private int current;
    private String concept = Concepts.MEANT_NAME;

    private Sheet(Slot slot, boolean inPlace, String text, long stamp) {
        this.slot = slot;
        this.inPlace = inPlace;
        this.saved = text;
        this.stamp = stamp;
        versions.put(0, new Revision(0, OptionalInt.empty(), "As it was opened", Content.of(text)));
    }

    /**
     * A copy of what the file holds now.
     *
     * @param inPlace whether saving writes into the file, and not into a copy
     * @throws FileFailure when it can't be read
     */
    static Sheet open(Slot slot, boolean inPlace) {
        long stamp = stamp(slot);
        return new Sheet(slot, inPlace, read(slot), stamp);
    }

    /** When the file was last written to; 0 when it is gone. */
    private static long stamp(Slot slot) {
        return slot.file().toFile().lastModified();
    }

    /** Takes over what was written into the file from elsewhere, unless something stands here that isn't saved. */
    synchronized void refresh() {
        long now = stamp(slot);
        if (now != 0 && now != stamp && !unsaved()) {
            stamp = now;
            takeOver(read(slot));
        }
    }

    /** Puts what the file holds on the sheet; what stood there stays among the versions. */
    synchronized void takeOver(String text) {
        change("The file as it was changed outside", current().content().withText(text));
        saved = text;
    }

    /**
     * What the file holds now; bytes that are no UTF-8 are replaced, and shown where they stand.
     *
     * @throws FileFailure when it can't be read, is larger than any case, or has come to lead out of its folder
     */
    static String read(Slot slot) {
        slot.stayWithin();
        try (InputStream in = Files.newInputStream(slot.file())) {
            byte[] bytes = in.readNBytes(CaseFile.LARGEST + 1);
            if (bytes.length > CaseFile.LARGEST) {
                throw new IOException("it is larger than 2 MB, and a case is a few kilobytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFailure.notRead(slot.file(), e);
        }
    }

    /** The same for another file, of the person's own, that holds the current text; with all that has been done. */
    synchronized Sheet movedTo(Slot other) {
        Sheet moved = new Sheet(other, true, current().content().text(), stamp(other));
        moved.versions.clear();
        moved.versions.putAll(versions);
        moved.current = current;
        moved.concept = concept;
        return moved;
    }

    /** The name of the case in addresses. */
    public String name() {
        return slot.name();
    }

    /** What files of the case are called, up to their ending. */
    public String fileName() {
        return slot.name().replaceAll(".*~", "")
                + content().variant().map(variant -> "-" + variant).orElse("");
    }

    /** What stands on it now. */
    public Content content() {
        return current().content();
    }

    public Slot slot() {
        return slot;
    }

    /** Whether saving writes into the file of the case, and not into a copy. */
    public boolean inPlace() {
        return inPlace;
    }

    public synchronized Revision current() {
        return Objects.requireNonNull(versions.get(current));
    }

    /** All states that are kept, oldest first. */
    public synchronized List<Revision> versions() {
        return List.copyOf(versions.values());
    }

    /** Whether something has been done here. */
    synchronized boolean touched() {
        return versions.size() > 1;
    }

    /** Puts other content on the sheet; the same content is no change. */
    public synchronized Revision change(String label, Content content) {
        if (!content.equals(current().content())) {
            int number = versions.lastKey() + 1;
            versions.put(number, new Revision(number, OptionalInt.of(current), label, content));
            current = number;
            forget();
        }
        return current();
    }

    /** The oldest goes, but for the first and the one from which the last came: undoing always takes something back. */
    private void forget() {
        while (versions.size() > MOST_VERSIONS || (versions.size() > 3 && characters() > MOST_TEXT)) {
            int kept = current().parent().orElse(0);
            int oldest = versions.keySet().stream()
                    .filter(number -> number != 0 && number != kept && number != current)
                    .findFirst()
                    .orElseThrow();
            Revision gone = Objects.requireNonNull(versions.remove(oldest));
            versions.replaceAll((_, version) -> version.parent().equals(OptionalInt.of(oldest))
                    ? new Revision(version.number(), gone.parent(), version.label(), version.content())
                    : version);
        }
    }

    /** Versions that differ in what is tried share their text. */
    private long characters() {
        return versions.values().stream()
                .map(version -> version.content().text())
                .distinct()
                .mapToLong(String::length)
                .sum();
    }

    /** What undoing takes back. */
    public synchronized Optional<Revision> undoable() {
        return Optional.of(current()).filter(version -> version.parent().isPresent());
    }

    /** What redoing brings. */
    public synchronized Optional<Revision> redoable() {
        return versions.descendingMap().values().stream()
                .filter(version -> version.parent().equals(OptionalInt.of(current)))
                .findFirst();
    }

    public synchronized void undo() {
        current().parent().ifPresent(parent -> current = parent);
    }

    public synchronized void redo() {
        redoable().ifPresent(version -> current = version.number());
    }

    /** Goes to any state there has been. */
    public synchronized void go(int number) {
        if (versions.containsKey(number)) {
            current = number;
        }
    }

    /** The name of the concept that "holds" means to this person; no change of the case. */
    public synchronized String concept() {
        return concept;
    }

    /** Looks at the case under another concept. */
    public synchronized void look(String other) {
        concept = other;
    }

    /** The text as it was last read from the file or written into it. */
    public synchronized String saved() {
        return saved;
    }

    /** Whether the text differs from the file as it was read. */
    public synchronized boolean unsaved() {
        return !current().content().text().equals(saved);
    }

    /** Notes that the text now stands in the file. */
    synchronized void savedAs(String text) {
        saved = text;
    }
}
