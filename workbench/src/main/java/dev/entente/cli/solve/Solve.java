// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.solve;

import dev.entente.analysis.Solution;
import dev.entente.answer.Solved;
import dev.entente.answer.Solved.Telling;
import dev.entente.answer.json.Json;
import dev.entente.answer.table.Run;
import dev.entente.answer.table.RunTables;
import dev.entente.app.SolveCsv;
import dev.entente.brief.words.English;
import dev.entente.cases.Case;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptsChoice;
import dev.entente.cli.choice.EngineChoice;
import dev.entente.cli.choice.NamedConcepts;
import dev.entente.cli.choice.TableFormat;
import dev.entente.cli.choice.TableFormatChoice;
import dev.entente.cli.choice.TablesChoice;
import dev.entente.cli.choice.TablesChoice.Adding;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.Ink;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.perception.Standing.Kind;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Mixin
    private TableFormatChoice format;

    @Mixin
    private TablesChoice tables;

    @Mixin
    private EngineChoice engine;

    @Override
    public void run() {
        List<String> used = new ArrayList<>(concepts.named().used());
        used.addAll(CaseArgument.SEES);
        Case subject = argument.read(used);
        Optional<Adding> adding = tables.begin();
        Optional<Run> run = adding.map(one -> one.run(subject, argument.file()));
        Budget budget = engine.budget();
        FittingEngine fitting = engine.of(subject, budget);
        Solution solution = Solution.of(subject, fitting, asked(subject, fitting), budget);
        List<Concept> unfinished = solution.unfinished();
        if (fitting instanceof FittingEngine.Listed
                && unfinished.size() == solution.answers().size()) {
            throw CommandFailure.stopped("stopped before any concept was answered.");
        }
        Map<Concept, Map<Kind, StateSet>> seen = seen(solution, fitting, budget);
        print(solution, telling(subject), seen);
        run.ifPresent(one -> adding.orElseThrow()
                .add(
                        List.of(one),
                        RunTables.of(one, solution, Solved.of(solution, Telling.WHOLE, seen)),
                        solution.decided()));
        if (!unfinished.isEmpty()) {
            throw CommandFailure.stopped(
                    switch (fitting) {
                        case FittingEngine.Listed _ ->
                            "stopped before "
                                    + English.and(unfinished.stream()
                                            .map(Concept::name)
                                            .toList())
                                    + (unfinished.size() == 1 ? " was" : " were")
                                    + " answered; what is known is printed.";
                        case FittingEngine.Unlisted _ -> "not everything was decided; what is known is printed.";
                    });
        }
    }

    private List<? extends Concept> asked(Case subject, FittingEngine fitting) {
        return switch (fitting) {
            case FittingEngine.Unlisted _ -> concepts.named().ofRegions();
            case FittingEngine.Listed(StabilityEngine listed) -> {
                PrintWriter err = spec.commandLine().getErr();
                List<Concept> asked = concepts.named().listed(subject, listed.model(), err);
                NamedConcepts.noteOnRefined(asked, subject, err);
                yield asked;
            }
        };
    }

    /** How states stand as the parties see them, where the case says how they do; what can't be told of it is said. */
    private Map<Concept, Map<Kind, StateSet>> seen(Solution solution, FittingEngine fitting, Budget budget) {
        Map<Concept, Map<Kind, StateSet>> seen = new LinkedHashMap<>();
        if (solution.subject().situation().pictures().isEmpty()
                || (format.format() == TableFormat.CSV && !tables.asked())) {
            return seen;
        }
        if (fitting instanceof FittingEngine.Unlisted) {
            note("there are more states than can be listed");
            return seen;
        }
        try {
            Views views = Views.of(solution.subject(), budget);
            for (Solution.Answer answer : solution.answers()) {
                Optional<String> refusal = Views.refusal(answer.concept());
                refusal.ifPresent(this::note);
                if (refusal.isEmpty() && answer.equilibria().isPresent()) {
                    seen.put(answer.concept(), views.kinds(answer.concept()));
                }
            }
        } catch (BudgetSpent _) {
            note("the time was up");
        }
        return seen;
    }

    private void note(String why) {
        spec.commandLine().getErr().println("note: " + Views.leftOut(why));
    }

    private void print(Solution solution, Telling telling, Map<Concept, Map<Kind, StateSet>> seen) {
        switch (format.format()) {
            case TABLE -> table(solution, telling, seen);
            case JSON -> Json.write(Solved.of(solution, telling, seen), out());
            case CSV -> SolveCsv.print(solution.subject(), Solved.of(solution, telling), out());
        }
    }

    private void table(Solution solution, Telling telling, Map<Concept, Map<Kind, StateSet>> seen) {
        Ink ink = Ink.of(spec.commandLine());
        switch (solution.engine()) {
            case FittingEngine.Listed(StabilityEngine listed) ->
                new SolveTable(solution, listed, telling, seen).print(out(), ink);
            case FittingEngine.Unlisted _ ->
                new RegionTable(solution.subject(), Solved.of(solution, telling)).print(out(), ink, count);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Telling telling(Case subject) {
        Optional<Statement> meant =
                where.map(text -> subject.names().statement(text).or(CommandFailure::usage));
        return new Telling(
                where, meant, count, format.format() == TableFormat.CSV ? MOST_LINES : Telling.WHOLE.patterns());
    }
}
