// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A desk for every visitor. */
public final class Desks {

    private final Map<String, Desk> desks = new ConcurrentHashMap<>();

    public Desk of(String visitor) {
        return desks.computeIfAbsent(visitor, _ -> new Desk());
    }
}
