// SPDX-License-Identifier: Apache-2.0
package dev.entente.perception;

import dev.entente.Preference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one decision maker sees the conflict. What it doesn’t say, it sees as it is; its own wants it knows.
 *
 * <p>Source: Bennett (1977; key Bennett1977); docs/theory.md §14.
 *
 * @param viewer its place, from 0
 * @param takes what it takes others to want, by place
 * @param misses the options in full that it doesn’t know of: it never sees them taken
 * @param believed how it thinks that others see the conflict, by place; of who is not there it thinks that it sees what the
 *     viewer itself sees. One level deep.
 */
public record Sight(int viewer, Map<Integer, Preference> takes, List<String> misses, Map<Integer, Sight> believed) {

    public Sight {
        takes = Map.copyOf(new TreeMap<>(takes));
        misses = List.copyOf(misses);
        believed = Map.copyOf(new LinkedHashMap<>(believed));
        if (takes.containsKey(viewer)) {
            throw new IllegalArgumentException("a decision maker that takes itself for another (" + viewer + ")");
        }
        if (believed.containsKey(viewer)) {
            throw new IllegalArgumentException("a sight of one’s own sight (" + viewer + ")");
        }
        believed.forEach((who, sight) -> {
            if (sight.viewer() != who) {
                throw new IllegalArgumentException(
                        "the sight of " + sight.viewer() + " as that of another (" + who + ")");
            }
            if (!sight.believed().isEmpty()) {
                throw new IllegalArgumentException(
                        "what one thinks another thinks a third sees, which is not looked at (" + viewer + ")");
            }
        });
    }

    public Sight(int viewer, Map<Integer, Preference> takes, List<String> misses) {
        this(viewer, takes, misses, Map.of());
    }
}
