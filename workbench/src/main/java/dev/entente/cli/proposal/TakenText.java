// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.proposal;

import dev.entente.brief.words.English;
import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Anchor.Unit;
import dev.entente.cases.Claim;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import dev.entente.evidence.Refinding;
import dev.entente.evidence.Refinding.Found;
import dev.entente.evidence.Refinding.Moved;
import dev.entente.evidence.Refinding.NoPlace;
import dev.entente.proposal.Taken;
import dev.entente.proposal.Taken.Assumed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was made of a model’s answer, as text: a line for each claim, and one for each want that is assumed. */
record TakenText(PrintWriter out, Ink ink) {

    void print(Taken taken) {
        out.println();
        out.println(ink.bold(claims(taken.claims())));
        TextTable table =
                new TextTable(List.of(Column.text(""), Column.text(""), Column.text(""), Column.wrapping("")));
        for (Refinding one : taken.claims()) {
            table.add(
                    List.of(
                            one.claim().id(),
                            place(one),
                            word(one),
                            detail(one) + one.claim().text()),
                    word(one).equals(UNSUPPORTED));
        }
        table.print(out, ink);
        out.println();
        out.println(ink.bold(wants(taken)));
        TextTable assumed = new TextTable(List.of(Column.text(""), Column.wrapping("")));
        taken.assumed().forEach(want -> assumed.add(List.of(want.party() + " " + want.place(), told(want)), false));
        assumed.print(out, ink);
        out.println();
    }

    private static final String UNSUPPORTED = "unsupported";

    /** “Of three claims, one is found, one is moved and one is unsupported.” */
    private static String claims(List<Refinding> claims) {
        if (claims.isEmpty()) {
            return "The answer has no claims.";
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        claims.forEach(one -> counts.merge(word(one), 1, Integer::sum));
        List<String> said = new ArrayList<>();
        counts.forEach((word, count) -> said.add(English.number(count) + (count == 1 ? " is " : " are ") + word));
        return "Of " + English.count(claims.size(), "claim") + ", " + English.and(said) + ".";
    }

    private static String word(Refinding one) {
        return switch (one.result()) {
            case Found _ -> "found";
            case Moved _ -> "moved";
            default -> UNSUPPORTED;
        };
    }

    private static String place(Refinding one) {
        return switch (one.result()) {
            case Found _ -> said(one.claim());
            case Moved(List<Range> to) -> Unit.PARAGRAPH.at(to.getFirst().toString());
            default -> "";
        };
    }

    private static String said(Claim claim) {
        return claim.place().orElse("");
    }

    private static String detail(Refinding one) {
        return switch (one.result()) {
            case Found _ -> "";
            case Moved(List<Range> to) ->
                "said of " + said(one.claim())
                        + (to.size() == 1
                                ? ""
                                : ", and also in "
                                        + English.and(to.stream()
                                                .skip(1)
                                                .map(range -> Unit.PARAGRAPH.at(range.toString()))
                                                .toList()))
                        + ": ";
            case NoPlace(int count) ->
                "said of %s, of %s; its words stand nowhere: ".formatted(said(one.claim()), English.number(count));
            default -> "said of " + said(one.claim()) + "; its words stand nowhere: ";
        };
    }

    private static String wants(Taken taken) {
        int assumed = taken.assumed().size();
        int claimed = taken.wants() - assumed;
        return "Of %s, %s %s on claims and %s %s assumed%s"
                .formatted(
                        English.count(taken.wants(), "want"),
                        claimed == 0 ? "none" : English.number(claimed),
                        claimed == 1 ? "rests" : "rest",
                        assumed == 0 ? "none" : English.number(assumed),
                        assumed > 1 ? "are" : "is",
                        assumed == 0 ? "." : ":");
    }

    private static String told(Assumed want) {
        return want.statement()
                + want.claim()
                        .map(claim -> " (its claim " + claim + " is unsupported)")
                        .orElse("");
    }
}
