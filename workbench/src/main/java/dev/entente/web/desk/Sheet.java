// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.app.FileFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A person's copy of a case, with every state it has been in. Undoing goes back to where a state came from, redoing on to
 * the youngest that was made of it; a new change begins a new branch, and nothing is ever dropped.
 */
public final class Sheet {

    private final Slot slot;
    private final List<Version> versions = new ArrayList<>();
    private String saved;
    private int current;
    private String concept = "SEQ";

    private Sheet(Slot slot, String text) {
        this.slot = slot;
        this.saved = text;
        versions.add(new Version(0, OptionalInt.empty(), "As it was opened", Content.of(text)));
    }

    /**
     * A copy of what the file holds now.
     *
     * @throws FileFailure when it can't be read
     */
    static Sheet open(Slot slot) {
        return new Sheet(slot, read(slot));
    }

    /** What the file holds now; bytes that are no UTF-8 are replaced, and shown where they stand. */
    static String read(Slot slot) {
        try {
            return new String(Files.readAllBytes(slot.file()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFailure.notRead(slot.file(), e);
        }
    }

    public Slot slot() {
        return slot;
    }

    public synchronized Version current() {
        return versions.get(current);
    }

    /** All states, oldest first. */
    public synchronized List<Version> versions() {
        return List.copyOf(versions);
    }

    /** Puts other content on the sheet; the same content is no change. */
    public synchronized Version change(String label, Content content) {
        if (!content.equals(current().content())) {
            versions.add(new Version(versions.size(), OptionalInt.of(current), label, content));
            current = versions.size() - 1;
        }
        return current();
    }

    /** What undoing takes back. */
    public synchronized Optional<Version> undoable() {
        return Optional.of(current()).filter(version -> version.parent().isPresent());
    }

    /** What redoing brings. */
    public synchronized Optional<Version> redoable() {
        return versions.reversed().stream()
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
        if (number >= 0 && number < versions.size()) {
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
