// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.exchange;

import dev.entente.app.Csv;
import dev.entente.app.WholeFile;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.exchange.Exchange;
import dev.entente.exchange.Exported;
import dev.entente.exchange.Format;
import dev.entente.report.Sheets;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a case for another program. */
@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Write a case for another program: as the table of a conflict (.csv, .tsv, .xlsx), for GMCR+ (.gmcr), as a game for"
                    + " Gambit (.nfg), as the graph of moves for Graphviz (.dot), as tables for LaTeX (.tex).",
            "What the format has no place for is listed; a case that would become another one is refused."
        },
        footer = {
            "",
            "Example:  entente export cases/elmira -o elmira.xlsx",
            "          entente export cases/elmira --to gmcr",
            "          entente export --blank -o table.csv"
        })
public final class ExportCase implements Runnable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "A folder with case.yaml, or a YAML file.")
    private Optional<Path> path = Optional.empty();

    @Option(names = "--variant", paramLabel = "NAME", description = "Apply this variant of the case first.")
    private Optional<String> variant = Optional.empty();

    @Option(
            names = "--blank",
            description = "No case, but the form of the table of a conflict, to be filled in and imported.")
    private boolean blank;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write this file; its ending chooses the format. Without it: on standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "The format, where no file's ending says it: ${COMPLETION-CANDIDATES}. Default: table.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description = "What stands between the cells of a .csv: comma (as usual), semicolon or tab.")
    private Optional<Csv.Separator> separator = Optional.empty();

    @Option(names = "--bom", description = "Begin a .csv with a byte order mark, by which Excel knows UTF-8.")
    private boolean byteOrderMark;

    @Mixin
    private BudgetChoice limits;

    @Override
    public void run() {
        Format chosen = chosen();
        if ((separator.isPresent() || byteOrderMark) && (chosen != Format.TABLE || isSpreadsheet())) {
            throw CommandFailure.usage("--separator and --bom are for tables as text (.csv, .tsv).");
        }
        if (blank == path.isPresent()) {
            throw CommandFailure.usage(
                    blank
                            ? "--blank takes no case: it is an empty form."
                            : "which case? Or --blank, for an empty form.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Exported exported = blank
                ? new Exported.Tabled(Exchange.blankTable(), List.of())
                : Exchange.write(new CasePath(path.orElseThrow(), variant).read(err), chosen, limits.budget());
        switch (exported) {
            case Exported.Refused(String why) -> throw new CommandFailure(ExitCode.CASE_HAS_ERRORS, why);
            case Exported.Written(String text, List<String> leftOut) ->
                write(text.getBytes(StandardCharsets.UTF_8), text, leftOut);
            case Exported.Tabled(List<List<String>> rows, List<String> leftOut)
            when isSpreadsheet() -> write(Sheets.xlsx(rows), "", leftOut);
            case Exported.Tabled(List<List<String>> rows, List<String> leftOut) -> {
                String text = csv(rows);
                write(text.getBytes(StandardCharsets.UTF_8), text, leftOut);
            }
        }
    }

    private Format chosen() {
        Optional<Format> byName = output.map(file -> Format.of(file.toString())
                .orElseThrow(() -> CommandFailure.usage(
                        "“%s” does not end as a file that can be written does: %s.".formatted(file, endings()))));
        if (byName.isPresent() && format.isPresent() && !byName.equals(format)) {
            throw CommandFailure.usage(
                    "--to %s and “%s” are two formats.".formatted(format.get(), output.orElseThrow()));
        }
        Format asked = byName.or(() -> format).orElse(Format.TABLE);
        if (blank && asked != Format.TABLE) {
            throw CommandFailure.usage("--blank is the form of a table.");
        }
        return asked;
    }

    private static String endings() {
        return Arrays.stream(Format.values())
                .flatMap(one -> one.endings().stream())
                .collect(Collectors.joining(", "));
    }

    private boolean isSpreadsheet() {
        return ending(".xlsx");
    }

    private boolean ending(String ending) {
        return output.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                .isPresent();
    }

    private String csv(List<List<String>> rows) {
        Csv.Separator between = separator.orElse(ending(".tsv") ? Csv.Separator.TAB : Csv.Separator.COMMA);
        return (byteOrderMark ? BYTE_ORDER_MARK : "") + Csv.text(rows, between);
    }

    private void write(byte[] bytes, String text, List<String> leftOut) {
        PrintWriter err = spec.commandLine().getErr();
        if (output.isPresent()) {
            WholeFile.replace(output.get(), bytes);
            err.println("Wrote " + output.get() + ".");
        } else {
            spec.commandLine().getOut().print(text);
        }
        if (!leftOut.isEmpty()) {
            err.println("note: left out: " + String.join("; ", leftOut) + ".");
        }
    }
}
