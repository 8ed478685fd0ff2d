// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One person's desk: their own copies of the cases that they have opened. */
public final class Desk {

    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

    /** The person's copy of a case, made when it is first opened. */
    public Sheet sheet(Slot slot) {
        return sheets.computeIfAbsent(slot.name(), _ -> Sheet.open(slot));
    }
}
