// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Version;
import dev.entente.answer.Json;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Place;
import dev.entente.cases.Expectation;
import dev.entente.expectation.Expectations.Judgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Reports of checks as JSON; the shape is documented in docs/json.md. */
final class CheckJson {

    private CheckJson() {}

    static Map<String, Object> tree(List<CheckReport> reports) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entente", Json.VERSION);
        tree.put("cases", reports.stream().map(CheckJson::tree).toList());
        tree.put("errors", total(reports, CheckReport::errors));
        tree.put("warnings", total(reports, CheckReport::warnings));
        tree.put("met", total(reports, CheckReport::met));
        tree.put("missed", total(reports, CheckReport::missed));
        tree.put("waiting", total(reports, CheckReport::waiting));
        tree.put("version", Version.running());
        return tree;
    }

    private static int total(List<CheckReport> reports, ToIntFunction<CheckReport> count) {
        return reports.stream().mapToInt(count).sum();
    }

    private static Map<String, Object> tree(CheckReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", report.path().toString());
        report.read().ifPresent(read -> {
            tree.put("case", read.id());
            tree.put("title", read.title());
        });
        tree.put(
                "diagnostics",
                report.diagnostics().stream().map(CheckJson::tree).toList());
        tree.put("answers", report.answers().stream().map(CheckJson::tree).toList());
        return tree;
    }

    static Map<String, Object> tree(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", diagnostic.severity().word());
        tree.put("file", place.file().name());
        if (place.file().present()) {
            tree.put("line", place.line());
            tree.put("column", place.column());
            tree.put("endLine", place.endLine());
            tree.put("endColumn", place.endColumn());
        }
        tree.put("message", diagnostic.message());
        diagnostic.hint().ifPresent(hint -> tree.put("hint", hint));
        return tree;
    }

    private static Map<String, Object> tree(CheckReport.Answer answer) {
        Expectation expectation = answer.expectation();
        Map<String, Object> tree = new LinkedHashMap<>();
        expectation.name().ifPresent(name -> tree.put("name", name));
        tree.put("expected", answer.full());
        expectation.source().ifPresent(source -> tree.put("source", source));
        tree.put("status", expectation.status().name().toLowerCase(Locale.ROOT));
        expectation.variant().ifPresent(variant -> tree.put("variant", variant));
        if (!expectation.types().isEmpty()) {
            tree.put("types", expectation.types());
        }
        expectation.note().ifPresent(note -> tree.put("note", note));
        switch (answer.judgement()) {
            case Judgement.Met _ -> tree.put("result", "met");
            case Judgement.Waiting _ -> tree.put("result", "waiting");
            case Judgement.Missed(List<String> differences) -> {
                tree.put("result", "missed");
                tree.put("differences", differences);
            }
        }
        return tree;
    }
}
