// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.Fraction;
import dev.entente.answer.Signalled;
import dev.entente.answer.Signalled.Ending;
import dev.entente.answer.Signalled.Spot;
import dev.entente.answer.part.Range;
import dev.entente.brief.document.Tree;
import dev.entente.brief.document.Tree.Branch;
import dev.entente.brief.document.Tree.End;
import dev.entente.brief.document.Tree.Knot;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The game of a signal in the middle as a tree, with what each does in one outcome.
 *
 * @param told what can come of it
 * @param names what the parts of the signal are called
 * @param ending one of the outcomes of its middle
 */
public record SignalTree(Signalled told, SignalNames names, Ending ending) {

    /** The outcome that withstands most; of several the one in which the signal is sent, if there is one. */
    public static Ending strongest(Spot spot) {
        return spot.outcomes().stream()
                .max(Comparator.comparingLong(SignalTree::withstood)
                        .thenComparingInt(outcome -> outcome.serious().most().signum()))
                .orElseThrow();
    }

    private static long withstood(Ending outcome) {
        return outcome.labels().stream()
                .filter(label -> label.passes().equals(Optional.of(true)))
                .count();
    }

    public Tree tree() {
        return new Tree(
                BriefContext.computed("“" + SignalWords.title(ending) + "” as a game of " + names.sender() + " and "
                        + names.receiver() + ", with how likely each branch is."),
                List.of(
                        "Who " + names.sender() + " is",
                        English.start(names.sender()),
                        English.start(names.receiver()),
                        "What it is worth"),
                new Knot(
                        Optional.empty(),
                        List.of(
                                type(true, names.serious(), told.serious().prior()),
                                type(false, names.other(), told.other().prior()))),
                "To send it is to " + names.send() + "; to answer is to " + names.answer()
                        + ". At the ends stands what that is worth, first to " + names.sender() + ", then to "
                        + names.receiver() + ". A dashed line joins what " + names.receiver()
                        + " cannot tell apart. Thick branches come about, thin dotted ones do not.");
    }

    /** Who sends it lies next to the other who does, so that what can’t be told apart is close. */
    private Branch type(boolean serious, String title, Fraction prior) {
        Range sends = serious ? ending.serious() : ending.other();
        Branch sent = new Branch("sends it", written(sends), comesAbout(sends), answers(serious, true));
        Branch none =
                new Branch("sends none", written(sends.rest()), comesAbout(sends.rest()), answers(serious, false));
        Knot knot = new Knot(Optional.empty(), serious ? List.of(none, sent) : List.of(sent, none));
        return new Branch(title, prior.toString(), true, knot);
    }

    private Knot answers(boolean serious, boolean sent) {
        Range answered = sent ? ending.answered() : ending.answeredWithout();
        return new Knot(
                Optional.of(sent ? "after it" : "after none"),
                List.of(
                        answer(names.verb("answers", "answer"), answered, serious, sent, true),
                        answer(names.verb("does not", "do not"), answered.rest(), serious, sent, false)));
    }

    private Branch answer(String title, Range chance, boolean serious, boolean sent, boolean answered) {
        return new Branch(title, written(chance), comesAbout(chance), new End(worth(serious, sent, answered)));
    }

    /** What it is worth to both: to the sender, being believed is worth 1; what the receiver has to gain and to lose sums to 1. */
    private String worth(boolean serious, boolean sent, boolean answered) {
        Spot spot = told.middle();
        Fraction cost = !sent ? Fraction.ZERO : serious ? spot.seriousCost() : spot.otherCost();
        Fraction sender = (answered ? Fraction.ONE : Fraction.ZERO).minus(cost);
        Fraction gain = serious ? Fraction.ONE.minus(spot.belief()) : Fraction.ZERO.minus(spot.belief());
        return signed(sender) + "; " + signed(answered ? gain : Fraction.ZERO);
    }

    static String signed(Fraction number) {
        return number.written().replace('-', '−');
    }

    private static boolean comesAbout(Range chance) {
        return chance.most().signum() > 0;
    }

    static String written(Range chance) {
        return chance.equals(Range.SURE) ? "sure" : chance.never() ? "never" : BoxWords.range(chance);
    }
}
