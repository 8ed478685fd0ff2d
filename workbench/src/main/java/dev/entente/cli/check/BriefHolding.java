// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import dev.entente.analysis.RegionFindings;
import dev.entente.answer.HeldBrief;
import dev.entente.brief.RegionBriefs;
import dev.entente.brief.RegionBriefs.Reason;
import dev.entente.cases.Case;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.NamedConcepts;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.compose.BriefCheck;
import dev.entente.compose.BriefComposer;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the brief of a case as {@code brief} does, and holds it against the definitions.
 *
 * @param budget makes one for each case
 * @param concept what “holds” means
 * @param variant of each case, whose brief it is
 * @param err where notes go
 */
record BriefHolding(Supplier<Budget> budget, NamedConcepts concept, Optional<String> variant, PrintWriter err) {

    private static final String UNLISTED =
            "The case has more states than can be listed. Its brief is told from what an engine counts, and the"
                    + " definitions can’t go through that many: nothing of it was checked.";

    /**
     * Of the case at a path.
     *
     * @param base the case without a variant
     */
    HeldBrief of(Case base, Path path) {
        CasePath named = new CasePath(path, variant);
        Case subject = variant.isPresent() ? named.read(err) : base;
        Budget time = budget.get();
        return switch (Engines.fittest(subject.conflict(), time)) {
            case FittingEngine.Unlisted(RegionEngine engine) -> inRegions(subject, engine, time);
            case FittingEngine.Listed(StabilityEngine engine) ->
                BriefCheck.of(
                        new BriefComposer(
                                subject,
                                engine,
                                concept.alone(subject, engine.model(), err, "A brief asks"),
                                RunnerChoice.ofAllThreads(),
                                time),
                        named.otherVariants(subject));
        };
    }

    private HeldBrief inRegions(Case subject, RegionEngine engine, Budget time) {
        SanctionConcept holds = concept.ofRegions().getFirst();
        RegionFindings findings = RegionFindings.of(subject, engine, holds, time);
        return HeldBrief.without(
                holds.name(), RegionBriefs.of(findings, Reason.UNLISTED, "", ""), UNLISTED, time.released());
    }
}
