// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import dev.entente.answer.Backtested;
import dev.entente.answer.CheckNote;
import dev.entente.answer.Sarif;
import dev.entente.answer.json.Json;
import dev.entente.app.CaseFiles;
import dev.entente.casefile.CaseFile;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.forecast.CaseScores;
import dev.entente.cli.forecast.CaseScoresText;
import dev.entente.cli.terminal.Bounds;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.Interrupt;
import dev.entente.limits.BudgetSpent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is wrong with cases, and whether they give the answers expected of them. */
@Command(
        name = "check",
        description = {
            "Show every mistake in cases, and hold them against the answers expected beside them.",
            "Templates are checked with the cases that extend them."
        },
        footer = {
            "",
            "Example:  entente check cases",
            "Exit code 1: there are errors, or answers not as expected.",
            "Exit code 70: a brief says what is false."
        })
public final class Check implements java.util.concurrent.Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private static final long LOOK_AGAIN_MILLIS = 50;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Cases, or folders with cases in them.")
    private List<Path> paths;

    @Option(
            names = "--brief",
            description = "Make the brief of each case too, and hold what it says against the definitions, which share"
                    + " nothing with what found it.")
    private boolean brief;

    @Option(names = "--variant", paramLabel = "NAME", description = "Of --brief: that of this variant of each case.")
    private Optional<String> variant = Optional.empty();

    @Mixin
    private ConceptChoice concept;

    @Option(
            names = "--score",
            description =
                    "In place of all this, hold where each case can come to rest, under the usual concepts, against what it"
                            + " says happened (outcome).")
    private boolean score;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "${COMPLETION-CANDIDATES}: in words, or for programs, those that show notes beside files among"
                            + " them. Default: ${DEFAULT-VALUE}.")
    private CheckFormat format = CheckFormat.TEXT;

    @Mixin
    private BudgetChoice limit;

    @Override
    public Integer call() {
        if (!brief && (variant.isPresent() || !concept.argument().isEmpty())) {
            throw CommandFailure.usage("--concept and --variant say which brief is checked; add --brief.");
        }
        if (score) {
            return scored();
        }
        Interrupt.heed();
        List<CheckReport> known = Collections.synchronizedList(new ArrayList<>());
        boolean whole = checked(known);
        List<CheckReport> checked = List.copyOf(known);
        print(checked, whole && checked.stream().noneMatch(CheckReport::stopped));
        int faults = CheckReport.total(checked, CheckReport::faults);
        if (faults > 0) {
            throw new CommandFailure(
                    ExitCode.FAULT,
                    "a fault of Entente, not of your case: " + (faults == 1 ? "a finding" : faults + " findings")
                            + " told in a brief " + (faults == 1 ? "is" : "are") + " false. Please report it.");
        }
        if (!whole || checked.stream().anyMatch(CheckReport::stopped)) {
            throw CommandFailure.stopped("stopped before all was checked; what is known is printed.");
        }
        return checked.stream().allMatch(CheckReport::good) ? ExitCode.DONE : ExitCode.CASE_HAS_ERRORS;
    }

    private int scored() {
        if (brief || format == CheckFormat.SARIF || format == CheckFormat.GITHUB) {
            throw CommandFailure.usage("--score goes without --brief, and is written as text or json.");
        }
        Backtested scores = CaseScores.of(paths, limit.budget());
        PrintWriter out = spec.commandLine().getOut();
        if (format == CheckFormat.JSON) {
            Json.write(scores, out);
        } else {
            new CaseScoresText(scores, out, Ink.of(spec.commandLine())).print();
        }
        return scores.unread().isEmpty() ? ExitCode.DONE : ExitCode.CASE_HAS_ERRORS;
    }

    private void print(List<CheckReport> checked, boolean whole) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> CheckText.print(checked, out, Ink.of(spec.commandLine()));
            case JSON -> Json.write(CheckReport.answer(checked), out);
            case SARIF ->
                Json.write(
                        Sarif.of(CheckReport.answer(checked), whole, Path.of("").toAbsolutePath()), out);
            case GITHUB -> {
                WorkflowCommands.print(CheckNote.all(CheckReport.answer(checked)), out);
                out.println(CheckText.sum(checked));
            }
        }
    }

    /**
     * Checks one case after another, on a thread of its own, so that a long one is left where it is when the reader wishes
     * to stop; whether all were checked.
     */
    private boolean checked(List<CheckReport> known) {
        Optional<BriefHolding> holding = brief
                ? Optional.of(new BriefHolding(
                        limit::budget,
                        concept.named(),
                        variant,
                        spec.commandLine().getErr()))
                : Optional.empty();
        Bounds bounds = Bounds.now();
        FutureTask<Boolean> all = new FutureTask<>(() -> bounds.within(() -> paths.stream()
                .flatMap(path -> checked(path, holding))
                .allMatch(report -> !bounds.spent() && known.add(report))));
        Thread.ofPlatform().daemon().name("check").start(all);
        try {
            while (!bounds.spent()) {
                try {
                    return all.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    // It goes on, unless the reader wishes to stop.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BudgetSpent)) {
                throw failed(e);
            }
        }
        return false;
    }

    private static RuntimeException failed(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException fault -> fault;
            case Error fault -> throw fault;
            case null, default -> new IllegalStateException(e);
        };
    }

    /** What is said of each case at a path, of folders that can't be read, and of a path where no case is. */
    private static Stream<CheckReport> checked(Path path, Optional<BriefHolding> holding) {
        CaseFiles.Found found = CaseFiles.below(path);
        List<Path> cases = found.cases().stream()
                .filter(file -> !CaseFile.isTemplate(file))
                .toList();
        boolean none = cases.isEmpty() && found.unread().isEmpty();
        return Stream.of(
                        cases.stream().map(file -> CheckReport.of(file, holding)),
                        found.unread().entrySet().stream()
                                .map(unread -> CheckReport.unread(unread.getKey(), unread.getValue())),
                        none
                                ? Stream.of(CheckReport.withoutCase(
                                        path, !found.cases().isEmpty()))
                                : Stream.<CheckReport>of())
                .flatMap(reports -> reports);
    }
}
