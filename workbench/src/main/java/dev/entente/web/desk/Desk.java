// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.casefile.edit.Draft;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** One person's desk: their own copies of the cases that they have opened, as many as it holds. */
public final class Desk {

    private static final int MOST_SHEETS = 64;

    private final boolean shared;
    private final SequencedMap<String, Sheet> sheets = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> made = new HashSet<>();
    private Draft draft = Draft.EMPTY;

    /** @param shared whether others are at the same workbench: then what one has made, nobody else writes to */
    Desk(boolean shared) {
        this.shared = shared;
    }

    /** The case in the making. */
    public synchronized Draft draft() {
        return draft;
    }

    /** Lays the case in the making on the desk as it is now. */
    public synchronized void keep(Draft changed) {
        draft = changed;
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
        return !draft.equals(Draft.EMPTY) || sheets.values().stream().anyMatch(Sheet::touched);
    }
}
