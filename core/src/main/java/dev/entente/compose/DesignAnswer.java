// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.Coalition;
import dev.entente.Outcome;
import dev.entente.Version;
import dev.entente.answer.Designed;
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
import dev.entente.answer.part.Names;
import dev.entente.cases.Case;
import dev.entente.engine.FittingEngine;
import dev.entente.stability.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parts of what would make an outcome hold, as one answer. */
public record DesignAnswer(Case subject, FittingEngine conflict, List<DesignPart> parts) {

    public DesignAnswer {
        parts = List.copyOf(parts);
    }

    /**
     * All of them.
     *
     * @param side who engages; empty where the case has no options, or none is asked for a package
     */
    public Designed answer(Outcome goal, Optional<Coalition> side, Concept concept) {
        return new Designed(
                Head.of(subject),
                goal.id(),
                side.map(members -> members.list().stream()
                        .map(i -> subject.conflict().decisionMakers().get(i).id())
                        .toList()),
                concept.name(),
                found(DesignFound.OfPackages.class, found -> FoundPackages.of(found.packages())),
                found(DesignFound.OfWants.class, found -> FoundWants.of(found.changes())),
                found(DesignFound.OfRankings.class, found -> FoundRankings.of(found.least(), names())),
                found(
                        DesignFound.OfRankingCounts.class,
                        found -> found.counts().stream()
                                .map(counts -> CountedRankings.of(counts, found.states(), names()))
                                .toList()),
                found(DesignFound.OfAttitudes.class, found -> FoundAttitudes.of(found.least(), names())),
                found(DesignFound.OfStaging.class, found -> FoundPlans.of(found.staging())),
                found(DesignFound.OfSpoilers.class, found -> FoundSpoilers.of(found.spoilers(), names())),
                found(DesignFound.OfDurability.class, found -> FoundDurability.of(found.durability(), names())),
                found(
                        DesignFound.OfDistance.class,
                        found -> found.distance().tested().stream()
                                .map(tested -> FoundMargins.of(tested, names()))
                                .toList()),
                without(DesignFound.Refused.class, DesignFound.Refused::sentence),
                without(DesignFound.NotComputed.class, DesignFound.NotComputed::sentence),
                Version.running());
    }

    private <F extends DesignFound, A> Optional<A> found(Class<F> kind, Function<F, A> answer) {
        return parts.stream()
                .map(DesignPart::found)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(answer)
                .findFirst();
    }

    /** By the keys of the parts: why they aren't there. */
    private <F extends DesignFound> Optional<Map<String, String>> without(Class<F> kind, Function<F, String> sentence) {
        Map<String, String> why = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> kind.isInstance(part.found()))
                .forEach(part -> why.put(part.topic().key(), sentence.apply(kind.cast(part.found()))));
        return Optional.of(why).filter(some -> !some.isEmpty());
    }

    /** Of the states, in a conflict whose states are listed. */
    private Names names() {
        return new Names(subject, ((FittingEngine.Listed) conflict).engine().model());
    }
}
