// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.paths;

import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.analysis.RegionPaths;
import dev.entente.analysis.Unfolding;
import dev.entente.answer.Unfolded;
import dev.entente.brief.document.Section;
import dev.entente.brief.section.UnfoldingSection;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.cases.StateWords;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.EngineChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.engine.FittingEngine;
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
        Case subject = argument.read();
        Budget budget = engine.budget();
        switch (engine.of(subject, budget)) {
            case FittingEngine.Listed(StabilityEngine listed) -> listed(subject, listed, budget);
            case FittingEngine.Unlisted(RegionEngine unlisted) -> inRegions(subject, unlisted, budget);
        }
    }

    private void listed(Case subject, StabilityEngine engine, Budget budget) {
        GraphModel model = engine.model();
        Concept holds = concept.named().alone(subject, model, spec.commandLine().getErr(), "Paths ask");
        int start = new StateNames(subject, model.space()).find(from).or(CommandFailure::usage);
        Optional<StateSet> target = target(subject).map(model.space()::where);
        Unfolding unfolding = Unfolding.of(subject, engine, holds, start, target, budget);
        List<Section> sections = UnfoldingSection.sections(
                unfolding, called(subject), kinds(), moves.isPresent() ? PATHS_OF_ONE_KIND : 1);
        format.write(subject, holds, sections, () -> Unfolded.of(unfolding, called(subject), sections));
        if (!unfolding.whole()) {
            throw CommandFailure.stopped("stopped before all was known that is told of paths; what is known is told.");
        }
    }

    private void inRegions(Case subject, RegionEngine engine, Budget budget) {
        Statement target = target(subject)
                .orElseThrow(() -> CommandFailure.usage(
                        "This case has more states than can be listed, and no goal; say where to, with --to."));
        State start = new StateWords(subject).find(from).or(CommandFailure::usage);
        RegionPaths paths = RegionPaths.of(subject, engine, start, engine.where(target), kinds(), budget);
        List<Section> sections = UnfoldingSection.sections(paths, called(subject), kinds());
        format.write(subject, sections, () -> Unfolded.of(paths, called(subject), engine.name(), sections));
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

    private Optional<Statement> target(Case subject) {
        return to.or(() -> subject.framing().goal().map(Outcome::id))
                .map(text -> subject.names().statement(text).or(CommandFailure::usage));
    }

    private String called(Case subject) {
        return to.or(() -> subject.framing().goal().map(Outcome::id))
                .map(text -> subject.framing()
                        .outcome(text)
                        .map(Outcome::label)
                        .orElse("a situation with “" + text.strip() + "”"))
                .orElse("another situation that holds");
    }
}
