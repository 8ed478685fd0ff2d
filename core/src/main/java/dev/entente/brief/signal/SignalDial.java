// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.Fraction;
import dev.entente.answer.Classified.Belief;
import dev.entente.answer.Classified.Labelled;
import dev.entente.answer.Signalled;
import dev.entente.answer.Signalled.Ending;
import dev.entente.answer.Signalled.Spot;
import dev.entente.answer.part.Range;
import dev.entente.brief.document.Dial;
import dev.entente.brief.document.Dial.Group;
import dev.entente.brief.document.Dial.Hand;
import dev.entente.brief.document.Dial.Span;
import dev.entente.brief.document.Dial.Turn;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is believed before a signal, after it and after none, in each outcome of the middle. Where an outcome leaves a belief
 * open, it is what the last test that the outcome withstands lets be believed.
 *
 * @param told what can come of it
 * @param names what the parts of the signal are called
 */
public record SignalDial(Signalled told, SignalNames names) {

    public Dial dial() {
        Spot spot = told.middle();
        return new Dial(
                BriefContext.computed("Belief in " + names.serious() + " before " + names.signal()
                        + ", after it and after none, in each outcome that can come about where it costs "
                        + names.serious() + " " + spot.seriousCost().written() + " and " + names.other() + " "
                        + spot.otherCost().written() + "."),
                spot.outcomes().stream().map(this::group).toList(),
                new Turn(
                        English.start(names.receiver()) + " " + names.verb("answers", "answer") + " from "
                                + spot.belief().written() + " on",
                        spot.belief().doubleValue()));
    }

    private Group group(Ending ending) {
        Fraction prior = told.serious().prior();
        return new Group(
                SignalWords.title(ending),
                List.of(
                        new Hand("before", List.of(span(prior, prior)), prior.toString()),
                        hand("after it", ending, "letter", ending.believed()),
                        hand("after none", ending, "none", ending.believedWithout())));
    }

    private static Hand hand(String title, Ending ending, String message, Optional<Range> believed) {
        return believed.map(range -> new Hand(title, List.of(span(range.least(), range.most())), BoxWords.range(range)))
                .orElseGet(() -> open(title, held(ending, message)));
    }

    private static Hand open(String title, List<Range> held) {
        return new Hand(
                title,
                held.stream().map(range -> span(range.least(), range.most())).toList(),
                "open, " + held.stream().map(BoxWords::range).collect(Collectors.joining(" or ")));
    }

    /** What may be believed after a message that nobody sends. */
    private static List<Range> held(Ending ending, String message) {
        return ending.labels().stream()
                .filter(label -> label.passes().equals(Optional.of(true)))
                .map(Labelled::beliefs)
                .map(beliefs -> beliefs.stream()
                        .filter(belief -> belief.message().equals(message) && isOfFirst(belief))
                        .map(belief -> new Range(belief.least(), belief.most()))
                        .toList())
                .filter(ranges -> !ranges.isEmpty())
                .reduce((_, last) -> last)
                .orElse(List.of(new Range(Fraction.ZERO, Fraction.ONE)));
    }

    private static boolean isOfFirst(Belief belief) {
        return belief.type().equals("serious");
    }

    private static Span span(Fraction least, Fraction most) {
        return new Span(least.doubleValue(), most.doubleValue());
    }
}
