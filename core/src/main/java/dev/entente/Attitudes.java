// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a decision maker is disposed towards others and itself (docs/theory.md §15). Concepts that don't ask about attitudes
 * have everybody judge by its own wants.
 *
 * @param stated by the id of a decision maker, what is said
 * @param grounds why
 */
public record Attitudes(Map<String, Attitude> stated, Grounds grounds) {

    /** Nothing is said: it likes itself, and doesn't mind others. */
    public static final Attitudes NONE = new Attitudes(Map.of(), Grounds.NONE);

    public Attitudes {
        stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
    }

    /** The attitude of one towards another: as stated, else to like oneself and not to mind others. */
    public Attitude towards(String self, String other) {
        return stated.getOrDefault(other, self.equals(other) ? Attitude.LIKE : Attitude.INDIFFERENT);
    }

    /** The same with another attitude towards one. */
    public Attitudes with(String other, Attitude attitude) {
        Map<String, Attitude> changed = new LinkedHashMap<>(stated);
        changed.put(other, attitude);
        return new Attitudes(changed, grounds);
    }
}
