// SPDX-License-Identifier: Apache-2.0
package dev.entente.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was asked for last; of more than can be kept, what nobody asked for the longest is forgotten. */
public final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most how many are kept */
    public Latest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
