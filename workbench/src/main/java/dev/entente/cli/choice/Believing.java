// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.cases.Case;
import dev.entente.compose.EvidenceComposer;
import dev.entente.explore.Believed;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.SanctionConcept;
import java.io.PrintWriter;
import java.util.Optional;

/** Looks at the worlds of a case whose types may be believed in. */
public final class Believing {

    private Believing() {}

    /**
     * What can hold by belief; empty where nobody is of several types, or where there are too many states.
     *
     * @param err is told what is left out and why
     */
    public static Optional<Believed> of(Case subject, SanctionConcept holds, Budget budget, PrintWriter err) {
        if (subject.situation().unknowns().types().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EvidenceComposer(subject, holds, RunnerChoice.ofAllThreads(), budget).believed());
        } catch (LimitExceeded limit) {
            err.println("note: what can hold by belief is left out: " + limit.getMessage() + ".");
            return Optional.empty();
        }
    }
}
