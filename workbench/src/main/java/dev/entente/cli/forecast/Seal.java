// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.answer.Sealed;
import dev.entente.cases.Case;
import dev.entente.cases.Happened;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.Believing;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.NamedConcepts;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.evidence.Beliefs;
import dev.entente.explore.Believed;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.forecast.Forecast;
import dev.entente.forecast.Ledger;
import dev.entente.forecast.Ledger.Line;
import dev.entente.forecast.Opened;
import dev.entente.forecast.Resting;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds a forecast, or what happened, to a ledger. */
@Command(
        name = "seal",
        description = {
            "Write down in a ledger what a case says can come to rest, so that it can be scored once it is known what"
                    + " happened. The ledger only grows, and shows where somebody changed it.",
            "Once the case says what happened (outcome), --happened writes that down beside the forecasts that were made with it."
        },
        footer = {"", "Example:  entente seal my-case --author Ada --ledger forecasts.jsonl"})
public final class Seal implements Runnable {

    private static final int SALT_BYTES = 32;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Mixin
    private ConceptChoice concept;

    @Option(names = "--author", paramLabel = "NAME", description = "Whose forecast it is.")
    private Optional<String> author = Optional.empty();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            required = true,
            description = "Where it is added; begun where there is none.")
    private Path ledger = Path.of("");

    @Option(
            names = "--happened",
            description = "Add what the case says happened, in place of a forecast, for each that was made with it.")
    private boolean happened;

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        if (happened && (author.isPresent() || !concept.argument().isEmpty())) {
            throw CommandFailure.usage(
                    "--happened is for every forecast that was made with the case; leave --author and --concept out.");
        }
        List<String> used = new ArrayList<>(concept.named().used());
        used.add("types");
        Case subject = argument.read(used);
        LedgerFile file = new LedgerFile(ledger, spec.commandLine().getErr());
        if (happened) {
            open(subject, file);
        } else {
            seal(subject, file);
        }
    }

    private void seal(Case subject, LedgerFile file) {
        Budget budget = time.budget();
        Resting resting = resting(subject, concept.named(), budget);
        Forecast forecast = resting.forecast(believed(subject, resting.concept(), budget), author, day());
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Ledger after =
                file.add(before -> before.sealing(forecast, HexFormat.of().formatHex(salt)));
        Line.Sealed line = after.forecasts().getLast();
        format.write(
                (out, ink) -> new SealedText(out, ink).print(file.path(), line),
                () -> Sealed.of(file.path().toString(), after, line));
    }

    private Optional<Believed> believed(Case subject, Concept holds, Budget budget) {
        return holds instanceof SanctionConcept sanctions
                        && !Beliefs.of(subject).stated().isEmpty()
                ? Believing.of(subject, sanctions, budget, spec.commandLine().getErr())
                : Optional.empty();
    }

    private void open(Case subject, LedgerFile file) {
        Happened what = subject.happened()
                .orElseThrow(
                        () -> CommandFailure.usage("the case doesn’t say what happened; write it under “outcome”."));
        List<Line.Sealed> made = made(subject, file.read());
        Budget budget = time.budget();
        List<Opened> opened =
                made.stream().map(line -> opened(subject, what, line, budget)).toList();
        List<Opened> added = new ArrayList<>();
        Ledger after = file.add(before -> added(before, opened, added));
        format.write(
                (out, ink) -> new SealedText(out, ink).print(file.path(), after, added),
                () -> Sealed.of(file.path().toString(), after, added));
    }

    /** The lines that tell what isn’t told yet, or is told otherwise. */
    private static String added(Ledger before, List<Opened> opened, List<Opened> added) {
        StringBuilder lines = new StringBuilder();
        Ledger growing = before;
        for (Opened one : opened) {
            if (before.opened(one.forecast()).filter(one::saysAs).isEmpty()) {
                String line = growing.opening(one);
                lines.append(line);
                growing = growing.with(line, one);
                added.add(one);
            }
        }
        return lines.toString();
    }

    /** The forecasts that were made with a model. */
    private List<Line.Sealed> made(Case subject, Ledger ledger) {
        String fingerprint = Fingerprint.of(subject);
        List<Line.Sealed> made = ledger.forecasts().stream()
                .filter(line -> line.forecast().fingerprint().equals(fingerprint))
                .toList();
        if (made.isEmpty()) {
            List<String> others = ledger.forecasts().stream()
                    .filter(line -> line.forecast().id().equals(subject.basis().id()))
                    .map(line -> line.number() + " (" + line.forecast().sealed() + ")")
                    .toList();
            throw CommandFailure.usage("no forecast in this ledger was made with this model."
                    + (others.isEmpty()
                            ? ""
                            : " A case of the same name made line " + String.join(", line ", others)
                                    + ", and was another model then; take it as it was, or name its --variant."));
        }
        return made;
    }

    private Opened opened(Case subject, Happened what, Line.Sealed line, Budget budget) {
        Forecast forecast = line.forecast();
        Resting resting = resting(subject, new NamedConcepts(List.of(forecast.concept())), budget);
        if (!resting.set().count().equals(forecast.set())) {
            throw CommandFailure.usage("line " + line.number() + " says that " + forecast.set()
                    + " states can rest, and the case now has " + resting.set().count()
                    + ": what the fingerprint leaves out, such as attitudes or channels, has changed.");
        }
        return resting.opened(what, line.number(), forecast, day());
    }

    private Resting resting(Case subject, NamedConcepts named, Budget budget) {
        PrintWriter err = spec.commandLine().getErr();
        FittingEngine engine =
                Engines.fittest(subject.conflict(), subject.situation().unknowns(), budget);
        Concept holds = switch (engine) {
            case FittingEngine.Listed(StabilityEngine listed) ->
                named.listed(subject, listed.model(), err).getFirst();
            case FittingEngine.Unlisted _ -> named.ofRegions().getFirst();
        };
        return Resting.of(subject, engine, holds, budget)
                .orElseThrow(() -> CommandFailure.stopped("not everything was decided; nothing was written."));
    }

    /** Today, the same day everywhere. */
    private static String day() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }
}
