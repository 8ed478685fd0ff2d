// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Json;
import dev.entente.explore.compare.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * Each of several cases with each other.
 *
 * @param partial true where not all were compared, or not by all their worlds
 */
public record ComparedAll(int entente, List<Compared> comparisons, Optional<Boolean> partial, String version) {

    public static ComparedAll of(List<Comparison> comparisons, boolean whole) {
        return new ComparedAll(
                Json.VERSION,
                comparisons.stream().map(Compared::of).toList(),
                Optional.of(true).filter(_ -> !whole),
                Version.running());
    }
}
