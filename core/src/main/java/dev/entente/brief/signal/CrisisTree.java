// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.Fraction;
import dev.entente.answer.Challenged;
import dev.entente.answer.Challenged.Ending;
import dev.entente.answer.Challenged.Spot;
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
 * A crisis in the middle of all bounds as a tree, with what each does in the outcome that withstands most; of several in one in
 * which there is a challenge, if there is one.
 *
 * @param told what can come of it
 * @param names what the parts of the challenge are called
 */
record CrisisTree(Challenged told, SignalNames names) {

    Tree tree() {
        Ending ending = strongest();
        return new Tree(
                BriefContext.computed("“" + CrisisWords.title(ending) + "” as a game of " + names.sender() + " and "
                        + names.receiver() + ", with how likely each branch is."),
                List.of(
                        "Who " + names.sender() + " is",
                        English.start(names.sender()),
                        English.start(names.receiver()),
                        "When resisted",
                        "What it is worth"),
                new Knot(
                        Optional.empty(),
                        List.of(
                                type(names.serious(), told.resolute().prior(), ending.resolute(), ending, true),
                                type(names.other(), told.irresolute().prior(), ending.irresolute(), ending, false))),
                "To challenge is to " + names.send() + "; to concede is to " + names.answer()
                        + ". At the ends stands what that is worth, first to " + names.sender() + ", then to "
                        + names.receiver() + ". A dashed line joins what " + names.receiver()
                        + " cannot tell apart. Thick branches come about, thin dotted ones do not.");
    }

    private Ending strongest() {
        return told.middle().outcomes().stream()
                .max(Comparator.<Ending>comparingLong(ending -> ending.labels().stream()
                                .filter(label -> label.passes().equals(Optional.of(true)))
                                .count())
                        .thenComparingInt(ending -> ending.resolute().most().signum()))
                .orElseThrow();
    }

    /** Who challenges lies next to the other who does, so that what can’t be told apart is close. */
    private Branch type(String title, Fraction prior, Range challenges, Ending ending, boolean resolute) {
        Branch made = branch("challenges", challenges, true, challenged(ending, challenges, resolute));
        Branch none = branch("does not", challenges.rest(), true, new End("0; 1"));
        return new Branch(
                title,
                prior.toString(),
                true,
                new Knot(Optional.empty(), resolute ? List.of(none, made) : List.of(made, none)));
    }

    private Knot challenged(Ending ending, Range challenges, boolean resolute) {
        boolean reached = challenges.most().signum() > 0;
        return new Knot(
                Optional.of("challenged"),
                List.of(
                        branch(names.verb("concedes", "concede"), ending.concedes(), reached, new End("1; 0")),
                        branch(
                                names.verb("resists", "resist"),
                                ending.concedes().rest(),
                                reached,
                                resisted(reached && ending.concedes().least().compareTo(Fraction.ONE) < 0, resolute))));
    }

    private Knot resisted(boolean reached, boolean resolute) {
        Spot spot = told.middle();
        Fraction fight = resolute ? spot.resoluteFight() : spot.irresoluteFight();
        Fraction cost = resolute ? spot.resoluteCost() : spot.irresoluteCost();
        int order = fight.plus(cost).signum();
        Range fights = order == 0 ? Range.OPEN : order > 0 ? Range.SURE : Range.SURE.rest();
        String backedDown = (resolute ? told.resolute() : told.irresolute())
                .cost()
                .map(_ -> signed(Fraction.ZERO.minus(cost)))
                .orElse("not said");
        Fraction loss = Fraction.ONE.minus(spot.belief()).over(spot.belief());
        return new Knot(
                Optional.empty(),
                List.of(
                        branch(
                                "fights",
                                fights,
                                reached,
                                new End(signed(fight) + "; " + signed(Fraction.ZERO.minus(loss)))),
                        branch("backs down", fights.rest(), reached, new End(backedDown + "; 1"))));
    }

    private static Branch branch(String title, Range chance, boolean reached, Tree.Node to) {
        return new Branch(
                title, SignalTree.written(chance), reached && chance.most().signum() > 0, to);
    }

    private static String signed(Fraction number) {
        return SignalTree.signed(number);
    }
}
