// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Fraction;
import dev.entente.cases.Signal.Band;
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
 * @param shown the signal that the item is about, where likelihoods follow from what comes of that
 */
public record Bearing(
        Map<String, Map<String, Fraction>> likelihoods,
        Fraction reliability,
        Optional<String> group,
        Optional<Shown> shown) {

    /** It says nothing of types. */
    public static final Bearing NONE = new Bearing(Map.of(), Fraction.ONE, Optional.empty());

    /**
     * That a signal was sent, or was not, and which of the outcomes of its game the analyst takes to have come about: as likely
     * as a type then sends it, so expected is the item under that type.
     *
     * @param signal its id
     * @param outcome the word for the outcome in a case file
     * @param within by type of the two, from how little to how much the item is expected anywhere in the analyst's bounds; the
     *     likelihoods are those of their middle
     */
    public record Shown(String signal, String outcome, boolean sent, Map<String, Band> within) {

        public Shown {
            within = Collections.unmodifiableMap(new LinkedHashMap<>(within));
        }

        /** The same with the bounds of its likelihoods. */
        public Shown within(Map<String, Band> bounds) {
            return new Shown(signal, outcome, sent, bounds);
        }
    }

    /** With likelihoods that the analyst states. */
    public Bearing(Map<String, Map<String, Fraction>> likelihoods, Fraction reliability, Optional<String> group) {
        this(likelihoods, reliability, group, Optional.empty());
    }

    public Bearing {
        Map<String, Map<String, Fraction>> copied = new LinkedHashMap<>();
        likelihoods.forEach((of, byType) -> copied.put(of, Collections.unmodifiableMap(new LinkedHashMap<>(byType))));
        likelihoods = Collections.unmodifiableMap(copied);
    }

    /** How expected the item is under each type of a decision maker; empty where it says nothing of them. */
    public Map<String, Fraction> of(String decisionMaker) {
        return likelihoods.getOrDefault(decisionMaker, Map.of());
    }

    /** The same of a signal’s types, as it was shown. */
    public Bearing showing(String decisionMaker, Map<String, Fraction> byType, Shown how) {
        Map<String, Map<String, Fraction>> all = new LinkedHashMap<>(likelihoods);
        all.put(decisionMaker, byType);
        return new Bearing(all, reliability, group, Optional.of(how));
    }
}
