// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A desk for every visitor; those of visitors who left long ago are cleared when there are too many. */
public final class Desks {

    private static final int MOST_DESKS = 200;

    private final boolean shared;
    private final Map<String, Desk> desks = new LinkedHashMap<>(16, 0.75f, true);

    private final Optional<BegunFile> kept;

    private Desks(boolean shared, Optional<BegunFile> kept) {
        this.shared = shared;
        this.kept = kept;
    }

    /** Of several people at one workbench, as in a class. */
    public static Desks shared() {
        return new Desks(true, Optional.empty());
    }

    /**
     * Of one person, who finds a case in the making again.
     *
     * @param own the folder of their own cases, where it is kept
     */
    public static Desks ofOne(Path own) {
        return new Desks(false, Optional.of(BegunFile.among(own)));
    }

    /** Whether several people are at the workbench. */
    public boolean isShared() {
        return shared;
    }

    public synchronized Desk of(String visitor) {
        Desk desk = desks.computeIfAbsent(visitor, _ -> new Desk(shared, kept));
        if (desks.size() > MOST_DESKS) {
            clear(visitor);
        }
        return desk;
    }

    /** The one that was left first of those on which nothing was done, else of all. */
    private void clear(String but) {
        String gone = desks.entrySet().stream()
                .filter(desk -> !desk.getKey().equals(but) && !desk.getValue().touched())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> desks.keySet().iterator().next());
        desks.remove(gone);
    }
}
