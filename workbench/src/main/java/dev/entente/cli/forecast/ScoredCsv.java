// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.answer.Scored;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.ChanceScore;
import dev.entente.app.Csv;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scores of a ledger as comma-separated values: a line for each forecast that was opened. */
final class ScoredCsv {

    private static final List<String> COLUMNS = List.of(
            "line",
            "case",
            "variant",
            "author",
            "concept",
            "sealed",
            "was",
            "date",
            "made",
            "status",
            "hit",
            "states",
            "set",
            "happened",
            "share",
            "chance",
            "lift",
            "brier",
            "log",
            "today hit",
            "today lift",
            "today brier",
            "today log");

    private ScoredCsv() {}

    static void print(Scored scored, PrintWriter out) {
        Csv.line(out, COLUMNS);
        scored.opened().forEach(one -> Csv.line(out, line(one)));
    }

    private static List<String> line(Scored.One one) {
        List<String> line = new ArrayList<>(List.of(
                Integer.toString(one.line()),
                one.id(),
                one.variant().orElse(""),
                one.author().orElse(""),
                one.concept(),
                one.sealed(),
                one.was(),
                one.date(),
                Json.word(one.made()),
                Json.word(one.status())));
        line.addAll(List.of(
                Boolean.toString(one.set().hit()),
                one.set().states().toString(),
                one.set().set().toString(),
                one.set().happened().toString(),
                Json.decimal(one.set().share()),
                Json.decimal(one.set().chance()),
                Json.decimal(one.set().lift())));
        line.addAll(chances(one.chances()));
        line.add(one.today().map(today -> Boolean.toString(today.hit())).orElse(""));
        line.add(one.today().map(today -> Json.decimal(today.lift())).orElse(""));
        line.addAll(chances(one.today().flatMap(Scored.Today::chances)));
        return line;
    }

    /** Brier and log score; the logarithm of zero as "-Infinity". */
    private static List<String> chances(Optional<ChanceScore> chances) {
        return List.of(
                chances.map(score -> Json.decimal(score.brier())).orElse(""),
                chances.map(score -> score.log().map(Json::decimal).orElse("-Infinity"))
                        .orElse(""));
    }
}
