// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.roles;

import dev.entente.analysis.Solution;
import dev.entente.answer.Enacted;
import dev.entente.app.Brought;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.NamedConcepts;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.SectionsText;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.exchange.Grid;
import dev.entente.limits.Budget;
import dev.entente.roles.Comparison;
import dev.entente.roles.ComparisonWords;
import dev.entente.roles.Results;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays what people did who played a case beside what the model says. */
@Command(
        name = "take",
        sortOptions = false,
        description =
                "Read what groups did who played a case, and lay it beside what the model says: where they ended, whether it can"
                        + " rest there, with which outcomes, and which steps no party could take alone.",
        footer = {"", "Example:  entente roles take cases/libya-2003 libya-game/RESULTS.csv"})
public final class RolesTake implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Parameters(index = "1", paramLabel = "RESULTS", description = "The table of results, filled in (.csv, .xlsx).")
    private Path file;

    @Option(
            names = "--concepts",
            split = ",",
            paramLabel = "NAME",
            defaultValue = Concepts.MEANT_NAME,
            description = "The solution concepts under which something can rest; 'entente help solve' lists them."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<String> names = List.of(Concepts.MEANT_NAME);

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        Case subject = argument.readOpen();
        Results results = results(subject, err);
        Budget budget = time.budget();
        NamedConcepts named = new NamedConcepts(names);
        FittingEngine engine =
                Engines.fittest(subject.conflict(), subject.situation().unknowns(), budget);
        List<? extends Concept> concepts = switch (engine) {
            case FittingEngine.Listed(var listed) -> named.listed(subject, listed.model(), err);
            case FittingEngine.Unlisted _ -> named.ofRegions();
        };
        Solution solution = Solution.of(subject, engine, concepts, budget);
        Comparison comparison = Comparison.of(subject, solution, results);
        format.write(
                (out, ink) -> new SectionsText(out, ink).print(subject, "", ComparisonWords.sections(comparison)),
                () -> Enacted.of(comparison));
        if (!solution.decided()) {
            throw CommandFailure.stopped("not everything was decided; what is known is printed.");
        }
    }

    private Results results(Case subject, PrintWriter err) {
        Diagnostics findings = new Diagnostics();
        Grid grid = Brought.table(file, findings).orElseThrow(() -> CasePath.failure(findings.list(), err));
        return switch (Results.read(grid, subject)) {
            case Reading.Done<Results>(Results results, var _) -> results;
            case Reading.Failed<Results>(List<Diagnostic> found) -> throw CasePath.failure(found, err);
        };
    }
}
