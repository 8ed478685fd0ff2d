// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.design.search.RankingCounts.Counts;
import dev.entente.graph.StateSet;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For how many rankings of a decision maker the goal would hold.
 *
 * @param rankings of how many in all
 * @param equilibrium by concept and state of the goal
 */
public record CountedRankings(
        String decisionMaker, BigInteger rankings, Map<String, Map<String, BigInteger>> equilibrium) {

    /**
     * What was counted, in names.
     *
     * @param goal the states told of
     */
    public static CountedRankings of(Counts counts, StateSet goal, Names names) {
        Map<String, Map<String, BigInteger>> equilibrium = new LinkedHashMap<>();
        counts.equilibrium().forEach((concept, byState) -> {
            Map<String, BigInteger> counted = new LinkedHashMap<>();
            goal.stream().forEach(s -> counted.put(names.pattern(s), byState.get(s)));
            equilibrium.put(concept.name(), counted);
        });
        return new CountedRankings(names.id(counts.decisionMaker()), counts.rankings(), equilibrium);
    }
}
