// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import dev.entente.analysis.RegionFindings;
import dev.entente.answer.HeldBrief;
import dev.entente.brief.RegionBriefs;
import dev.entente.brief.RegionBriefs.Reason;
import dev.entente.cases.Case;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.compose.BriefCheck;
import dev.entente.compose.BriefComposer;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.StabilityEngine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the brief of a case as {@code brief} does, and holds it against the definitions.
 *
 * @param budget makes one for each case
 */
record BriefHolding(Supplier<Budget> budget) {

    private static final String UNLISTED =
            "The case has more states than can be listed. Its brief is told from what an engine counts, and the"
                    + " definitions can’t go through that many: nothing of it was checked.";

    HeldBrief of(Case subject, Path path) {
        Budget time = budget.get();
        return switch (Engines.fittest(subject.conflict(), time)) {
            case FittingEngine.Unlisted(RegionEngine engine) -> inRegions(subject, engine, time);
            case FittingEngine.Listed(StabilityEngine engine) ->
                BriefCheck.of(
                        new BriefComposer(subject, engine, Concepts.MEANT, RunnerChoice.ofAllThreads(), time),
                        new CasePath(path, Optional.empty()).otherVariants(subject));
        };
    }

    private static HeldBrief inRegions(Case subject, RegionEngine engine, Budget time) {
        RegionFindings findings = RegionFindings.of(subject, engine, Concepts.MEANT, time);
        return HeldBrief.without(
                Concepts.MEANT_NAME, RegionBriefs.of(findings, Reason.UNLISTED, "", ""), UNLISTED, time.released());
    }
}
