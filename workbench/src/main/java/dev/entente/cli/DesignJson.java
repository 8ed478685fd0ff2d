// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.GraphModel;
import dev.entente.StateSet;
import dev.entente.app.DesignFound;
import dev.entente.app.DesignPart;
import dev.entente.app.DesignTopic;
import dev.entente.design.DistanceToFailure;
import dev.entente.design.Durability;
import dev.entente.design.LeastChanges;
import dev.entente.design.LeastRankings;
import dev.entente.design.Packages;
import dev.entente.design.RankingCounts.Counts;
import dev.entente.design.Spoilers;
import dev.entente.design.Staging;
import dev.entente.engine.Fitting;
import java.util.List;
import java.util.Map;

/** The parts of the answer of {@code design} as JSON. */
record DesignJson(Case of, Fitting conflict) {

    /** A part's key. */
    static String key(DesignTopic topic) {
        return switch (topic) {
            case NOTES -> "notes";
            case PACKAGES -> "packages";
            case WANTS -> "wants";
            case RANKINGS -> "rankings";
            case RANKING_COUNTS -> "rankingCounts";
            case UNLISTED -> "unlisted";
            case STAGING -> "staging";
            case SPOILERS -> "spoilers";
            case DURABILITY -> "durability";
            case DISTANCE -> "distanceToFailure";
        };
    }

    /** A part's value. */
    Object value(DesignPart part) {
        return switch (part.found()) {
            case DesignFound.OfPackages(Packages packages) -> new PackagesJson(packages).tree();
            case DesignFound.OfWants(LeastChanges changes) -> new WantsJson(changes).tree();
            case DesignFound.OfRankings(LeastRankings least) -> new RankingsJson(of, model()).tree(least);
            case DesignFound.OfRankingCounts(List<Counts> counts, StateSet states) -> {
                RankingsJson json = new RankingsJson(of, model());
                yield counts.stream().map(one -> json.tree(one, states)).toList();
            }
            case DesignFound.OfStaging(Staging staging) -> new StagingJson(staging).tree();
            case DesignFound.OfSpoilers(Spoilers spoilers) -> new SpoilersJson(of, model()).tree(spoilers);
            case DesignFound.OfDurability(Durability durability) -> new DurabilityJson(of, model()).tree(durability);
            case DesignFound.OfDistance(DistanceToFailure distance) -> new DistanceJson(of, model()).tree(distance);
            case DesignFound.Refused(String sentence) -> Map.of("refused", sentence);
            case DesignFound.NotComputed(String sentence) -> Map.of("notComputed", sentence);
        };
    }

    /** The states, of a conflict whose states are listed. */
    private GraphModel model() {
        return ((Fitting.Listed) conflict).engine().model();
    }
}
