// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.explore;

import dev.entente.Unknowns;
import dev.entente.answer.Explored;
import dev.entente.answer.table.Run;
import dev.entente.answer.table.RunTables;
import dev.entente.brief.section.ExplorationSection;
import dev.entente.cases.Case;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.ConceptsChoice;
import dev.entente.cli.choice.EffectsChoice;
import dev.entente.cli.choice.OutcomeChoice;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.cli.choice.SideChoice;
import dev.entente.cli.choice.TablesChoice;
import dev.entente.cli.choice.TablesChoice.Adding;
import dev.entente.cli.choice.WorldsChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.compose.SurveyComposer;
import dev.entente.explore.Survey;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What survives what is not known. */
@Command(
        name = "explore",
        description =
                "Fill in what the case marks as not known in every way, or in many by chance, and say which answers"
                        + " survive, what decides an outcome, and which unknown matters most.",
        footer = {"", "Example:  entente explore cases/iran-2007 --outcome deal"})
public final class Explore implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Mixin
    private WorldsChoice worlds;

    @Mixin
    private ConceptsChoice concepts;

    @Mixin
    private ConceptChoice concept;

    @Mixin
    private OutcomeChoice outcome;

    @Mixin
    private SideChoice side;

    @Mixin
    private EffectsChoice effects;

    @Option(
            names = "--rerun",
            paramLabel = "FILE",
            description = "Do again what the record in this file says; the case must be the same.")
    private Optional<Path> rerun = Optional.empty();

    @Mixin
    private RunnerChoice runner;

    @Mixin
    private ExplorationFiles files;

    @Mixin
    private TablesChoice tables;

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        Case subject = argument.readOpen();
        Optional<Adding> adding = tables.begin();
        Optional<Run> run = adding.map(one -> one.run(subject, argument.file()));
        ExplorationAsked asked = rerun.isPresent() ? recorded(subject, rerun.get()) : asked(subject);
        Budget budget = time.budget();
        GraphModel plain = GraphModel.of(subject.conflict(), Unknowns.NONE, budget);
        Survey survey =
                new SurveyComposer(subject, asked.design(), asked.question(), runner.chosen(), budget).compose();
        Explored answer = Explored.of(survey);
        format.write(subject, survey.concept(), ExplorationSection.sections(survey, plain), () -> answer);
        files.write(survey, answer);
        run.ifPresent(one -> adding.orElseThrow().add(List.of(one), RunTables.of(one, survey, answer), survey.whole()));
        if (!survey.whole()) {
            throw CommandFailure.stopped("not everything was looked at; what is known is printed.");
        }
    }

    private ExplorationAsked asked(Case subject) {
        SanctionConcept one = concept.named().ofWorlds().getFirst();
        List<SanctionConcept> all = Stream.concat(concepts.named().ofWorlds().stream(), Stream.of(one))
                .distinct()
                .toList();
        return new ExplorationAsked(
                SurveyComposer.design(subject, all, worlds.most(), worlds.seed()),
                new Survey.Question(one, outcome.of(subject), side.of(subject), effects.within()));
    }

    private ExplorationAsked recorded(Case subject, Path record) {
        var said = spec.commandLine().getParseResult();
        if (Stream.of("--worlds", "--seed", "--concepts", "--concept", "--outcome", "--with", "--effects-within")
                .anyMatch(said::hasMatchedOption)) {
            throw CommandFailure.usage(
                    "The record says which worlds, concepts, outcome and side, and how closely; leave those options"
                            + " away.");
        }
        return ExplorationAsked.again(subject, record, spec.commandLine().getErr());
    }
}
