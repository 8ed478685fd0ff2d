// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.start.Start;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** One person's desk: their own copies of the cases that they have opened, as many as it holds. */
public final class Desk {

    private static final int MOST_SHEETS = 64;
    private static final int MOST_UNDONE = 100;

    private final boolean shared;
    private final SequencedMap<String, Sheet> sheets = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> made = new HashSet<>();
    private final Deque<Start> before = new ArrayDeque<>();
    private final Optional<BegunFile> kept;
    private Start start;

    /** A desk among others at the same workbench, where what one has made nobody else writes to; or one of a single person. */
    Desk(boolean shared) {
        this(shared, Optional.empty());
    }

    /** @param kept where the case in the making is kept while the workbench is closed */
    Desk(boolean shared, Optional<BegunFile> kept) {
        this.shared = shared;
        this.kept = kept;
        this.start = kept.map(BegunFile::read).orElse(Start.NOTHING);
    }

    /** The case in the making. */
    public synchronized Start start() {
        return start;
    }

    /** Lays the case in the making on the desk as it is now. */
    public synchronized void keep(Start changed) {
        if (!changed.equals(start)) {
            before.push(start);
            now(changed);
        }
        if (before.size() > MOST_UNDONE) {
            before.removeLast();
        }
    }

    /** Whether the case in the making was another before. */
    public synchronized boolean canUndo() {
        return !before.isEmpty();
    }

    /** Takes the last change of the case in the making back. */
    public synchronized void undo() {
        if (!before.isEmpty()) {
            now(before.pop());
        }
    }

    /** Takes the case in the making from the desk: it was made. */
    public synchronized void finished() {
        now(Start.NOTHING);
        before.clear();
    }

    private void now(Start changed) {
        start = changed;
        kept.ifPresent(file -> file.write(changed));
    }

    /** The person's copy of a case, made when it is first opened. */
    public Sheet sheet(Slot slot) {
        return known(slot.name()).orElseGet(() -> laid(fresh(slot)));
    }

    /** The person's copy of a case, or one that nothing is done on: it isn't kept on the desk. */
    public Sheet seen(Slot slot) {
        return known(slot.name()).orElseGet(() -> fresh(slot));
    }

    private Sheet fresh(Slot slot) {
        return Sheet.open(slot, writes(slot));
    }

    /** Whether saving writes into the file of a case, and not into a copy. */
    private synchronized boolean writes(Slot slot) {
        return slot.own() && (!shared || made.contains(slot.name()));
    }

    private synchronized Sheet laid(Sheet sheet) {
        Sheet known = sheets.putIfAbsent(sheet.name(), sheet);
        makeRoom();
        return known == null ? sheet : known;
    }

    /** What nothing was done on goes first; it is opened again as it was. */
    private void makeRoom() {
        String last = sheets.lastEntry().getKey();
        while (sheets.size() > MOST_SHEETS) {
            String gone = sheets.entrySet().stream()
                    .filter(entry ->
                            !entry.getKey().equals(last) && !entry.getValue().touched())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> sheets.firstEntry().getKey());
            sheets.remove(gone);
        }
    }

    /** The person's copy of a case that has been opened, though its file be gone; what is new in the file is on it. */
    public Optional<Sheet> known(String name) {
        Optional<Sheet> known = laid(name);
        known.ifPresent(Sheet::refresh);
        return known;
    }

    private synchronized Optional<Sheet> laid(String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    /** Lays a sheet on the desk. */
    synchronized void lay(Sheet sheet) {
        sheets.put(sheet.name(), sheet);
        makeRoom();
    }

    /** Notes that this person has made a case. */
    public synchronized void made(Slot slot) {
        made.add(slot.name());
    }

    /** Whether something lies here that its person would miss. */
    synchronized boolean touched() {
        return !start.equals(Start.NOTHING) || sheets.values().stream().anyMatch(Sheet::touched);
    }
}
