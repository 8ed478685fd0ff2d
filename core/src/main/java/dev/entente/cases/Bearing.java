// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Fraction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an item of evidence says of types. The numbers are the analyst's own.
 *
 * @param likelihoods how expected the item is, from 0 to 1: by decision maker, and for each of its types, of which one is
 *     above 0
 * @param reliability from 0, when it tells nothing, to 1, when it is what it seems
 * @param group the name that it shares with items that are not independent of it
 */
public record Bearing(Map<String, Map<String, Fraction>> likelihoods, Fraction reliability, Optional<String> group) {

    /** It says nothing of types. */
    public static final Bearing NONE = new Bearing(Map.of(), Fraction.ONE, Optional.empty());

    public Bearing {
        Map<String, Map<String, Fraction>> copied = new LinkedHashMap<>();
        likelihoods.forEach((of, byType) -> copied.put(of, Collections.unmodifiableMap(new LinkedHashMap<>(byType))));
        likelihoods = Collections.unmodifiableMap(copied);
    }

    /** How expected the item is under each type of a decision maker; empty where it says nothing of them. */
    public Map<String, Fraction> of(String decisionMaker) {
        return likelihoods.getOrDefault(decisionMaker, Map.of());
    }
}
