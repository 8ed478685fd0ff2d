// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.OptionForm;
import dev.entente.analysis.RegionFindings;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.SanctionConcept;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** A case whose states aren't gone through, with what has been found of it by counting, and by asking a few of them. */
public final class RegionSolvedCase {

    private final ReentrantLock free = new ReentrantLock();
    private final Case subject;
    private final RegionEngine engine;
    private final Map<SanctionConcept, RegionFindings> known = new HashMap<>();

    /** @throws LimitExceeded of a case in graph form, or one that no engine can take */
    RegionSolvedCase(Case subject) {
        if (!(subject.conflict().form() instanceof OptionForm)) {
            throw new LimitExceeded(
                    "a case in graph form is told of by going through its states, and this one has too many for that here");
        }
        this.subject = subject;
        this.engine = Engines.regions(subject.conflict(), Asking.BUDGET);
    }

    public Case subject() {
        return subject;
    }

    /** What a brief would say under a concept, as far as it can be found within the budget; what is whole is kept. */
    public RegionFindings findings(SanctionConcept concept, Budget budget) {
        return Asking.within(
                budget,
                () -> SolvedCase.alone(free, () -> {
                    RegionFindings found = known.get(concept);
                    if (found == null) {
                        found = RegionFindings.of(subject, engine, concept, budget);
                        if (found.whole()) {
                            known.put(concept, found);
                        }
                    }
                    return found;
                }));
    }
}
