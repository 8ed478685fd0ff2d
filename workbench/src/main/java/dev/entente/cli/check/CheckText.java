// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.cases.Expectation;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import dev.entente.expectation.Expectations.Judgement;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports of checks as text: a paragraph for each case, and a line that sums up. */
record CheckText(PrintWriter out, Ink ink) {

    static void print(List<CheckReport> reports, PrintWriter out, Ink ink) {
        CheckText text = new CheckText(out, ink);
        reports.forEach(text::report);
        out.println(sum(reports));
    }

    private void report(CheckReport report) {
        out.println(ink.bold(Ink.plain(report.path().toString())));
        for (Diagnostic diagnostic : report.diagnostics()) {
            out.print(diagnostic.text());
        }
        TextTable answers =
                new TextTable(List.of(Column.text(""), Column.wrapping(""), Column.text(""), Column.wrapping("")));
        report.answers().forEach(answer -> add(answer, answers));
        answers.print(out, ink);
        if (report.diagnostics().isEmpty() && report.answers().isEmpty()) {
            out.println("ok");
        }
        report.brief().ifPresent(held -> new HeldBriefText(out, ink).print(held));
        out.println();
    }

    private static void add(CheckReport.Answer answer, TextTable table) {
        Expectation expectation = answer.expectation();
        boolean missed = answer.judgement() instanceof Judgement.Missed;
        String word = switch (answer.judgement()) {
            case Judgement.Met _ -> "ok";
            case Judgement.Waiting _ -> "waiting";
            case Judgement.Missed _ -> "MISSED";
        };
        String status = expectation.status().name().toLowerCase(Locale.ROOT);
        table.add(List.of(word, answer.brief(), status, expectation.source().orElse("")), missed);
        if (answer.judgement() instanceof Judgement.Missed(List<String> differences)) {
            table.add(List.of("", "expected: " + answer.full(), "", ""), false);
            differences.forEach(difference -> table.add(List.of("", difference, "", ""), false));
        }
    }

    /** What was found, counted, in a line. */
    static String sum(List<CheckReport> reports) {
        List<String> parts = new ArrayList<>();
        parts.add(count((int) reports.stream().filter(CheckReport::ofCase).count(), "case"));
        parts.add(count(CheckReport.total(reports, CheckReport::errors), "error"));
        parts.add(count(CheckReport.total(reports, CheckReport::warnings), "warning"));
        parts.add(count(CheckReport.total(reports, CheckReport::met), "answer") + " as expected");
        parts.add(CheckReport.total(reports, CheckReport::missed) + " not");
        parts.add(CheckReport.total(reports, CheckReport::waiting) + " waiting for later work");
        return String.join(", ", parts) + ".";
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
