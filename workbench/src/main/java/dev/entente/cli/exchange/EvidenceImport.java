// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.exchange;

import dev.entente.app.Brought;
import dev.entente.app.CaseFiles;
import dev.entente.app.WholeFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cases.Case;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.exchange.Grid;
import dev.entente.exchange.HypothesisTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Adds a table of competing hypotheses to a case: its items become evidence for the types of a party. */
record EvidenceImport(Path table, Path into, CommandLine line) {

    void run(String party, Optional<String> marks) {
        PrintWriter err = line.getErr();
        Case subject = new CasePath(into, Optional.empty()).read(err, CaseArgument.OPEN);
        int who = subject.names().decisionMaker(party.strip()).or(CommandFailure::usage);
        Map<String, String> numbers = marks.map(text -> HypothesisTable.marks(text)
                        .orElseThrow(() -> CommandFailure.usage(
                                "--marks is written as II=0.1,I=0.3: each mark once, with its share.")))
                .orElse(Map.of());
        Grid grid = grid(table, err);
        Path file = CaseFiles.file(into);
        SourceFile text = source(file, err);
        String after = done(HypothesisTable.read(grid, subject, text, file, who, numbers), err);
        WholeFile.replace(file, text.text(), after);
        line.getOut().println(file);
        err.println("Next: 'entente evidence %s' says what to believe of it.".formatted(into));
    }

    private static Grid grid(Path table, PrintWriter err) {
        Diagnostics findings = new Diagnostics();
        return Brought.table(table, findings).orElseThrow(() -> CasePath.failure(findings.list(), err));
    }

    private static SourceFile source(Path file, PrintWriter err) {
        Diagnostics findings = new Diagnostics();
        return SourceReader.read(file, file.toString(), findings)
                .orElseThrow(() -> CasePath.failure(findings.list(), err));
    }

    private static <T> T done(Reading<T> reading, PrintWriter err) {
        return switch (reading) {
            case Reading.Failed<T>(List<Diagnostic> found) -> throw CasePath.failure(found, err);
            case Reading.Done<T>(T value, List<Diagnostic> found) -> {
                found.forEach(diagnostic -> err.print(diagnostic.text()));
                yield value;
            }
        };
    }
}
