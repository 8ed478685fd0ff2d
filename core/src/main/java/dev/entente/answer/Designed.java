// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.answer.json.Inline;
import dev.entente.answer.part.CountedRankings;
import dev.entente.answer.part.FoundAttitudes;
import dev.entente.answer.part.FoundDurability;
import dev.entente.answer.part.FoundMargins;
import dev.entente.answer.part.FoundPackages;
import dev.entente.answer.part.FoundPlans;
import dev.entente.answer.part.FoundRankings;
import dev.entente.answer.part.FoundSpoilers;
import dev.entente.answer.part.FoundWants;
import dev.entente.answer.part.Head;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would make an outcome hold, and what would wreck it. A part that isn't there was not asked for, says nothing of the
 * case, or stands among those refused or not computed.
 *
 * @param side who engages, in a case with options; left out where attitudes are asked about
 * @param rankingCounts one for each decision maker
 * @param attitudes under a concept that asks about attitudes, in place of all else
 * @param distanceToFailure one for each finding
 * @param refused by part: why the case can't be asked for it
 * @param notComputed by part: which limit was met first
 */
public record Designed(
        @Inline Head head,
        String goal,
        Optional<List<String>> side,
        String concept,
        Optional<FoundPackages> packages,
        Optional<FoundWants> wants,
        Optional<FoundRankings> rankings,
        Optional<List<CountedRankings>> rankingCounts,
        Optional<FoundAttitudes> attitudes,
        Optional<FoundPlans> staging,
        Optional<FoundSpoilers> spoilers,
        Optional<FoundDurability> durability,
        Optional<List<FoundMargins>> distanceToFailure,
        Optional<Map<String, String>> refused,
        Optional<Map<String, String>> notComputed,
        String version) {}
