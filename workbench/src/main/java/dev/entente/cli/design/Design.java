// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.design;

import dev.entente.Coalition;
import dev.entente.GraphForm;
import dev.entente.Outcome;
import dev.entente.brief.document.Section;
import dev.entente.cases.Case;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.EngineChoice;
import dev.entente.cli.choice.OutcomeChoice;
import dev.entente.cli.choice.SideChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.compose.DesignAnswer;
import dev.entente.compose.DesignComposer;
import dev.entente.compose.DesignComposer.Composed;
import dev.entente.compose.DesignTopic;
import dev.entente.design.DesignQuestion;
import dev.entente.engine.FittingEngine;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Relational;
import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What would make an outcome hold, and who could wreck it. */
@Command(
        name = "design",
        description = "Say what would make the goal hold: which package of one side's options, which changes of what"
                + " the parties want, in which steps; and who could wreck it. Under RNash, RGMR, RSMR and RSEQ: which"
                + " changes of attitudes.",
        footer = {"", "Example:  entente design cases/iran-2007 --goal deal"})
public final class Design implements Runnable {
    @Mixin
    private CaseArgument argument;

    @Option(
            names = "--goal",
            paramLabel = "OUTCOME",
            description = "The outcome that is to hold. Default: the goal of the case.")
    private Optional<String> goal = Optional.empty();

    @Mixin
    private SideChoice side;

    @Mixin
    private ConceptChoice concept;

    @Option(
            names = "--rankings",
            description = "Also say what least change of rankings would do, in pairs of states. Said anyway where"
                    + " somebody's preference is no list of wants.")
    private boolean rankings;

    @Mixin
    private AnswerFormat format;

    @Mixin
    private EngineChoice engine;

    @Override
    public void run() {
        Case subject = argument.read();
        Budget budget = engine.budget();
        switch (concept.named().ofDesign()) {
            case Relational attitudes -> attitudes(subject, attitudes, budget);
            case SanctionConcept holds -> wants(subject, holds, budget);
            case Concept other -> throw new IllegalStateException("no question of design (" + other.name() + ")");
        }
    }

    private void attitudes(Case subject, Relational holds, Budget budget) {
        if (rankings || side.named()) {
            throw CommandFailure.usage(
                    "Under " + holds.name() + " design asks about attitudes alone; leave --with and --rankings out.");
        }
        Outcome outcome = outcome(subject);
        FittingEngine conflict = engine.of(subject, budget);
        Composed composed = DesignComposer.ofAttitudes(subject, outcome, holds, conflict, budget);
        tell(subject.askedAbout(outcome), outcome, holds, Optional.empty(), conflict, composed);
    }

    private void wants(Case subject, SanctionConcept holds, Budget budget) {
        if (subject.conflict().form() instanceof GraphForm) {
            Outcome outcome = outcome(subject);
            FittingEngine conflict = engine.of(subject, budget);
            Composed composed = DesignComposer.ofGraph(subject, outcome, holds, conflict, topics(subject), budget);
            tell(subject, outcome, holds, Optional.empty(), conflict, composed);
        } else {
            DesignQuestion question = question(subject, holds);
            Map<String, Case> variants = argument.otherVariants(subject);
            FittingEngine conflict = engine.of(subject, budget);
            Composed composed = DesignComposer.of(question, conflict, variants, topics(subject), budget);
            tell(
                    subject.askedAbout(question.goal()),
                    question.goal(),
                    holds,
                    Optional.of(question.side()),
                    conflict,
                    composed);
        }
    }

    private Set<DesignTopic> topics(Case subject) {
        Set<DesignTopic> topics = DesignTopic.usual(subject);
        if (rankings || subject.conflict().form() instanceof GraphForm) {
            topics.add(DesignTopic.RANKINGS);
        }
        return topics;
    }

    private void tell(
            Case subject,
            Outcome goal,
            Concept holds,
            Optional<Coalition> with,
            FittingEngine conflict,
            Composed composed) {
        List<Section> sections = composed.parts().stream()
                .flatMap(part -> part.sections().stream())
                .toList();
        format.write(
                subject,
                holds,
                sections,
                () -> new DesignAnswer(subject, conflict, composed.parts()).answer(goal, with, holds));
        if (!composed.whole()) {
            throw CommandFailure.stopped("not everything was computed; what is known is printed.");
        }
    }

    private DesignQuestion question(Case subject, SanctionConcept holds) {
        return DesignQuestion.of(subject, outcome(subject), side.of(subject), holds)
                .or(CommandFailure::usage);
    }

    private Outcome outcome(Case subject) {
        if (goal.isEmpty()) {
            return subject.framing()
                    .goal()
                    .orElseThrow(() -> CommandFailure.usage(
                            "This case has no goal; name one of its outcomes with --goal, or state a “goal”."));
        }
        return OutcomeChoice.named(subject, goal.get());
    }
}
