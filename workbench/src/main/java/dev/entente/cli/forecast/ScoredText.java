// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.answer.Scored;
import dev.entente.answer.Scored.By;
import dev.entente.answer.Scored.Group;
import dev.entente.answer.Scored.One;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.Averaged;
import dev.entente.answer.part.Tracked;
import dev.entente.answer.part.Tracked.AveragedLog;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scores of a ledger as a page of text. */
record ScoredText(Scored scored, PrintWriter out, Ink ink) {

    void print() {
        say(first());
        out.println();
        if (!scored.opened().isEmpty()) {
            each().print(out, ink);
            out.println();
        }
        if (!scored.together().isEmpty()) {
            together().print(out, ink);
            out.println();
        }
        if (!scored.open().isEmpty()) {
            say("Open, as nobody has written down what happened:");
            open().print(out, ink);
            out.println();
        }
        notes().forEach(this::say);
    }

    private String first() {
        int opened = scored.opened().size();
        int open = scored.open().size();
        return Counted.of(opened + open, "forecast") + ": " + opened + " opened, " + open + " open. "
                + (opened == 0
                        ? "Nothing can be scored yet."
                        : "Of those opened, " + scored.postdictions() + " ("
                                + Figures.percent((double) scored.postdictions() / opened)
                                + (scored.postdictions() == 1 ? ") is a postdiction" : ") are postdictions")
                                + ", made when it was known what had happened.");
    }

    private TextTable each() {
        TextTable table = new TextTable(List.of(
                Column.number("line"),
                Column.wrapping("case"),
                Column.wrapping("author"),
                Column.text("concept"),
                Column.wrapping("what happened"),
                Column.text("hit"),
                Column.number("can rest"),
                Column.number("share"),
                Column.number("lift"),
                Column.number("Brier"),
                Column.number("log"),
                Column.text("today")));
        scored.opened().forEach(one -> table.add(row(one), false));
        return table;
    }

    private static List<String> row(One one) {
        return List.of(
                Integer.toString(one.line()),
                one.id() + one.variant().map(name -> ", " + name).orElse("") + marks(one),
                one.author().orElse(""),
                one.concept(),
                one.was(),
                Figures.yes(one.set().hit()),
                Figures.set(one.set()),
                Figures.percent(one.set().share()),
                Figures.lift(one.set().lift()),
                Figures.brier(one.chances()),
                Figures.log(one.chances()),
                one.today().map(today -> today.hit() ? "went on" : "ended").orElse(""));
    }

    /** What takes away from a row. */
    private static String marks(One one) {
        String made = Json.word(one.made());
        String status = Json.word(one.status());
        return (made.equals("forecast") ? "" : " (" + made + ")") + (status.equals("read") ? "" : " (" + status + ")");
    }

    private TextTable together() {
        TextTable table = new TextTable(List.of(
                Column.wrapping("together"),
                Column.text("hits"),
                Column.number("share"),
                Column.text("lift"),
                Column.text("Brier"),
                Column.text("log")));
        for (Group group : scored.together()) {
            Tracked record = group.record();
            table.add(
                    List.of(
                            name(group),
                            Figures.hits(record.hits(), record.of(), record.rate(), record.rateInterval()),
                            Figures.percent(record.share().mean()),
                            Figures.lift(record.lift()),
                            Figures.plain(record.brier()),
                            log(record.log())),
                    group.by() == By.ALL);
            if (group.by() == By.ALL) {
                beside(record, table);
            }
        }
        return table;
    }

    private static String name(Group group) {
        return switch (group.by()) {
            case ALL -> "all";
            case CONCEPT -> group.name().orElse("");
            case AUTHOR -> "by " + group.name().orElse("");
        };
    }

    private static String log(Optional<AveragedLog> log) {
        return log.map(one ->
                        one.mean().map(Figures::plain).orElseGet(() -> "of zero in " + one.zeros() + " of " + one.of()))
                .orElse("");
    }

    private static void beside(Tracked record, TextTable table) {
        record.today().ifPresent(today -> {
            table.add(
                    List.of(
                            "(today goes on)",
                            today.hits() + " of " + today.of(),
                            "",
                            Figures.lift(today.lift()),
                            Figures.plain(today.brier()),
                            ""),
                    false);
            table.add(
                    List.of(
                            "(the forecasts, of the same)",
                            today.ownHits() + " of " + today.of(),
                            "",
                            Figures.lift(today.ownLift()),
                            Figures.plain(today.ownBrier()),
                            ""),
                    false);
        });
        record.baseRate().ifPresent(rates -> {
            table.add(
                    rates("(rates from elsewhere)", Optional.of(rates.brier()), log(Optional.of(rates.log()))), false);
            table.add(rates("(the forecasts, of the same)", rates.ownBrier(), ""), false);
        });
    }

    private static List<String> rates(String name, Optional<Averaged> brier, String log) {
        return List.of(name, "", "", "", Figures.plain(brier), log);
    }

    private TextTable open() {
        TextTable table = new TextTable(List.of(
                Column.number("line"),
                Column.wrapping("case"),
                Column.wrapping("author"),
                Column.text("concept"),
                Column.text("sealed")));
        scored.open()
                .forEach(one -> table.add(
                        List.of(
                                Integer.toString(one.line()),
                                one.id()
                                        + one.variant().map(name -> ", " + name).orElse(""),
                                one.author().orElse(""),
                                one.concept(),
                                one.sealed()),
                        false));
        return table;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!scored.opened().isEmpty()) {
            notes.add(
                    "A hit: what happened is among the states that can rest. Lift: 1 for a hit, 0 for none, less the chance of as"
                            + " many states drawn at random to hit. Brier: 0 is best, 2 worst. Log: 0 is best. In parentheses, where"
                            + " it would lie in 95 of 100 such samples.");
        }
        if (scored.opened().stream()
                .anyMatch(one ->
                        one.chances().filter(score -> score.log().isEmpty()).isPresent())) {
            notes.add(
                    "Of zero: a forecast gave no chance to what happened. No log score is so low, so there is no mean.");
        }
        if (scored.memory() > 0) {
            notes.add(Counted.of(scored.memory(), "forecast") + (scored.memory() == 1 ? " is" : " are")
                    + " from memory, shown and left out of what is told together.");
        }
        if (scored.corrections() > 0) {
            notes.add("What happened was written down anew " + Counted.of(scored.corrections(), "time")
                    + "; the last word counts.");
        }
        notes.add("The ledger is whole: " + Counted.of(scored.lines(), "line") + ", the last of which has the hash "
                + scored.head() + ".");
        return notes;
    }

    private void say(String sentence) {
        TextTable.wrap(sentence, TextTable.PAGE).forEach(out::println);
    }
}
