// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.explain;

import dev.entente.State;
import dev.entente.analysis.ExplainedState;
import dev.entente.answer.Explained;
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
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a state holds or not, in names. */
@Command(
        name = "explain",
        description = "Say why a state holds or does not: who would gain by leaving, and what would answer it.",
        footer = {"", "Example:  entente explain cases/iran-2019 status-quo --for us"})
public final class Explain implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Parameters(
            index = "1",
            paramLabel = "STATE",
            description =
                    "The options taken, with commas between; or “none”, a pattern, an alias, status-quo; or, for a"
                            + " case in graph form, the state's name.")
    private String state;

    @Option(names = "--for", paramLabel = "NAME", description = "Only for this decision maker.")
    private Optional<String> decisionMaker = Optional.empty();

    @Mixin
    private ConceptChoice concept;

    @Mixin
    private AnswerFormat format;

    @Mixin
    private EngineChoice engine;

    @Override
    public void run() {
        Case subject = argument.read(concept.named().used());
        Optional<Integer> who =
                decisionMaker.map(name -> subject.names().decisionMaker(name).or(CommandFailure::usage));
        ExplainedState explained = switch (engine.of(subject, engine.budget())) {
            case FittingEngine.Listed(StabilityEngine listed) -> listed(subject, listed, who);
            case FittingEngine.Unlisted(RegionEngine unlisted) -> inRegions(subject, unlisted, who);
        };
        format.write((out, ink) -> new ExplainText(explained, out, ink).print(), () -> Explained.of(explained));
    }

    private ExplainedState listed(Case subject, StabilityEngine engine, Optional<Integer> who) {
        GraphModel model = engine.model();
        Concept asked = concept.named()
                .listed(subject, model, spec.commandLine().getErr())
                .getFirst();
        int at = new StateNames(subject, model.space()).find(state).or(CommandFailure::usage);
        return ExplainedState.of(subject, engine, asked, at, who);
    }

    private ExplainedState inRegions(Case subject, RegionEngine engine, Optional<Integer> who) {
        SanctionConcept asked = concept.named().ofRegions().getFirst();
        State at = new StateWords(subject).find(state).or(CommandFailure::usage);
        return ExplainedState.of(subject, engine, asked, at, who);
    }
}
