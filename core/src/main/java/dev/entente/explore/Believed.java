// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Fraction;
import dev.entente.cases.Case;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Item;
import dev.entente.stability.SanctionConcept;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What evidence does to what holds: one exploration, weighed by belief in types before and after items of evidence. No
 * world is looked at twice.
 *
 * @param concept one of the design
 * @param beliefs after all evidence
 */
public record Believed(Exploration explored, SanctionConcept concept, Beliefs beliefs) {

    public static Believed of(Exploration explored, SanctionConcept concept) {
        return new Believed(explored, concept, Beliefs.of(explored.subject()));
    }

    public Case subject() {
        return explored.subject();
    }

    /** By belief before any evidence. */
    public Optional<Weighing> before() {
        return weighed(Optional.of(beliefs.prior()));
    }

    /** By belief after all evidence. */
    public Optional<Weighing> after() {
        return weighed(beliefs.posterior());
    }

    /** By belief after all evidence but some items, by their ids. */
    public Optional<Weighing> without(Collection<String> items) {
        return weighed(beliefs.without(items).posterior());
    }

    /** The ids of the items that say something of types with priors, in the order of the file. */
    public List<String> items() {
        List<Item> all = beliefs.stated().stream()
                .flatMap(belief -> belief.items().stream())
                .toList();
        return subject().basis().claims().stream()
                .filter(claim -> all.stream().anyMatch(item -> item.claim().equals(claim)))
                .map(claim -> claim.id())
                .toList();
    }

    private Optional<Weighing> weighed(Optional<Map<Integer, List<Fraction>>> belief) {
        return belief.flatMap(shares -> Weighing.of(explored, shares));
    }
}
