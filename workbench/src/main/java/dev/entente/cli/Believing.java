// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Budget;
import dev.entente.Case;
import dev.entente.LimitExceeded;
import dev.entente.explore.Believed;
import dev.entente.explore.Design;
import dev.entente.explore.Exploration;
import dev.entente.explore.Fingerprint;
import dev.entente.explore.LocalRunner;
import dev.entente.explore.Worlds;
import dev.entente.stability.SanctionConcept;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Looks at the worlds of a case whose types may be believed in. */
final class Believing {

    /** More worlds than these are sampled. */
    private static final long MOST_WORLDS = 10_000;

    private static final long SEED = 1;

    private Believing() {}

    /**
     * What can hold by belief; empty where nobody is of several types, or where there are too many states.
     *
     * @param err is told what is left out and why
     */
    static Optional<Believed> of(Case of, SanctionConcept holds, Budget budget, PrintWriter err) {
        if (of.unknowns().types().isEmpty()) {
            return Optional.empty();
        }
        try {
            Worlds worlds = Worlds.of(of);
            Design design =
                    new Design(Fingerprint.of(of), List.of(holds), Exploration.extent(worlds, MOST_WORLDS, SEED));
            LocalRunner runner = new LocalRunner(Runtime.getRuntime().availableProcessors());
            return Optional.of(Believed.of(Exploration.of(worlds, design, runner, budget), holds));
        } catch (LimitExceeded limit) {
            err.println("note: what can hold by belief is left out: " + limit.getMessage() + ".");
            return Optional.empty();
        }
    }
}
