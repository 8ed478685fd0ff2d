// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.design.DistanceToFailure;
import dev.entente.design.Durability;
import dev.entente.design.LeastChanges;
import dev.entente.design.Packages;
import dev.entente.design.Spoilers;
import dev.entente.design.Staging;
import dev.entente.design.search.LeastAttitudes;
import dev.entente.design.search.LeastRankings;
import dev.entente.design.search.RankingCounts.Counts;
import dev.entente.graph.StateSet;
import java.util.List;

/** What was found on a {@link DesignTopic}. */
public sealed interface DesignFound {

    record OfPackages(Packages packages) implements DesignFound {}

    record OfWants(LeastChanges changes) implements DesignFound {}

    record OfRankings(LeastRankings least) implements DesignFound {}

    record OfAttitudes(LeastAttitudes least) implements DesignFound {}

    /**
     * For how many rankings of each decision maker the outcome would hold.
     *
     * @param states those that satisfy it
     */
    record OfRankingCounts(List<Counts> counts, StateSet states) implements DesignFound {
        public OfRankingCounts {
            counts = List.copyOf(counts);
        }
    }

    record OfStaging(Staging staging) implements DesignFound {}

    record OfSpoilers(Spoilers spoilers) implements DesignFound {}

    record OfDurability(Durability durability) implements DesignFound {}

    record OfDistance(DistanceToFailure distance) implements DesignFound {}

    /** The case can't be asked that; why, as a sentence. */
    record Refused(String sentence) implements DesignFound {}

    /** A limit was met first; which, as a sentence. */
    record NotComputed(String sentence) implements DesignFound {}
}
