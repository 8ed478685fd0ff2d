// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.solve;

import dev.entente.analysis.RegionSolution;
import dev.entente.analysis.Solution;
import dev.entente.answer.Solved;
import dev.entente.answer.Solved.Telling;
import dev.entente.answer.json.Json;
import dev.entente.app.SolveCsv;
import dev.entente.brief.words.English;
import dev.entente.cases.Case;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptsChoice;
import dev.entente.cli.choice.EngineChoice;
import dev.entente.cli.choice.NamedConcepts;
import dev.entente.cli.choice.TableFormat;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.Ink;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which states are equilibria, and who would leave the others. */
@Command(
        name = "solve",
        description = "Show every state: who ranks it where, who would leave it, and which are equilibria.",
        footer = {"", "Example:  entente solve cases/iran-2019 --concepts Nash,SEQ --where talks"})
public final class Solve implements Runnable {

    /** The most patterns of a concept in comma-separated values. */
    private static final int MOST_LINES = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Mixin
    private ConceptsChoice concepts;

    @Option(
            names = "--where",
            paramLabel = "STATEMENT",
            description = "List only states in which this holds: an outcome of the case, or a statement. Counts stay.")
    private Optional<String> where = Optional.empty();

    @Option(names = "--count", description = "Only count equilibria.")
    private boolean count;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.TABLE;

    @Mixin
    private EngineChoice engine;

    @Override
    public void run() {
        Case subject = argument.read(concepts.named().used());
        Budget budget = engine.budget();
        switch (engine.of(subject, budget)) {
            case FittingEngine.Listed(StabilityEngine listed) -> listed(subject, listed, budget);
            case FittingEngine.Unlisted(RegionEngine unlisted) -> regions(subject, unlisted, budget);
        }
    }

    private void listed(Case subject, StabilityEngine engine, Budget budget) {
        GraphModel model = engine.model();
        List<Concept> asked =
                concepts.named().listed(subject, model, spec.commandLine().getErr());
        NamedConcepts.noteOnRefined(asked, subject, spec.commandLine().getErr());
        Solution solution = Solution.of(subject, engine, asked, budget);
        if (solution.concepts().isEmpty()) {
            throw CommandFailure.stopped("stopped before any concept was answered.");
        }
        Telling telling = telling(subject);
        if (format == TableFormat.TABLE) {
            StateSet told =
                    telling.where().map(model.space()::where).orElseGet(() -> StateSet.where(model.size(), _ -> true));
            new SolveTable(solution, told, where).print(out(), Ink.of(spec.commandLine()), count);
        } else {
            print(subject, Solved.of(solution, telling));
        }
        if (!solution.unfinished().isEmpty()) {
            throw CommandFailure.stopped("stopped before "
                    + English.and(
                            solution.unfinished().stream().map(Concept::name).toList())
                    + (solution.unfinished().size() == 1 ? " was" : " were") + " answered; what is known is printed.");
        }
    }

    private void regions(Case subject, RegionEngine engine, Budget budget) {
        List<SanctionConcept> asked = concepts.named().ofRegions();
        RegionSolution solution = RegionSolution.of(subject, engine, asked, budget);
        print(subject, Solved.of(solution, telling(subject)));
        if (!solution.decided()) {
            throw CommandFailure.stopped("not everything was decided; what is known is printed.");
        }
    }

    private void print(Case subject, Solved solved) {
        switch (format) {
            case TABLE -> new RegionTable(subject, solved).print(out(), Ink.of(spec.commandLine()), count);
            case JSON -> Json.write(solved, out());
            case CSV -> SolveCsv.print(subject, solved, out());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Telling telling(Case subject) {
        Optional<Statement> meant =
                where.map(text -> subject.names().statement(text).or(CommandFailure::usage));
        return new Telling(where, meant, count, format == TableFormat.CSV ? MOST_LINES : Telling.WHOLE.patterns());
    }
}
