// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.Fraction;
import dev.entente.cases.Happened.Made;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import dev.entente.forecast.Forecast;
import dev.entente.forecast.Forecast.Said;
import dev.entente.forecast.Ledger;
import dev.entente.forecast.Ledger.Line;
import dev.entente.forecast.Opened;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was added to a ledger, in words. */
record SealedText(PrintWriter out, Ink ink) {

    /** A forecast. */
    void print(Path ledger, Line.Sealed line) {
        Forecast forecast = line.forecast();
        say("Sealed as line " + line.number() + " of " + ledger + ": " + forecast.title()
                + forecast.variant().map(name -> ", variant " + name).orElse("") + ". Under " + forecast.concept()
                + ", "
                + Figures.number(forecast.set()) + " of " + Figures.number(forecast.states()) + " states can rest.");
        if (forecast.made() == Made.POSTDICTION) {
            say("The case already says what happened, so this is a postdiction.");
        }
        out.println();
        if (!forecast.outcomes().isEmpty()) {
            outcomes(forecast).print(out, ink);
            out.println();
        }
        forecast.today()
                .ifPresent(today -> say("Today’s state " + (today.canRest() ? "can" : "can’t") + " rest."
                        + (today.outcomes().isEmpty() ? "" : " It is: " + String.join(", ", today.outcomes()) + ".")));
        say("To show one day that this was said now, publish now:");
        out.println(line.commitment());
        say(
                "It tells nothing of the forecast. The forecast itself, and the salt that goes with it, stand in the ledger: show"
                        + " that to nobody who is not to know it yet.");
    }

    private static TextTable outcomes(Forecast forecast) {
        boolean believed =
                forecast.outcomes().stream().anyMatch(said -> said.belief().isPresent());
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("outcome"), Column.text("can rest"), Column.text("must rest")));
        if (believed) {
            columns.add(Column.number("belief"));
        }
        if (forecast.none().isPresent()) {
            columns.add(Column.number("chance"));
        }
        TextTable table = new TextTable(columns);
        for (Said said : forecast.outcomes()) {
            List<String> row =
                    new ArrayList<>(List.of(said.id(), Figures.yes(said.canRest()), Figures.yes(said.mustRest())));
            if (believed) {
                row.add(share(said.belief()));
            }
            said.chance().ifPresent(chance -> row.add(share(Optional.of(chance))));
            table.add(row, false);
        }
        forecast.none()
                .ifPresent(none -> table.add(List.of("(none of these)", "", "", "", share(Optional.of(none))), false));
        return table;
    }

    private static String share(Optional<Fraction> share) {
        return share.map(one -> Figures.percent(one.doubleValue())).orElse("");
    }

    /** What happened, beside forecasts. */
    void print(Path ledger, Ledger after, List<Opened> added) {
        if (added.isEmpty()) {
            say("All that stands in " + ledger + " already.");
        }
        for (Opened opened : added) {
            Forecast forecast = after.forecasts().stream()
                    .filter(line -> line.number() == opened.forecast())
                    .findFirst()
                    .orElseThrow()
                    .forecast();
            say("Line " + opened.forecast() + " of " + ledger + ", sealed " + forecast.sealed() + " ("
                    + forecast.concept() + "): what happened (“" + opened.was() + "”) is "
                    + (opened.hit() ? "" : "not ") + "among the states that can rest: "
                    + (opened.hit() ? "a hit." : "no hit."));
        }
    }

    private void say(String sentence) {
        TextTable.wrap(sentence, TextTable.PAGE).forEach(out::println);
    }
}
