// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** A desk for every visitor; those of visitors who left long ago are cleared when there are too many. */
public final class Desks {

    private static final int MOST_DESKS = 200;

    private final boolean shared;
    private final Map<String, Desk> desks = new LinkedHashMap<>(16, 0.75f, true);

    /** @param shared whether several people are at the workbench, as in a class */
    public Desks(boolean shared) {
        this.shared = shared;
    }

    /** Whether several people are at the workbench. */
    public boolean shared() {
        return shared;
    }

    public synchronized Desk of(String visitor) {
        Desk desk = desks.computeIfAbsent(visitor, _ -> new Desk(shared));
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
