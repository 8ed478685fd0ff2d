// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.brief;

import dev.entente.Version;
import dev.entente.analysis.RegionFindings;
import dev.entente.answer.Briefed;
import dev.entente.answer.Linted;
import dev.entente.answer.json.Json;
import dev.entente.brief.RegionBriefs;
import dev.entente.brief.RegionBriefs.Reason;
import dev.entente.brief.document.Brief;
import dev.entente.casefile.WrittenCase;
import dev.entente.cases.Case;
import dev.entente.cli.choice.BriefFormat;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.PaperChoice;
import dev.entente.cli.choice.RunnerChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.compose.BriefComposer;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.lint.Lint;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The brief: where a conflict rests, what else could hold, what stands between. */
@Command(
        name = "brief",
        description =
                "Write a brief, a page and an annex: where the conflict rests, what else could hold, what stands between.",
        footer = {"", "Example:  entente brief cases/iran-2019 -o iran.pdf"})
public final class BriefCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write this file; its ending chooses .md (with the picture in an .svg beside it), .html, .pdf, .docx,"
                            + " .pptx (slides of the first page) or .json. Without it: Markdown, on standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}, where no file's ending tells.")
    private Optional<BriefFormat> format = Optional.empty();

    @Option(names = "--short", description = "The first page alone, without the annex.")
    private boolean pageAlone;

    @Mixin
    private PaperChoice paper;

    @Mixin
    private ConceptChoice concept;

    @Option(
            names = "--lint",
            description =
                    "Write no brief; show what in it, and in the texts of the case, breaks the standards for briefs."
                            + " Exit code 1: something does.")
    private boolean lint;

    @Mixin
    private BudgetChoice limit;

    @Override
    public Integer call() {
        BriefFormat asked = chosenFormat();
        Case subject = argument.read(CaseArgument.SEES);
        Budget budget = limit.budget();
        return switch (Engines.fittest(subject.conflict(), budget)) {
            case FittingEngine.Listed(StabilityEngine engine) -> listed(subject, engine, asked, budget);
            case FittingEngine.Unlisted(RegionEngine engine) -> inRegions(subject, engine, asked, budget);
        };
    }

    private int listed(Case subject, StabilityEngine engine, BriefFormat asked, Budget budget) {
        GraphModel model = engine.model();
        PrintWriter err = spec.commandLine().getErr();
        Concept holds = concept.named().alone(subject, model, err, "A brief asks");
        Brief brief = new BriefComposer(subject, engine, holds, RunnerChoice.ofAllThreads(), budget)
                .composeWhatIsKnown(
                        argument.otherVariants(subject), commandLine(), note -> err.println("note: " + note));
        int written = lint ? lint(subject, brief) : write(subject, brief, asked);
        if (budget.released()) {
            throw CommandFailure.stopped("stopped before all was known that a brief tells; what is known is told.");
        }
        return written;
    }

    private int inRegions(Case subject, RegionEngine engine, BriefFormat asked, Budget budget) {
        SanctionConcept holds = concept.named().ofRegions().getFirst();
        RegionFindings findings = RegionFindings.of(subject, engine, holds, budget);
        Brief brief = RegionBriefs.of(findings, Reason.UNLISTED, commandLine(), Version.running());
        spec.commandLine()
                .getErr()
                .println("note: left out: " + String.join("; ", RegionBriefs.leftOut(subject)) + ".");
        int code = lint ? lint(subject, brief) : write(subject, brief, asked);
        if (!findings.whole()) {
            throw CommandFailure.stopped("not everything was decided; what is known is in the brief.");
        }
        return code;
    }

    private int lint(Case subject, Brief brief) {
        Lint found = Lint.of(subject, WrittenCase.read(argument.file(), argument.variant()), brief);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isPresent()) {
            Json.write(Linted.of(subject, found), out);
        } else {
            LintText.print(found, out);
        }
        return found.clean() ? ExitCode.DONE : ExitCode.CASE_HAS_ERRORS;
    }

    private int write(Case subject, Brief whole, BriefFormat asked) {
        Brief told = pageAlone ? whole.withoutAnnex() : whole;
        WrittenBrief written = new WrittenBrief(told, Briefed.of(told, subject), paper.paper());
        if (output.isPresent()) {
            written.write(asked, output.get(), spec.commandLine().getErr());
            spec.commandLine().getErr().println("Wrote " + output.get() + ".");
        } else {
            spec.commandLine().getOut().print(written.text(asked));
        }
        return ExitCode.DONE;
    }

    private BriefFormat chosenFormat() {
        if (lint
                && (output.isPresent()
                        || format.filter(f -> f != BriefFormat.JSON).isPresent())) {
            throw CommandFailure.usage("--lint writes no brief; it goes with --format json, or with no format.");
        }
        Optional<BriefFormat> byEnding = output.flatMap(BriefFormat::of);
        if (output.isPresent() && byEnding.isEmpty() && format.isEmpty()) {
            throw CommandFailure.usage(
                    "What is " + output.get() + " to be? Let it end in " + BriefFormat.ENDINGS + ".");
        }
        BriefFormat chosen = format.or(() -> byEnding).orElse(BriefFormat.MD);
        if (chosen.binary() && output.isEmpty()) {
            throw CommandFailure.usage("A " + chosen.name() + " goes into a file: add -o brief." + chosen + ".");
        }
        return chosen;
    }

    /** The line that computes the brief again. */
    private String commandLine() {
        StringBuilder line = new StringBuilder("./entente brief ").append(argument.quotedPath());
        argument.variant().ifPresent(variant -> line.append(" --variant ").append(variant));
        return line.append(concept.argument()).toString();
    }
}
