// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.app.Draft;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One person's desk: their own copies of the cases that they have opened. */
public final class Desk {

    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();
    private volatile Draft draft = Draft.EMPTY;

    /** The case in the making. */
    public Draft draft() {
        return draft;
    }

    /** Lays the case in the making on the desk as it is now. */
    public void keep(Draft changed) {
        draft = changed;
    }

    /** The person's copy of a case, made when it is first opened. */
    public Sheet sheet(Slot slot) {
        return known(slot.name()).orElseGet(() -> sheets.computeIfAbsent(slot.name(), _ -> Sheet.open(slot)));
    }

    /** The person's copy of a case that has been opened, though its file be gone; what is new in the file is on it. */
    public Optional<Sheet> known(String name) {
        Optional<Sheet> known = Optional.ofNullable(sheets.get(name));
        known.ifPresent(Sheet::refresh);
        return known;
    }

    /** Lays a sheet on the desk. */
    void lay(Sheet sheet) {
        sheets.put(sheet.slot().name(), sheet);
    }
}
