// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.limits.Latest;
import java.util.function.Supplier;

/** The answers about one conflict that were asked for last, kept for whoever asks the same again. */
public final class LastAsked {

    private static final int MOST = 32;

    private final Latest<Record, Object> latest = new Latest<>(MOST);

    /** With nothing kept yet. */
    public LastAsked() {}

    /**
     * The answer that is kept, or else is found now.
     *
     * @param question what tells it from all others of any type
     */
    public synchronized <T> T answer(Class<T> type, Record question, Supplier<T> found) {
        return type.cast(latest.computeIfAbsent(question, _ -> found.get()));
    }
}
