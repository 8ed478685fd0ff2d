// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import dev.entente.answer.HeldBrief;
import dev.entente.answer.HeldBrief.Kind;
import dev.entente.answer.HeldBrief.Marked;
import dev.entente.answer.HeldBrief.Wrong;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A brief that was held against the definitions, as text: a table of the kinds of findings, and what else its sentences are. */
record HeldBriefText(PrintWriter out, Ink ink) {

    void print(HeldBrief held) {
        out.println();
        out.println(ink.bold(headline(held)));
        TextTable table = new TextTable(List.of(
                Column.text("kind"),
                Column.number("findings"),
                Column.number("true"),
                Column.number("false"),
                Column.number("not checked"),
                Column.number("in sentences")));
        held.kinds().forEach(kind -> table.add(row(kind), kind.wrong() > 0));
        if (!held.kinds().isEmpty()) {
            table.print(out, ink);
        }
        held.wrong().forEach(this::wrong);
        marked(held.marked()).forEach(out::println);
        held.limits().forEach(out::println);
    }

    private static String headline(HeldBrief held) {
        int all = sum(held, Kind::findings);
        int right = sum(held, Kind::right);
        String checked = right == all ? "all are true" : right + " are true";
        String other = Stream.of(
                        counted(sum(held, Kind::wrong), "false"), counted(sum(held, Kind::unchecked), "not checked"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        return "The brief under " + held.concept() + ": "
                + (all == 0 ? "nothing was checked" : all + " findings, " + checked + " by the definitions" + other)
                + ".";
    }

    private static Optional<String> counted(int count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(", " + count + " " + what);
    }

    private static List<String> row(Kind kind) {
        return List.of(
                kind.kind().replace('-', ' '),
                String.valueOf(kind.findings()),
                number(kind.right()),
                number(kind.wrong()),
                number(kind.unchecked()),
                number(kind.sentences()));
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private static int sum(HeldBrief held, ToIntFunction<Kind> count) {
        return held.kinds().stream().mapToInt(count).sum();
    }

    private void wrong(Wrong wrong) {
        out.println(ink.bold("FALSE") + "  " + Ink.plain(wrong.sentence()));
        out.println("       " + Ink.plain(wrong.finding()));
    }

    /** What no definition decides, by what it is. */
    private static List<String> marked(Marked marked) {
        return Stream.of(
                        line(marked.recorded(), "recorded", "as in the case file"),
                        line(marked.chosen(), "chosen", "one of several things that could be told"),
                        line(marked.counted(), "counted", "by an engine, of more states than they can go through"),
                        line(
                                marked.replayed(),
                                "replayed",
                                marked.again()
                                        .map(same -> "shares of worlds, counted once more: "
                                                + (same ? "the same" : "NOT THE SAME"))
                                        .orElse("shares of worlds, not counted once more")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> line(int sentences, String mark, String what) {
        return sentences == 0
                ? Optional.empty()
                : Optional.of("Not for the definitions: " + sentences
                        + (sentences == 1 ? " sentence or cell" : " sentences and cells") + " " + mark + " (" + what
                        + ").");
    }
}
