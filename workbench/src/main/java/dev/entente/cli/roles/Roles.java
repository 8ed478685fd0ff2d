// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.roles;

import dev.entente.Version;
import dev.entente.analysis.Findings;
import dev.entente.analysis.RegionFindings;
import dev.entente.app.Csv;
import dev.entente.app.WholeFolder;
import dev.entente.brief.Briefs;
import dev.entente.brief.RegionBriefs;
import dev.entente.brief.RegionBriefs.Reason;
import dev.entente.brief.document.Brief;
import dev.entente.cases.Case;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.PaperChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.Progress;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.limits.Budget;
import dev.entente.report.BriefDocx;
import dev.entente.report.BriefPdf;
import dev.entente.report.SpareFonts;
import dev.entente.roles.FacilitatorGuide;
import dev.entente.roles.GroupRecord;
import dev.entente.roles.ResultsTable;
import dev.entente.roles.RoleSheet;
import dev.entente.roles.Seat;
import dev.entente.roles.Timetable;
import dev.entente.stability.Concepts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what people need to play a case. */
@Command(
        name = "roles",
        sortOptions = false,
        subcommands = RolesTake.class,
        description = {
            "Write what people need to play a case: a sheet for each party with what it knows and wants and nothing else, a guide"
                    + " for whoever leads the game, a form to record a group on, and a table for what groups did.",
            "Each as .pdf and .docx. The folder is written whole or not at all, and nothing that is there is overwritten."
        },
        footer = {
            "",
            "Example:  entente roles cases/libya-2003 -o libya-game",
            "          entente roles take cases/libya-2003 libya-game/RESULTS.csv"
        })
public final class Roles implements Runnable {

    /** What of a case’s keys for what is not known the papers make use of. */
    private static final List<String> USED = List.of("any-order", "types", "known", "sees", "attitudes", "strong");

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CASE",
            description = "A folder with case.yaml, or a YAML file.")
    private Optional<Path> path = Optional.empty();

    @Option(names = "--variant", paramLabel = "NAME", description = "Apply this variant of the case first.")
    private Optional<String> variant = Optional.empty();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long the game takes, with reading and the talk afterwards. Default: ${DEFAULT-VALUE}.")
    private int minutes = 60;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "How often everybody decides, up to " + Timetable.MOST_ROUNDS + ". Default: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Mixin
    private PaperChoice paper;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The folder to write, which isn’t there yet or is empty.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        if (path.isEmpty() || output.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), path.isEmpty() ? "Which case?" : "Into which folder? Add -o FOLDER.");
        }
        Timetable timetable = timetable();
        Case subject = new CasePath(path.get(), variant).read(spec.commandLine().getErr(), USED);
        WholeFolder.refuseThere(output.get());
        Optional<Brief> told = told(subject, time.budget());
        Progress.end();
        Map<String, byte[]> files = files(subject, timetable, told);
        WholeFolder.create(output.get(), files);
        files.keySet()
                .forEach(
                        name -> spec.commandLine().getOut().println(output.get().resolve(name)));
    }

    private Timetable timetable() {
        if (rounds < 1 || rounds > Timetable.MOST_ROUNDS) {
            throw CommandFailure.usage("--rounds takes 1 to " + Timetable.MOST_ROUNDS + ".");
        }
        if (minutes < Timetable.least(rounds) || minutes > Timetable.MOST_MINUTES) {
            throw CommandFailure.usage("--minutes takes " + Timetable.least(rounds) + " to " + Timetable.MOST_MINUTES
                    + " where there " + (rounds == 1 ? "is one round." : "are " + rounds + " rounds."));
        }
        return new Timetable(minutes, rounds);
    }

    private Optional<Brief> told(Case subject, Budget budget) {
        String command = "./entente brief " + new CasePath(path.orElseThrow(), variant).quoted()
                + variant.map(name -> " --variant " + name).orElse("");
        return switch (Engines.fittest(subject.conflict(), budget)) {
            case FittingEngine.Listed(var engine) ->
                Optional.of(Briefs.of(
                        Findings.of(subject, engine, Concepts.MEANT, budget),
                        Optional.empty(),
                        Optional.empty(),
                        command,
                        Version.running()));
            case FittingEngine.Unlisted(var engine) ->
                Optional.of(RegionBriefs.of(
                        RegionFindings.of(subject, engine, Concepts.MEANT, budget),
                        Reason.UNLISTED,
                        command,
                        Version.running()));
        };
    }

    private Map<String, byte[]> files(Case subject, Timetable timetable, Optional<Brief> told) {
        Map<String, Brief> papers = new LinkedHashMap<>();
        Seat.all(subject).forEach(seat -> papers.put("role-" + seat.id(), RoleSheet.of(seat, timetable)));
        papers.put("guide", FacilitatorGuide.of(subject, timetable, told));
        papers.put("record", GroupRecord.of(subject, timetable));
        Map<String, byte[]> files = new LinkedHashMap<>();
        SpareFonts fonts = SpareFonts.ofMachine();
        Set<String> warnings = new LinkedHashSet<>();
        papers.forEach((name, sheet) -> {
            BriefPdf pdf = BriefPdf.of(sheet, paper.paper(), fonts);
            warnings.addAll(pdf.letters().warnings());
            files.put(name + ".pdf", pdf.file());
            files.put(name + ".docx", BriefDocx.docx(sheet, paper.paper(), fonts));
        });
        files.put(
                "RESULTS.csv",
                Csv.text(ResultsTable.empty(subject, timetable), Csv.Separator.COMMA)
                        .getBytes(StandardCharsets.UTF_8));
        warnings.forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
        return files;
    }
}
