// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Fraction;
import dev.entente.Version;
import dev.entente.answer.Classified.Labelled;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Bounds;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.NamedSignal;
import dev.entente.answer.part.Range;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.signal.Component;
import dev.entente.signal.Interval;
import dev.entente.signal.LetterGame;
import dev.entente.signal.LetterOfCase;
import dev.entente.signal.LetterOfCase.Bearer;
import dev.entente.signal.LetterOfCase.Source;
import dev.entente.signal.LetterOutcome;
import dev.entente.signal.LetterPlace;
import dev.entente.signal.LetterPlace.Border;
import dev.entente.signal.LetterPlace.Zone;
import dev.entente.signal.LetterRegions;
import dev.entente.signal.LetterRegions.Change;
import dev.entente.signal.LetterRegions.Part;
import dev.entente.signal.SignallingSolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a signal of a case can tell. Numbers are exact: “1/3”. Costs are shares of what being believed is worth to who bears them.
 *
 * @param signal which signal: a letter
 * @param kind what its cost is like, where the case says so
 * @param serious the type that the receiver would want to answer, and what the signal costs it
 * @param other the other type
 * @param furtherTypes whether the sender may be of more types; priors are those of the two alone
 * @param belief how far the receiver has to believe before it answers
 * @param middle what can come of it in the middle of all bounds
 * @param parts the box that the bounds make, by what can come of it; shares of it sum to 1, and are no probabilities
 * @param change of the middle: the least after which the signal tells the types apart
 * @param changeOfAll the same of the whole box
 */
public record Signalled(
        @Inline Head head,
        @Inline NamedSignal signal,
        Optional<Signal.Kind> kind,
        Borne serious,
        Borne other,
        boolean furtherTypes,
        Bounds belief,
        Spot middle,
        List<Region> parts,
        Needed change,
        Needed changeOfAll,
        String version) {

    /**
     * A type and what the signal costs it.
     *
     * @param prior the analyst’s, of the two types alone
     * @param source where the cost comes from
     */
    public record Borne(String type, Fraction prior, Bounds cost, Source source) {}

    /** What can come of one game, and where it lies. */
    public record Spot(
            Fraction seriousCost,
            Fraction otherCost,
            Fraction belief,
            Zone zone,
            boolean trusted,
            List<Border> borders,
            List<Ending> outcomes) {}

    /**
     * A part of the box.
     *
     * @param share which share of the box it is
     * @param trusted whether the receiver would answer without the signal
     * @param borders on which it lies; outcomes run into each other there
     */
    public record Region(Zone zone, boolean trusted, List<Border> borders, Fraction share, List<Ending> outcomes) {}

    /**
     * What can come of it.
     *
     * @param kind absent of a continuum in which one runs into another
     * @param serious how likely the first type sends the signal
     * @param other how likely the other does
     * @param answered how likely it is answered
     * @param answeredWithout how likely the receiver so acts without it
     * @param believed how likely the first type is after the signal; absent where nobody sends it
     * @param believedWithout how likely it is after none; absent where all send it
     */
    public record Ending(
            Optional<LetterOutcome.Kind> kind,
            Range serious,
            Range other,
            Range answered,
            Range answeredWithout,
            Optional<Range> believed,
            Optional<Range> believedWithout,
            List<Labelled> labels) {}

    /** By more than how much costs have to change; absent where one is as it has to be. */
    public record Needed(Optional<Fraction> raiseOther, Optional<Fraction> lowerSerious) {
        static Needed of(Change change) {
            return new Needed(change.raiseOther(), change.lowerSerious());
        }
    }

    public static Signalled of(Case subject, LetterOfCase letter, LetterRegions regions) {
        Signal signal = letter.signal();
        LetterGame middle = regions.box().middle();
        LetterPlace place = LetterPlace.of(middle);
        return new Signalled(
                Head.of(subject),
                NamedSignal.of(subject, signal),
                signal.kind(),
                borne(signal, letter.serious()),
                borne(signal, letter.other()),
                letter.furtherTypes(),
                Bounds.of(regions.box().threshold(), signal.belief()),
                new Spot(
                        middle.costOfSerious(),
                        middle.costOfOther(),
                        middle.threshold(),
                        place.zone(),
                        place.trusted(),
                        sorted(place),
                        endings(SignallingSolution.of(middle.game()))),
                regions.parts().stream().map(Signalled::region).toList(),
                Needed.of(regions.changeOfMiddle()),
                Needed.of(regions.changeOfAll()),
                Version.running());
    }

    private static Borne borne(Signal signal, Bearer bearer) {
        return new Borne(
                bearer.type().id(),
                bearer.prior(),
                Bounds.of(
                        bearer.cost(),
                        Optional.ofNullable(signal.costs().get(bearer.type().id()))),
                bearer.source());
    }

    private static List<Border> sorted(LetterPlace place) {
        return place.borders().stream().sorted().toList();
    }

    private static Region region(Part part) {
        return new Region(
                part.place().zone(),
                part.place().trusted(),
                sorted(part.place()),
                part.share(),
                endings(part.solution()));
    }

    private static List<Ending> endings(SignallingSolution solution) {
        List<Ending> endings = new ArrayList<>();
        for (Component component : solution.components()) {
            Interval serious = component.sends(LetterGame.SERIOUS, LetterGame.LETTER);
            Interval other = component.sends(LetterGame.OTHER, LetterGame.LETTER);
            endings.add(new Ending(
                    LetterRegions.kind(component),
                    Range.of(serious),
                    Range.of(other),
                    Range.of(component.answers(LetterGame.LETTER, LetterGame.ENGAGE)),
                    Range.of(component.answers(LetterGame.NONE, LetterGame.ENGAGE)),
                    component
                            .believed(solution.game(), LetterGame.SERIOUS, LetterGame.LETTER)
                            .map(Range::of),
                    component
                            .believed(solution.game(), LetterGame.SERIOUS, LetterGame.NONE)
                            .map(Range::of),
                    component.verdicts().stream()
                            .map(verdict -> Classified.labelled(solution.game(), verdict))
                            .toList()));
        }
        return endings;
    }
}
