// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.answer.Backtested;
import dev.entente.answer.Backtested.One;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.HitOrMiss;
import dev.entente.answer.part.Tracked;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Cases held against what happened, as a page of text. */
public record CaseScoresText(Backtested scores, PrintWriter out, Ink ink) {

    public void print() {
        say(first());
        out.println();
        if (!scores.cases().isEmpty()) {
            each().print(out, ink);
            out.println();
        }
        if (!scores.together().isEmpty()) {
            together().print(out, ink);
            out.println();
        }
        notes();
    }

    private String first() {
        int all = scores.cases().size();
        if (all == 0) {
            return "No case here says what happened.";
        }
        return "Postdictions: " + scores.postdictions() + " of " + Counted.of(all, "case") + " that say"
                + (all == 1 ? "s" : "") + " what happened (" + Figures.percent((double) scores.postdictions() / all)
                + "), their models made when it was known.";
    }

    private TextTable each() {
        TextTable table = new TextTable(List.of(
                Column.wrapping("case"),
                Column.text("made"),
                Column.text("status"),
                Column.wrapping("what happened"),
                Column.text("under"),
                Column.text("hit"),
                Column.number("can rest"),
                Column.number("share"),
                Column.number("lift")));
        for (One one : scores.cases()) {
            boolean first = true;
            for (Map.Entry<String, HitOrMiss> concept : one.concepts().entrySet()) {
                table.add(row(one, first, concept.getKey(), concept.getValue()), false);
                first = false;
            }
            one.today().ifPresent(today -> table.add(row(one, false, "(today goes on)", today), false));
        }
        return table;
    }

    /** What is said of a case stands in its first row. */
    private static List<String> row(One one, boolean first, String under, HitOrMiss set) {
        return List.of(
                first ? one.subject().id() : "",
                first ? Json.word(one.made()) : "",
                first ? Json.word(one.status()) : "",
                first ? one.was() : "",
                under,
                Figures.yes(set.hit()),
                Figures.set(set),
                Figures.percent(set.share()),
                Figures.lift(set.lift()));
    }

    private TextTable together() {
        TextTable table = new TextTable(
                List.of(Column.text("together"), Column.text("hits"), Column.number("share"), Column.text("lift")));
        scores.together().forEach((concept, record) -> table.add(row(concept, record), false));
        scores.together().values().stream()
                .findFirst()
                .flatMap(Tracked::today)
                .ifPresent(today -> table.add(
                        List.of("(today goes on)", today.hits() + " of " + today.of(), "", Figures.lift(today.lift())),
                        false));
        return table;
    }

    private static List<String> row(String concept, Tracked record) {
        return List.of(
                concept,
                Figures.hits(record.hits(), record.of(), record.rate(), record.rateInterval()),
                Figures.percent(record.share().mean()),
                Figures.lift(record.lift()));
    }

    private void notes() {
        if (!scores.cases().isEmpty()) {
            say(
                    "A hit: what happened is among the states that can rest. Lift: 1 for a hit, 0 for none, less the chance of as many"
                            + " states drawn at random to hit.");
        }
        if (scores.memory() > 0) {
            say("From memory, shown and left out of what is told together: " + scores.memory() + " of "
                    + Counted.of(scores.cases().size(), "case") + ".");
        }
        if (!scores.without().isEmpty()) {
            say("Without an outcome: " + String.join(", ", scores.without()) + ".");
        }
        scores.unread().forEach((path, why) -> say("Left out: " + path + ": " + why + "."));
    }

    private void say(String sentence) {
        TextTable.wrap(sentence, TextTable.PAGE).forEach(out::println);
    }
}
