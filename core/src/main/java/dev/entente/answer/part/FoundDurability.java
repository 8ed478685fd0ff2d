// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.analysis.Explanation;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.design.Durability;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Durability.Trial;
import dev.entente.stability.Concept;
import java.util.List;
import java.util.Optional;

/**
 * How a state with the goal fares in other readings of its case.
 *
 * @param holds the concepts under which it does as the case stands
 */
public record FoundDurability(NamedState state, List<String> holds, List<Reading> readings) {

    /**
     * A variant, or a type of a decision maker, and what becomes of the state there.
     *
     * @param equilibria how many states hold there with the goal
     */
    public record Reading(
            Optional<String> variant,
            Optional<String> decisionMaker,
            Optional<String> type,
            Fate fate,
            Optional<List<String>> holds,
            Optional<List<Leaver>> leavers,
            int equilibria) {}

    /** What becomes of a state. */
    public enum Fate {
        GONE,
        OFF_GOAL,
        STANDS,
        FALLS
    }

    /** Who would leave and why, in sentences. */
    public record Leaver(String decisionMaker, List<String> reasons) {}

    /**
     * What was found, in names.
     *
     * @param names of the states of the case as it stands
     */
    public static FoundDurability of(Durability durability, Names names) {
        return new FoundDurability(
                names.state(durability.state()),
                Names.concepts(durability.holds()),
                durability.trials().stream().map(trial -> reading(trial, names)).toList());
    }

    private static Reading reading(Trial trial, Names names) {
        return switch (trial.fate()) {
            case Durability.Fate.Gone _ -> reading(trial, names, Fate.GONE, Optional.empty(), Optional.empty());
            case Durability.Fate.OffGoal _ -> reading(trial, names, Fate.OFF_GOAL, Optional.empty(), Optional.empty());
            case Durability.Fate.Stands stands ->
                reading(trial, names, Fate.STANDS, Optional.of(stands.holds()), Optional.empty());
            case Durability.Fate.Falls falls ->
                reading(trial, names, Fate.FALLS, Optional.of(falls.holds()), Optional.of(falls.leavers()));
        };
    }

    private static Reading reading(
            Trial trial, Names names, Fate fate, Optional<List<Concept>> holds, Optional<List<Explanation>> leavers) {
        Optional<Alternative.OfType> type =
                trial.reading() instanceof Alternative.OfType one ? Optional.of(one) : Optional.empty();
        Reasons reasons = new Reasons(new Wording(trial.reading().subject(), trial.model()), trial.model());
        return new Reading(
                trial.reading() instanceof Alternative.Variant variant ? Optional.of(variant.name()) : Optional.empty(),
                type.map(one -> names.id(one.decisionMaker())),
                type.map(one -> one.type().id()),
                fate,
                holds.map(Names::concepts),
                leavers.map(all -> all.stream()
                        .map(one -> new Leaver(names.id(one.decisionMaker()), reasons.quoted(one)))
                        .toList()),
                trial.equilibria().count());
    }
}
