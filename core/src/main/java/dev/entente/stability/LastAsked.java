// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The answers about one conflict that were asked for last, kept for whoever asks the same again. */
public final class LastAsked {

    private final Latest latest = new Latest();

    /** With nothing kept yet. */
    public LastAsked() {}

    private static final class Latest extends LinkedHashMap<Record, Object> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 32;

        Latest() {
            super(2 * MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Record, Object> eldest) {
            return size() > MOST;
        }
    }

    /**
     * The answer that is kept, or else is found now.
     *
     * @param question what tells it from all others of any type
     */
    public synchronized <T> T answer(Class<T> type, Record question, Supplier<T> found) {
        return type.cast(latest.computeIfAbsent(question, _ -> found.get()));
    }
}
