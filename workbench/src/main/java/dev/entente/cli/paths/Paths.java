// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.paths;

import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.analysis.RegionPaths;
import dev.entente.analysis.Unfolding;
import dev.entente.answer.Unfolded;
import dev.entente.brief.document.Section;
import dev.entente.brief.section.RegionUnfoldings;
import dev.entente.brief.section.Unfoldings;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.cases.StateWords;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.EngineChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.engine.Fitting;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a conflict can unfold: step by step, together, by whose first move. */
@Command(
        name = "paths",
        description = "Say how a conflict can unfold: who must move, alone or together, and who takes a loss.",
        footer = {"", "Example:  entente paths cases/north-korea-2019 --to talks"})
public final class Paths implements Runnable {

    private static final int PATHS_OF_ONE_KIND = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Option(
            names = "--from",
            paramLabel = "STATE",
            defaultValue = "status-quo",
            description = "Where it starts, named as for explain. Default: ${DEFAULT-VALUE}.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "OUTCOME|STATEMENT",
            description = "Where it is to lead. Default: the goal of the case, or else every state that holds.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--moves",
            paramLabel = "KIND",
            converter = StepsName.class,
            completionCandidates = StepsName.Names.class,
            description = "Tell more paths, by ${COMPLETION-CANDIDATES} only. Default: one path by each.")
    private Optional<Steps> moves = Optional.empty();

    @Mixin
    private ConceptChoice concept;

    @Mixin
    private AnswerFormat format;

    @Mixin
    private EngineChoice engine;

    @Override
    public void run() {
        Case of = argument.read();
        Budget budget = engine.budget();
        switch (engine.of(of, budget)) {
            case Fitting.Listed(StabilityEngine listed) -> listed(of, listed, budget);
            case Fitting.Unlisted(RegionEngine unlisted) -> inRegions(of, unlisted, budget);
        }
    }

    private void listed(Case of, StabilityEngine engine, Budget budget) {
        GraphModel model = engine.model();
        Concept holds = concept.named().alone(of, model, spec.commandLine().getErr(), "Paths ask");
        int start = new StateNames(of, model.space()).find(from).or(CommandFailure::usage);
        Optional<StateSet> target = target(of).map(model.space()::where);
        Unfolding unfolding = Unfolding.of(of, engine, holds, start, target, budget);
        List<Section> sections =
                Unfoldings.sections(unfolding, called(of), kinds(), moves.isPresent() ? PATHS_OF_ONE_KIND : 1);
        format.write(of, sections, () -> Unfolded.of(unfolding, called(of), sections));
        if (!unfolding.whole()) {
            throw CommandFailure.stopped("stopped before all was known that is told of paths; what is known is told.");
        }
    }

    private void inRegions(Case of, RegionEngine engine, Budget budget) {
        Statement target = target(of)
                .orElseThrow(() -> CommandFailure.usage(
                        "This case has more states than can be listed, and no goal; say where to, with --to."));
        State start = new StateWords(of).find(from).or(CommandFailure::usage);
        RegionPaths paths = RegionPaths.of(of, engine, start, engine.where(target), kinds(), budget);
        List<Section> sections = RegionUnfoldings.sections(paths, called(of), kinds());
        format.write(of, sections, () -> Unfolded.of(paths, called(of), engine.name(), sections));
        if (paths.decided().size() < kinds().size()) {
            throw CommandFailure.stopped("not everything was decided; what is known is printed.");
        }
        spec.commandLine()
                .getErr()
                .println("note: joint moves, first moves and coalitions are told where states can be listed.");
    }

    private List<Steps> kinds() {
        return moves.map(List::of).orElse(List.of(Steps.values()));
    }

    private Optional<Statement> target(Case of) {
        return to.or(of::goal).map(text -> of.names().statement(text).or(CommandFailure::usage));
    }

    private String called(Case of) {
        return to.or(of::goal)
                .map(text -> of.outcome(text).map(Outcome::label).orElse("a state with “" + text.strip() + "”"))
                .orElse("another state that holds");
    }
}
