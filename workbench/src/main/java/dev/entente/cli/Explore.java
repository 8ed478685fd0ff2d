// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Budget;
import dev.entente.Case;
import dev.entente.CaseNames;
import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.Named;
import dev.entente.Outcome;
import dev.entente.app.SurveyComposer;
import dev.entente.app.WholeFile;
import dev.entente.brief.ExplorationTold;
import dev.entente.casefile.Diagnostic;
import dev.entente.casefile.Reading;
import dev.entente.casefile.RunFile;
import dev.entente.evidence.Beliefs;
import dev.entente.explore.Design;
import dev.entente.explore.Design.Extent;
import dev.entente.explore.Exploration;
import dev.entente.explore.Fingerprint;
import dev.entente.explore.LocalRunner;
import dev.entente.explore.Runner;
import dev.entente.explore.Survey;
import dev.entente.explore.Worlds;
import dev.entente.stability.SanctionConcept;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
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
final class Explore implements Runnable {
    private static final double LEAST_WITHIN = 0.01;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "Look at all worlds if they are not more than this, else draw so many by chance. Default:"
                    + " 100000.")
    private Optional<Long> worlds = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "What fixes the worlds that are drawn. Default: 1.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--concepts",
            split = ",",
            paramLabel = "NAME",
            description = "What shares are told for, of Nash, GMR, SMR, SEQ, SSEQ. Default: all.")
    private List<String> concepts = List.of();

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            description = "What “holds” means where conditions are told. Default: SEQ.")
    private Optional<String> concept = Optional.empty();

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "The outcome whose conditions are told. Default: the goal of the case.")
    private Optional<String> outcome = Optional.empty();

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "NAME",
            description = "Whose packages are tried. Default: the first decision maker alone.")
    private List<String> with = List.of();

    @Option(
            names = "--effects-within",
            paramLabel = "POINTS",
            description = "Where worlds are drawn by chance: draw on until each unknown’s part in which matters most is"
                    + " known within so many percentage points. Default: as close as as many worlds again make it.")
    private Optional<Double> within = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write the answer, and the record of the run, as JSON.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--rerun",
            paramLabel = "FILE",
            description = "Do again what the record in this file says; the case must be the same.")
    private Optional<Path> rerun = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the shares of all states as CSV.")
    private Optional<Path> csv = Optional.empty();

    @Option(
            names = "--csv-worlds",
            paramLabel = "FILE",
            description = "Write the worlds as CSV: which facts hold in each, and which outcomes.")
    private Optional<Path> csvWorlds = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many work at once; the answer is the same. Default: as many as there are processors.")
    private Optional<Integer> threads = Optional.empty();

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        Case of = argument.readOpen();
        Asked asked = rerun.isPresent() ? recorded(rerun.get(), of) : asked(of);
        Budget budget = time.budget();
        Runner runner = new LocalRunner(threads());
        Survey survey = new SurveyComposer(of, asked.design(), asked.question(), runner, budget).compose();
        tell(survey);
        if (!survey.whole()) {
            throw CommandFailure.stopped("not everything was looked at; what is known is printed.");
        }
    }

    /** What a person, or a record, asks. */
    private record Asked(Design design, Survey.Question question) {}

    private Asked asked(Case of) {
        SanctionConcept one =
                ConceptChoice.ofWorlds(List.of(concept.orElse("SEQ"))).getFirst();
        List<SanctionConcept> all = new ArrayList<>(
                ConceptChoice.ofWorlds(concepts.isEmpty() ? List.of("Nash", "GMR", "SMR", "SEQ", "SSEQ") : concepts));
        if (!all.contains(one)) {
            all.add(one);
        }
        long most = positive("--worlds", worlds.orElse(Exploration.USUAL_WORLDS));
        Design design = SurveyComposer.design(of, all, most, seed.orElse(SurveyComposer.USUAL_SEED));
        OptionalDouble closely =
                within.map(points -> OptionalDouble.of(share(points))).orElse(OptionalDouble.empty());
        return new Asked(design, new Survey.Question(one, outcome(of, outcome), side(of, with), closely));
    }

    private static double share(double points) {
        if (!(points >= LEAST_WITHIN && points <= 100)) {
            throw CommandFailure.usage("--effects-within is in percentage points, from 0.01 to 100.");
        }
        return points / 100;
    }

    private Optional<Outcome> outcome(Case of, Optional<String> named) {
        if (named.isEmpty()) {
            return of.goalOutcome().or(() -> of.outcomes().stream().findFirst());
        }
        List<String> names = of.outcomes().stream().map(Outcome::id).toList();
        return Optional.of(of.outcome(named.get())
                .orElseGet(() -> Named.<Outcome>unknown("outcome", List.of(named.get()), names)
                        .or(CommandFailure::usage)));
    }

    private Asked recorded(Path file, Case of) {
        boolean said = worlds.isPresent()
                || within.isPresent()
                || seed.isPresent()
                || concept.isPresent()
                || outcome.isPresent()
                || !with.isEmpty()
                || !concepts.isEmpty();
        if (said) {
            throw CommandFailure.usage(
                    "The record says which worlds, concepts, outcome and side, and how closely; leave those options away.");
        }
        RunFile record = switch (RunFile.read(file)) {
            case Reading.Done<RunFile>(RunFile read, var _) -> read;
            case Reading.Failed<RunFile>(List<Diagnostic> found) ->
                throw CasePath.failure(found, spec.commandLine().getErr());
        };
        String fingerprint = Fingerprint.of(of);
        if (!fingerprint.equals(record.fingerprint())) {
            throw CommandFailure.usage(
                    "The record is of another case, or of this case before it was changed: its fingerprint is "
                            + record.fingerprint() + ", and the case has " + fingerprint + ".");
        }
        if (record.seed().isEmpty() && !Worlds.of(of).count().equals(BigInteger.valueOf(record.worlds()))) {
            throw CommandFailure.usage("The record says that the case has %,d worlds, all looked at; it has %,d."
                    .formatted(record.worlds(), Worlds.of(of).count()));
        }
        noteBelief(record, of);
        noteStop(record);
        Extent extent = record.seed()
                .<Extent>map(drawn -> new Extent.Sample(record.worlds(), drawn))
                .orElseGet(() -> new Extent.Every(record.worlds()));
        return new Asked(
                new Design(fingerprint, ConceptChoice.ofWorlds(record.concepts()), extent),
                new Survey.Question(
                        ConceptChoice.ofWorlds(List.of(record.concept())).getFirst(),
                        record.outcome().flatMap(of::outcome),
                        side(of, record.side()),
                        record.effectsWithin()));
    }

    /** A run that was stopped is done again whole. */
    private void noteStop(RunFile record) {
        record.stoppedAfter()
                .ifPresent(counted -> spec.commandLine()
                        .getErr()
                        .println("note: the record is of a run that was stopped after %,d of %,d worlds; this one does"
                                        .formatted(counted, record.worlds())
                                + " all that was asked, so its answers may differ."));
    }

    /** Counts are done again, and weighed by what the case says now. */
    private void noteBelief(RunFile record, Case of) {
        Map<String, String> now = new HashMap<>();
        Beliefs.of(of).byName(of).forEach((type, share) -> now.put(type, share.toString()));
        if (!record.belief().isEmpty() && !now.equals(record.belief())) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "note: the case’s priors or evidence have changed since; shares by belief are those of now.");
        }
    }

    private static Coalition side(Case of, List<String> members) {
        CaseNames names = new CaseNames(of);
        return members.isEmpty()
                ? Coalition.of(0)
                : Coalition.of(members.stream()
                        .mapToInt(name -> names.decisionMaker(name.strip()).or(CommandFailure::usage))
                        .toArray());
    }

    private int threads() {
        return threads.map(count -> (int) positive("--threads", count))
                .orElseGet(Runtime.getRuntime()::availableProcessors);
    }

    private static long positive(String option, long number) {
        if (number < 1) {
            throw CommandFailure.usage(option + " wants a number from 1.");
        }
        return number;
    }

    private void tell(Survey survey) {
        Map<String, Object> tree = new ExplorationJson(survey).tree();
        Case of = survey.explored().of();
        String partial = survey.whole() ? "" : ", partial: the run was stopped before it was done";
        format.write(of, ExplorationTold.sections(survey, GraphModel.of(of.conflict())), () -> tree);
        ExplorationCsv tables = new ExplorationCsv(survey.explored(), survey.whole());
        save.ifPresent(file -> write(file, writer -> Json.write(tree, writer), partial));
        csv.ifPresent(file -> write(file, tables::states, partial));
        csvWorlds.ifPresent(file -> write(file, tables::worlds, partial));
    }

    private void write(Path file, Consumer<PrintWriter> content, String partial) {
        StringWriter text = new StringWriter();
        content.accept(new PrintWriter(text));
        WholeFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getErr().println("Wrote " + file + partial + ".");
    }
}
