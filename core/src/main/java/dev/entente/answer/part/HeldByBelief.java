// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.cases.Case;
import dev.entente.evidence.Belief;
import dev.entente.explore.Believed;
import dev.entente.explore.Exploration;
import dev.entente.explore.Weighing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What can hold by belief in types.
 *
 * @param counted how many worlds were looked at
 * @param sampled whether these were drawn by chance
 */
public record HeldByBelief(String concept, long counted, boolean sampled, List<OutcomeShares> outcomes) {

    /**
     * In which share of worlds some equilibrium satisfies an outcome.
     *
     * @param even each world counts alike
     * @param prior by belief before all evidence; left out where that says nothing, as the posterior
     * @param without by belief after all evidence but one item; null where that says nothing
     * @param byType by decision maker and type, in the worlds of that type; null where its types were not told apart
     */
    public record OutcomeShares(
            String outcome,
            WorldShare even,
            Optional<BelievedShare> prior,
            Optional<BelievedShare> posterior,
            Map<String, Optional<BelievedShare>> without,
            Map<String, Map<String, Optional<WorldShare>>> byType) {}

    public static HeldByBelief of(Believed believed) {
        Exploration explored = believed.explored();
        Map<String, Optional<Weighing>> without = new LinkedHashMap<>();
        believed.items().forEach(item -> without.put(item, believed.without(Set.of(item))));
        return new HeldByBelief(
                believed.concept().name(),
                explored.tally().worlds(),
                explored.sampled(),
                IntStream.range(0, believed.subject().framing().outcomes().size())
                        .mapToObj(o -> outcome(believed, explored.place(believed.concept()), o, without))
                        .toList());
    }

    private static OutcomeShares outcome(
            Believed believed, int concept, int outcome, Map<String, Optional<Weighing>> without) {
        Case about = believed.subject();
        Map<String, Optional<BelievedShare>> withoutItem = new LinkedHashMap<>();
        without.forEach((item, weighing) -> withoutItem.put(item, some(weighing, concept, outcome)));
        Map<String, Map<String, Optional<WorldShare>>> byType = new LinkedHashMap<>();
        for (Belief belief : believed.beliefs().each()) {
            byType.put(
                    about.conflict()
                            .decisionMakers()
                            .get(belief.decisionMaker())
                            .id(),
                    TypeBelief.byType(
                            belief,
                            t -> believed.explored()
                                    .some(concept, outcome, belief.decisionMaker(), t)
                                    .map(WorldShare::of)));
        }
        return new OutcomeShares(
                about.framing().outcomes().get(outcome).id(),
                WorldShare.of(believed.explored().some(concept, outcome)),
                some(believed.before(), concept, outcome),
                some(believed.after(), concept, outcome),
                withoutItem,
                byType);
    }

    public static Optional<BelievedShare> some(Optional<Weighing> weighing, int concept, int outcome) {
        return weighing.map(by -> BelievedShare.of(by.some(concept, outcome)));
    }
}
