// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.sweep;

import dev.entente.answer.Swept;
import dev.entente.answer.Swept.Held;
import dev.entente.answer.Swept.Run;
import dev.entente.answer.Swept.What;
import dev.entente.answer.part.Subject;
import dev.entente.answer.part.WorldShare;
import dev.entente.brief.words.ShareWords;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import dev.entente.explore.worlds.Share;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A sweep as a page of text: of each case, in which share of its worlds what holds. */
final class SweepText {

    private final Swept swept;
    private final boolean variants;
    private final boolean seeds;

    SweepText(Swept swept) {
        this.swept = swept;
        this.variants =
                swept.runs().stream().anyMatch(run -> run.subject().variant().isPresent());
        this.seeds = swept.runs().stream()
                        .flatMap(run -> run.seed().stream())
                        .distinct()
                        .count()
                > 1;
    }

    void print(PrintWriter out, Ink ink) {
        swept.title().ifPresent(title -> {
            out.println(ink.bold(Ink.plain(title)));
            out.println();
        });
        if (!swept.runs().isEmpty()) {
            table().print(out, ink);
            out.println();
        }
        notes().forEach(note -> TextTable.wrap(note, TextTable.PAGE).forEach(out::println));
    }

    private TextTable table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("case")));
        if (variants) {
            columns.add(Column.wrapping("variant"));
        }
        columns.add(Column.number("worlds"));
        if (seeds) {
            columns.add(Column.number("seed"));
        }
        columns.add(Column.text("in which"));
        swept.concepts().forEach(concept -> columns.add(Column.number(concept).under("share")));
        TextTable table = new TextTable(columns);
        swept.runs().forEach(run -> rows(run, table));
        return table;
    }

    /** What is said of a run stands in its first row. */
    private void rows(Run run, TextTable table) {
        List<String> of = new ArrayList<>(List.of(name(run.subject(), run.file())));
        if (variants) {
            of.add(run.subject().variant().orElse(""));
        }
        of.add(worlds(run));
        if (seeds) {
            of.add(run.seed().map(Object::toString).orElse(""));
        }
        boolean first = true;
        for (Held held : run.holds()) {
            if (!told(held)) {
                continue;
            }
            List<String> row = new ArrayList<>(first ? of : Collections.nCopies(of.size(), ""));
            row.add(held.outcome().orElse(held.what() == What.STATUS_QUO ? "(today’s situation)" : "(no equilibrium)"));
            held.shares().values().forEach(share -> row.add(share(run, share)));
            table.add(row, false);
            first = false;
        }
    }

    /** There being an equilibrium everywhere is not worth a row, unless it is all there is to tell. */
    private static boolean told(Held held) {
        return held.what() != What.NO_EQUILIBRIUM
                || held.shares().values().stream().anyMatch(share -> share.worlds() > 0);
    }

    private static String worlds(Run run) {
        String counted = number(run.counted());
        if (BigInteger.valueOf(run.counted()).equals(run.possible())) {
            return counted;
        }
        return counted + " of "
                + (run.possible().bitLength() < Long.SIZE
                        ? number(run.possible().longValue())
                        : "very many");
    }

    private static String share(Run run, WorldShare share) {
        Share plain = new Share(share.worlds(), share.of(), false);
        return run.counted() == 0 ? "?" : ShareWords.share(plain);
    }

    /** The case’s id, or where another has the same, its file. */
    private String name(Subject subject, String file) {
        boolean alone = Stream.concat(
                                swept.runs().stream()
                                        .filter(run -> same(run.subject(), subject))
                                        .map(Run::file),
                                swept.refused().stream()
                                        .filter(one -> same(one.subject(), subject))
                                        .map(Swept.Refused::file))
                        .distinct()
                        .count()
                < 2;
        return alone ? subject.id() : file;
    }

    private static boolean same(Subject one, Subject other) {
        return one.id().equals(other.id());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!swept.runs().isEmpty()) {
            notes.add("Of an outcome, the share of the worlds in which some equilibrium satisfies it. Where no row says"
                    + " otherwise, every world has an equilibrium. A share of worlds is no probability.");
        }
        farthest()
                .ifPresent(
                        error -> notes.add(
                                "Where worlds were drawn by chance, the share among all may lie up to " + points(error)
                                        + " percentage points above or below (95 of 100 samples); --format csv tells each interval."));
        swept.refused()
                .forEach(refused -> notes.add(name(refused.subject(), refused.file())
                        + refused.subject()
                                .variant()
                                .map(variant -> ", " + variant)
                                .orElse("")
                        + " can’t be gone through: " + refused.because() + "."));
        swept.notBegun()
                .ifPresent(left -> notes.add("Stopped before all was looked at; "
                        + (left == 0 ? "every case was begun." : number(left) + " cases or variants were not begun.")));
        return notes;
    }

    /** By how much a share that was found and one that fits it differ at most. */
    private OptionalDouble farthest() {
        return swept.runs().stream()
                .flatMap(run -> run.holds().stream())
                .flatMap(held -> held.shares().values().stream())
                .flatMapToDouble(share -> share.interval().stream()
                        .flatMap(List::stream)
                        .mapToDouble(bound -> Math.abs(bound - (double) share.worlds() / share.of())))
                .max();
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
