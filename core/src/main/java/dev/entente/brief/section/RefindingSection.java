// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Anchor;
import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.evidence.Refinding;
import dev.entente.evidence.Refinding.Changed;
import dev.entente.evidence.Refinding.Found;
import dev.entente.evidence.Refinding.Moved;
import dev.entente.evidence.Refinding.Near;
import dev.entente.evidence.Refinding.NoPlace;
import dev.entente.evidence.Refinding.NoText;
import dev.entente.evidence.Refinding.Uncounted;
import dev.entente.evidence.Refinding.Unmarked;
import dev.entente.evidence.Refinding.Unsupported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which claims were found again in copies of their sources. */
public final class RefindingSection {

    private final Wording wording;

    private RefindingSection(Case subject) {
        this.wording = new Wording(subject);
    }

    /** A section with a line for each claim. */
    public static Section section(Case subject, List<Refinding> refindings) {
        return new RefindingSection(subject).told(refindings);
    }

    private Section told(List<Refinding> refindings) {
        if (refindings.isEmpty()) {
            return new Section(
                    "Claims in the texts",
                    List.of(new Block.Paragraph(List.of(BriefContext.computed("There are no claims to look up.")))));
        }
        List<List<Sentence>> rows = refindings.stream()
                .map(one -> List.of(
                        BriefContext.computed(one.claim().id()),
                        BriefContext.computed(
                                wording.citation(List.of(one.claim().id()))),
                        BriefContext.strong(English.start(word(one.result()))),
                        BriefContext.computed(detail(one.claim(), one.result()))))
                .toList();
        return new Section(
                "Claims in the texts",
                List.of(
                        new Block.Paragraph(List.of(BriefContext.computed(sum(refindings)))),
                        new Block.Table(List.of("Claim", "Place", "Text", ""), rows)));
    }

    /** "Of eight claims, six are found, one is moved and one is missing." */
    private static String sum(List<Refinding> refindings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        refindings.forEach(one -> counts.merge(word(one.result()), 1, Integer::sum));
        List<String> said = new ArrayList<>();
        counts.forEach((word, count) -> said.add(English.number(count) + (count == 1 ? " is " : " are ") + word));
        return "Of " + English.count(refindings.size(), "claim") + ", " + English.and(said) + ".";
    }

    /** "found", "moved", "changed", "missing", "unsupported", "without a fingerprint". */
    public static String word(Refinding.Result result) {
        return switch (result) {
            case Found _ -> "found";
            case Moved _ -> "moved";
            case Changed _ -> "changed";
            case NoText _, NoPlace _ -> "missing";
            case Unmarked _ -> "without a fingerprint";
            case Unsupported _ -> "unsupported";
            case Uncounted _ -> "without a countable place";
        };
    }

    private static String detail(Claim claim, Refinding.Result result) {
        return switch (result) {
            case Found _ -> "the same text at its place";
            case Moved(List<Range> to) ->
                "the same text stands at "
                        + English.and(to.stream().map(place -> at(claim, place)).toList());
            case Changed(var overlap, var nearest) ->
                "another text stands there"
                        + overlap.map(share -> ", with " + common(share)).orElse("")
                        + nearest.map(near -> "; " + nearest(claim, near)).orElse("");
            case NoText _ -> "there is no text of this source";
            case NoPlace(int count) ->
                "the text ends at " + at(claim, new Range(Math.max(1, count), Math.max(1, count)));
            case Unmarked _ -> "the place is there, and nothing says which text it is";
            case Unsupported _ -> "it was looked for before and not found, and the case says so";
            case Uncounted _ -> "it names no paragraph or page by a number";
        };
    }

    private static String at(Claim claim, Range place) {
        return claim.anchor().map(Anchor::unit).orElseThrow().at(place.toString());
    }

    private static String nearest(Claim claim, Near near) {
        return at(claim, near.at()) + " has " + common(near.overlap());
    }

    /** "about 80 % of the words in common": an estimate, and no finer than it is. */
    private static String common(double share) {
        long tenths = Math.round(10 * share);
        return tenths < 2 ? "few words in common" : "about " + 10 * tenths + " % of the words in common";
    }
}
