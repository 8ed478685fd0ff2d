// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a preference says, whatever it is called and rests on: equal for two that say the same. */
sealed interface Meaning {

    /** A list of wants. */
    record Listed(List<Of> wants) implements Meaning {}

    /** Weights, in any order. */
    record Summed(Set<List<Object>> weights) implements Meaning {}

    /** A ranking. */
    record InTiers(Ranked ranked) implements Meaning {
        @Override
        public boolean equals(Object other) {
            return other instanceof InTiers tiers
                    && ranked.tiers().equals(tiers.ranked.tiers())
                    && ranked.breaks().equals(tiers.ranked.breaks());
        }

        @Override
        public int hashCode() {
            return ranked.tiers().hashCode();
        }
    }

    /** What a want says. */
    record Of(String seal, boolean strong) {
        static Of of(Want want) {
            return new Of(want.statement().seal(), want.strong());
        }
    }

    /** What a preference says. */
    static Meaning of(Preference preference) {
        return switch (preference) {
            case Prioritized(List<Want> wants) ->
                new Listed(wants.stream().map(Of::of).toList());
            case Weighted weighted ->
                new Summed(weighted.weights().stream()
                        .map(weight -> List.<Object>of(
                                weight.statement().seal(), weight.weight().stripTrailingZeros()))
                        .collect(Collectors.toSet()));
            case Ranked ranked -> new InTiers(ranked);
        };
    }
}
