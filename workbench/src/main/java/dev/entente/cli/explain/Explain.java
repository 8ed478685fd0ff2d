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
import dev.entente.finding.Finding.Seen;
import dev.entente.finding.SeenFindings;
import dev.entente.graph.GraphModel;
import dev.entente.limits.BudgetSpent;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.List;
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
        List<String> used = new ArrayList<>(concept.named().used());
        used.addAll(CaseArgument.SEES);
        Case subject = argument.read(used);
        Optional<Integer> who =
                decisionMaker.map(name -> subject.names().decisionMaker(name).or(CommandFailure::usage));
        switch (engine.of(subject, engine.budget())) {
            case FittingEngine.Listed(StabilityEngine listed) -> {
                ExplainedState explained = listed(subject, listed, who);
                write(explained, seen(explained, listed, who));
            }
            case FittingEngine.Unlisted(RegionEngine unlisted) -> {
                if (!subject.situation().pictures().isEmpty()) {
                    leftOut("there are more states than can be listed");
                }
                write(inRegions(subject, unlisted, who), List.of());
            }
        }
    }

    private void write(ExplainedState explained, List<Seen> seen) {
        format.write(
                (out, ink) -> new ExplainText(explained, seen, out, ink).print(), () -> Explained.of(explained, seen));
    }

    /** How the state stands as the parties see it, where the case says how they do. */
    private List<Seen> seen(ExplainedState explained, StabilityEngine listed, Optional<Integer> who) {
        Case subject = explained.subject();
        if (!subject.situation().pictures().isEmpty()) {
            Views.refusal(explained.concept()).ifPresent(this::leftOut);
        }
        try {
            List<Seen> seen = SeenFindings.at(subject, listed, explained.concept(), explained.state());
            return who.map(one -> SeenFindings.about(one, seen)).orElse(seen);
        } catch (BudgetSpent _) {
            leftOut("the time was up");
            return List.of();
        }
    }

    private void leftOut(String why) {
        spec.commandLine().getErr().println("note: " + Views.leftOut(why));
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
