// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.sheets;

import dev.entente.DecisionMaker;
import dev.entente.app.Brought;
import dev.entente.app.Csv;
import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.brief.document.Brief;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cases.Case;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.PaperChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.Progress;
import dev.entente.limits.Budget;
import dev.entente.report.BriefDocx;
import dev.entente.report.BriefPdf;
import dev.entente.report.SpareFonts;
import dev.entente.sheets.FilledSheet;
import dev.entente.sheets.InterviewSheet;
import dev.entente.sheets.SheetBrief;
import dev.entente.sheets.SheetTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints sheets on which people are asked what parties want, and takes in what comes back. */
@Command(
        name = "sheets",
        sortOptions = false,
        description = {
            "Print a sheet for each party, to be filled in without a computer by someone who knows it: the situation in plain"
                    + " words, what could come of it as cards, what the party may care about, and pairs that are still open.",
            "No answer of Entente is on it. Nothing that is there is overwritten."
        },
        footer = {
            "",
            "Example:  entente sheets my-case --party target -o sheets",
            "          entente sheets my-case --format csv -o sheets",
            "          entente sheets my-case --take sheets/target.csv -o anna.yaml"
        })
public final class InterviewSheets implements Runnable {

    /** What a sheet is printed as. */
    enum Form {
        PDF,
        DOCX,
        CSV;

        /** As it is typed, and as a file’s name ends. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Option(
            names = "--party",
            split = ",",
            paramLabel = "NAME",
            description = "The decision makers to ask about. Default: all.")
    private List<String> parties = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; csv can be taken in again. Default: pdf.")
    private Optional<Form> format = Optional.empty();

    @Mixin
    private PaperChoice paper;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER|FILE",
            defaultValue = "sheets",
            description =
                    "Where the sheets go, each named after its party; for one party, its file, whose ending chooses the"
                            + " format; with --take, the file of the version."
                            + " Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("sheets");

    @Option(
            names = "--take",
            split = ",",
            paramLabel = "FILE",
            description = "Take in sheets that one person filled in (.csv, .xlsx), as a version of the case for merge.")
    private List<Path> taken = List.of();

    @Mixin
    private ConceptChoice concept;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        Case subject = argument.readOpen();
        if (taken.isEmpty()) {
            print(subject);
        } else {
            take(subject);
        }
    }

    private void print(Case subject) {
        List<Integer> asked = parties.isEmpty()
                ? IntStream.range(0, subject.conflict().decisionMakers().size())
                        .boxed()
                        .toList()
                : parties.stream()
                        .map(name -> subject.names().decisionMaker(name.strip()).or(CommandFailure::usage))
                        .distinct()
                        .toList();
        Form form = form(asked);
        List<Path> files =
                asked.stream().map(party -> file(subject, party, form)).toList();
        files.forEach(InterviewSheets::refuseThere);
        Budget budget = time.budget();
        List<InterviewSheet> sheets = asked.stream()
                .map(party -> InterviewSheet.of(
                        subject, party, concept.named().ofWorlds().getFirst(), budget))
                .toList();
        Progress.end();
        for (int k = 0; k < sheets.size(); k++) {
            write(files.get(k), bytes(sheets.get(k), form));
        }
    }

    /** What sheets are printed as: what is said, or what the ending of a file says. */
    private Form form(List<Integer> asked) {
        Optional<Form> ended = ended();
        if (ended.isPresent() && asked.size() > 1) {
            throw CommandFailure.usage("“" + output + "” is one file, and these are " + asked.size()
                    + " sheets: give a folder, or one --party.");
        }
        if (ended.isPresent() && format.isPresent() && !format.equals(ended)) {
            throw CommandFailure.usage("--format " + format.get() + " and “" + output + "” are two formats.");
        }
        return ended.or(() -> format).orElse(Form.PDF);
    }

    /** The form that a file’s ending says; empty where a folder is named. */
    private Optional<Form> ended() {
        return Stream.of(Form.values())
                .filter(one -> output.toString().toLowerCase(Locale.ROOT).endsWith("." + one))
                .findFirst();
    }

    private Path file(Case subject, int party, Form form) {
        DecisionMaker one = subject.conflict().decisionMakers().get(party);
        return ended().isPresent() ? output : output.resolve(one.id() + "." + form);
    }

    private static void refuseThere(Path file) {
        if (Files.exists(file)) {
            throw FileFailure.notWritten(file, new FileAlreadyExistsException(file.toString()));
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
        WholeFile.create(file, bytes);
        spec.commandLine().getOut().println(file);
    }

    private byte[] bytes(InterviewSheet sheet, Form form) {
        Brief brief = SheetBrief.of(sheet);
        return switch (form) {
            case PDF -> {
                BriefPdf pdf = BriefPdf.of(brief, paper.paper(), SpareFonts.ofMachine());
                pdf.letters()
                        .warnings()
                        .forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
                yield pdf.file();
            }
            case DOCX -> BriefDocx.docx(brief, paper.paper(), SpareFonts.ofMachine());
            case CSV -> Csv.text(SheetTable.rows(sheet), Csv.Separator.COMMA).getBytes(StandardCharsets.UTF_8);
        };
    }

    private void take(Case subject) {
        if (!parties.isEmpty() || argument.variant().isPresent()) {
            throw CommandFailure.usage(
                    "--take goes without --party and --variant: the sheets say whom they are about.");
        }
        String name = output.toString();
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            throw CommandFailure.usage("Name the version after who filled it in: -o anna.yaml.");
        }
        refuseThere(output);
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics findings = new Diagnostics();
        List<FilledSheet> sheets = new ArrayList<>();
        for (Path path : taken) {
            Brought.table(path, findings).ifPresent(grid -> {
                switch (FilledSheet.read(grid, subject)) {
                    case Reading.Done<FilledSheet>(FilledSheet sheet, var _) -> sheets.add(sheet);
                    case Reading.Failed<FilledSheet>(List<Diagnostic> found) -> found.forEach(findings::add);
                }
            });
        }
        if (findings.hasErrors()) {
            throw CasePath.failure(findings.list(), err);
        }
        if (sheets.stream().map(FilledSheet::party).distinct().count() < sheets.size()) {
            throw CommandFailure.usage("Two sheets are about one party; a version takes what one person says.");
        }
        String text = FilledSheet.version(source(err), subject, base(), sheets);
        if (CaseFile.check(SourceFile.of(name, text), output, Optional.empty())
                instanceof Reading.Failed<Case>(List<Diagnostic> found)) {
            throw CasePath.failure(found, err);
        }
        write(output, text.getBytes(StandardCharsets.UTF_8));
    }

    private CaseSource source(PrintWriter err) {
        Path file = argument.file();
        Diagnostics findings = new Diagnostics();
        Optional<SourceFile> text = SourceReader.read(file, file.toString(), findings);
        if (text.isPresent()
                && CaseSource.of(text.get(), file, Optional.empty())
                        instanceof Reading.Done<CaseSource>(CaseSource source, var _)) {
            return source;
        }
        throw CasePath.failure(findings.list(), err);
    }

    /** The path of the case from where the version is to stand. */
    private String base() {
        Path folder = Objects.requireNonNull(output.toAbsolutePath().normalize().getParent());
        Path file = argument.file().toAbsolutePath().normalize();
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
