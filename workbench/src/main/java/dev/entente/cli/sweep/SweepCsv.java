// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.sweep;

import dev.entente.answer.Swept;
import dev.entente.answer.Swept.Held;
import dev.entente.answer.Swept.Run;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.BelievedShare;
import dev.entente.answer.part.WorldShare;
import dev.entente.app.Csv;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sweep as comma-separated values: a line for each run, concept, and what is asked of its worlds. */
final class SweepCsv {

    private static final List<String> COLUMNS = List.of(
            "case",
            "variant",
            "file",
            "fingerprint",
            "seed",
            "possible",
            "counted",
            "states",
            "concept",
            "what",
            "outcome",
            "worlds",
            "share",
            "low",
            "high",
            "share by belief",
            "partial");

    private SweepCsv() {}

    static void print(Swept swept, PrintWriter out) {
        Csv.line(out, COLUMNS);
        for (Run run : swept.runs()) {
            for (Held held : run.holds()) {
                held.shares().forEach((concept, share) -> Csv.line(out, line(run, held, concept, share)));
            }
        }
    }

    private static List<String> line(Run run, Held held, String concept, WorldShare share) {
        List<String> line = new ArrayList<>(List.of(
                run.subject().id(),
                run.subject().variant().orElse(""),
                run.file(),
                run.fingerprint(),
                run.seed().map(Object::toString).orElse(""),
                run.possible().toString(),
                Long.toString(run.counted()),
                Integer.toString(run.states()),
                concept,
                word(held.what()),
                held.outcome().orElse(""),
                Long.toString(share.worlds()),
                share.of() == 0 ? "" : Json.decimal((double) share.worlds() / share.of())));
        line.add(bound(share.interval(), 0));
        line.add(bound(share.interval(), 1));
        line.add(held.sharesByBelief()
                .flatMap(by -> Optional.ofNullable(by.get(concept)))
                .map(BelievedShare::share)
                .map(Json::decimal)
                .orElse(""));
        line.add(run.partial().isPresent() ? "partial" : "");
        return line;
    }

    /** As JSON has it. */
    private static String word(Swept.What what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String bound(Optional<List<Double>> interval, int place) {
        return interval.map(bounds -> Json.decimal(bounds.get(place))).orElse("");
    }
}
