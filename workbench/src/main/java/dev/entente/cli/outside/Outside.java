// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.outside;

import dev.entente.answer.OutsideViewed;
import dev.entente.app.Brought;
import dev.entente.brief.section.OutsideSection;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.cases.Case;
import dev.entente.cases.reference.ReferenceClass;
import dev.entente.cases.reference.TableRule;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.exchange.Grid;
import dev.entente.exchange.Grid.Cell;
import dev.entente.outside.CaseTable;
import dev.entente.outside.Tally;
import dev.entente.outside.Viewed;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What came of other cases like the one at hand. */
@Command(
        name = "outside",
        description =
                "Show what came of other cases, as the case counts them in its reference classes: in how many of how"
                        + " many, with intervals; and count them again where their tables are at hand.",
        footer = {"", "Example:  entente outside cases/iran-2007"})
public final class Outside implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Count again from the tables in this folder, each under the name that the case gives its file:"
                            + " .csv, .xls or .xlsx.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private AnswerFormat format;

    @Override
    public void run() {
        Case subject = argument.readOpen();
        List<ReferenceClass> classes = subject.basis().classes();
        PrintWriter err = spec.commandLine().getErr();
        if (classes.isEmpty()) {
            err.println("note: the case counts no other cases; “reference-classes” in its file would.");
        }
        Map<String, CaseTable> tables =
                data.map(folder -> tables(folder, classes, err)).orElse(Map.of());
        List<Viewed> viewed = classes.stream().map(one -> viewed(one, tables)).toList();
        format.write(
                subject,
                classes.isEmpty() ? List.of() : OutsideSection.sections(subject, viewed),
                () -> OutsideViewed.of(subject, viewed));
    }

    private static Viewed viewed(ReferenceClass one, Map<String, CaseTable> tables) {
        Optional<Tally> again = one.table()
                .filter(rule -> tables.containsKey(rule.file()))
                .map(rule -> Tally.of(rule, tables.getOrDefault(rule.file(), CaseTable.of(List.of()))));
        return new Viewed(one, again);
    }

    /** The tables that are there, by the names of their files. */
    private static Map<String, CaseTable> tables(Path folder, List<ReferenceClass> classes, PrintWriter err) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.usage(
                    Files.exists(folder) ? folder + " is no folder." : "There is no folder " + folder + ".");
        }
        Map<String, CaseTable> tables = new LinkedHashMap<>();
        Diagnostics findings = new Diagnostics();
        classes.stream()
                .flatMap(one -> one.table().stream())
                .map(TableRule::file)
                .distinct()
                .forEach(name -> {
                    Path file = folder.resolve(name);
                    if (Files.exists(file)) {
                        Brought.table(file, findings).ifPresent(grid -> tables.put(name, table(grid)));
                    } else {
                        err.println("note: " + file + " is not there, so that its cases were not counted again.");
                    }
                });
        if (findings.hasErrors()) {
            throw CasePath.failure(findings.list(), err);
        }
        return tables;
    }

    private static CaseTable table(Grid grid) {
        return CaseTable.of(grid.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList());
    }
}
