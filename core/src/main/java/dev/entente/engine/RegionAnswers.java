// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.engine.listed.ListedAnswers;
import dev.entente.engine.planes.PlaneRegion;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.Optional;
import java.util.stream.IntStream;

/** The answers of an engine for regions, for a conflict whose states are listed nevertheless. */
final class RegionAnswers extends ListedAnswers {

    private final RegionEngine engine;
    /** The states' decimals, where they are that small. */
    private final Optional<long[]> decimals;

    RegionAnswers(RegionEngine engine, GraphModel model, Budget budget) {
        super(model, budget);
        this.engine = engine;
        this.decimals = model.conflict().form().atoms().size() < Long.SIZE
                ? Optional.of(IntStream.range(0, model.size())
                        .mapToLong(s -> model.space().state(s).decimal().longValueExact())
                        .toArray())
                : Optional.empty();
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public StateSet stable(SanctionConcept concept, int i) {
        Region stable = engine.stable(concept, i);
        if (stable instanceof PlaneRegion planes && decimals.isPresent()) {
            return planes.among(decimals.orElseThrow());
        }
        return StateSet.where(
                model().size(), s -> stable.contains(model().space().state(s)));
    }
}
