// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.Conflict;
import dev.entente.GraphForm;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.limits.Budget;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which engine answers, and for how long it may compute. */
public final class EngineChoice extends BudgetChoice {

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "${COMPLETION-CANDIDATES}. Default: the fittest for the case; all give the same answers.")
    private Optional<Engines.Choice> engine = Optional.empty();

    /** The engine for the conflict of a case, and for what the case marks as not known of preferences. */
    public FittingEngine of(Case subject, Budget budget) {
        Conflict conflict = subject.conflict();
        if (engine.equals(Optional.of(Engines.Choice.SYMBOLIC)) && conflict.form() instanceof GraphForm) {
            throw CommandFailure.usage("The symbolic engine needs options, and this case is given as a graph.");
        }
        return engine.isPresent()
                ? Engines.chosen(engine.get(), conflict, subject.situation().unknowns(), budget)
                : Engines.fittest(conflict, subject.situation().unknowns(), budget);
    }
}
