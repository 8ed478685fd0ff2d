// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.BelievedShare;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.HeldByBelief;
import dev.entente.evidence.Beliefs;
import dev.entente.explore.Believed;
import dev.entente.explore.Weighing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What some items of evidence change. */
public record BeliefChanged(@Inline Head head, List<String> items, Stage before, Stage after, String version) {

    /**
     * Before the items, or after.
     *
     * @param belief in each type by its name in full
     * @param some by outcome, the share of worlds in which some equilibrium satisfies it; null where belief says nothing
     */
    public record Stage(Map<String, Double> belief, String concept, Map<String, Optional<BelievedShare>> some) {}

    public static BeliefChanged of(Believed believed, List<String> items) {
        return new BeliefChanged(
                Head.of(believed.subject()),
                items,
                stage(believed, believed.beliefs().without(items), believed.without(items)),
                stage(believed, believed.beliefs(), believed.after()),
                Version.running());
    }

    private static Stage stage(Believed believed, Beliefs beliefs, Optional<Weighing> weighing) {
        int concept = believed.explored().place(believed.concept());
        Map<String, Double> shares = new LinkedHashMap<>();
        beliefs.byName(believed.subject()).forEach((type, share) -> shares.put(type, share.doubleValue()));
        Map<String, Optional<BelievedShare>> some = new LinkedHashMap<>();
        for (int o = 0; o < believed.subject().framing().outcomes().size(); o++) {
            some.put(believed.subject().framing().outcomes().get(o).id(), HeldByBelief.some(weighing, concept, o));
        }
        return new Stage(shares, believed.concept().name(), some);
    }
}
