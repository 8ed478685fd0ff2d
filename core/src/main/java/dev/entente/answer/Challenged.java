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
import dev.entente.cases.Signal.Band;
import dev.entente.signal.CrisisEnding;
import dev.entente.signal.CrisisGame;
import dev.entente.signal.CrisisOfCase;
import dev.entente.signal.CrisisOfCase.Bearer;
import dev.entente.signal.CrisisOutcome;
import dev.entente.signal.CrisisPlace;
import dev.entente.signal.CrisisPlace.Border;
import dev.entente.signal.CrisisPlace.Fights;
import dev.entente.signal.CrisisPlace.Price;
import dev.entente.signal.CrisisRegions;
import dev.entente.signal.CrisisRegions.Change;
import dev.entente.signal.CrisisRegions.Part;
import dev.entente.signal.SignallingGame;
import java.util.List;
import java.util.Optional;

/**
 * What can come of a challenge of a case. Numbers are exact: “1/3”. What a fight is worth and what backing down costs are shares of
 * what the concession is worth to the type.
 *
 * @param signal which signal: a crisis
 * @param resolute the first type, and what it has when resisted
 * @param irresolute the other one
 * @param furtherTypes whether the sender may be of more types; priors are those of the two alone
 * @param belief how likely a fight has to be for the receiver to concede
 * @param middle what can come of it in the middle of all bounds
 * @param parts the box that the bounds make, by what can come of it; shares of it sum to 1, and are no probabilities
 * @param change of the middle: the least after which the receiver concedes
 * @param changeOfAll the least after which hands are tied in the whole box
 */
public record Challenged(
        @Inline Head head,
        @Inline NamedSignal signal,
        Facing resolute,
        Facing irresolute,
        boolean furtherTypes,
        Bounds belief,
        Spot middle,
        List<Region> parts,
        Needed change,
        Needed changeOfAll,
        String version) {

    /**
     * A type and what it has when resisted.
     *
     * @param prior the analyst’s, of the two types alone
     * @param fight what a fight is worth to it, less than 0 where it is worse than things as they are
     * @param cost what backing down costs it; absent where the case does not say so, and it is taken to fight
     */
    public record Facing(String type, Fraction prior, Bounds fight, Optional<Bounds> cost) {}

    /** What can come of one game, and where it lies. */
    public record Spot(
            Fraction resoluteFight,
            Fraction resoluteCost,
            Fraction irresoluteFight,
            Fraction irresoluteCost,
            Fraction belief,
            @Inline Where where,
            List<Ending> outcomes) {}

    /**
     * Where a game lies.
     *
     * @param fights who fights when resisted
     * @param price of the only one that fights, what being resisted costs it
     * @param enough whether belief in the only one that fights is enough for the receiver to concede
     * @param borders on which it lies; outcomes run into each other there
     */
    public record Where(Fights fights, Optional<Price> price, boolean enough, List<Border> borders) {
        static Where of(CrisisPlace place) {
            return new Where(
                    place.fights(),
                    place.price(),
                    place.enough(),
                    place.borders().stream().sorted().toList());
        }
    }

    /**
     * A part of the box.
     *
     * @param share which share of the box it is
     */
    public record Region(@Inline Where where, Fraction share, List<Ending> outcomes) {}

    /**
     * What can come of it.
     *
     * @param kind absent of a continuum in which one runs into another
     * @param resolute how likely the first type challenges
     * @param irresolute how likely the other does
     * @param concedes how likely the receiver concedes to a challenge
     * @param concession how likely it comes to a concession
     * @param retreat how likely the sender backs down
     * @param war how likely it comes to a fight
     * @param believed how likely the first type is after a challenge; absent where nobody need challenge
     * @param believedWithout how likely it is after none; absent where all may challenge
     * @param labels none where somebody is torn between a fight and backing down
     */
    public record Ending(
            Optional<CrisisOutcome.Kind> kind,
            Range resolute,
            Range irresolute,
            Range concedes,
            Range concession,
            Range retreat,
            Range war,
            Optional<Range> believed,
            Optional<Range> believedWithout,
            List<Labelled> labels) {}

    /** By more than how much numbers have to change; absent where one is as it has to be. */
    public record Needed(
            Optional<Fraction> tieResolute, Optional<Fraction> tieIrresolute, Optional<Fraction> lowerBelief) {
        static Needed of(Change change) {
            return new Needed(change.tieResolute(), change.tieIrresolute(), change.lowerThreshold());
        }
    }

    public static Challenged of(Case subject, CrisisOfCase crisis, CrisisRegions regions) {
        Signal signal = crisis.signal();
        return new Challenged(
                Head.of(subject),
                NamedSignal.of(subject, signal),
                facing(signal, crisis.resolute()),
                facing(signal, crisis.irresolute()),
                crisis.furtherTypes(),
                Bounds.of(regions.box().threshold(), signal.belief()),
                spot(regions.box().middle()),
                regions.parts().stream().map(Challenged::region).toList(),
                Needed.of(regions.changeOfMiddle()),
                Needed.of(regions.changeOfAll()),
                Version.running());
    }

    private static Facing facing(Signal signal, Bearer bearer) {
        String type = bearer.type().id();
        Optional<Band> cost = Optional.ofNullable(signal.costs().get(type));
        return new Facing(
                type,
                bearer.prior(),
                Bounds.of(
                        bearer.mettles().fight(),
                        Optional.ofNullable(signal.fight().get(type))),
                cost.map(band -> Bounds.of(bearer.mettles().cost(), Optional.of(band))));
    }

    private static Spot spot(CrisisGame middle) {
        return new Spot(
                middle.resolute().fight(),
                middle.resolute().cost(),
                middle.irresolute().fight(),
                middle.irresolute().cost(),
                middle.threshold(),
                Where.of(CrisisPlace.of(middle)),
                endings(middle, CrisisEnding.of(middle)));
    }

    private static Region region(Part part) {
        return new Region(Where.of(part.place()), part.share(), endings(part.example(), part.endings()));
    }

    private static List<Ending> endings(CrisisGame game, List<CrisisEnding> all) {
        SignallingGame left = game.left();
        return all.stream()
                .map(one -> new Ending(
                        one.kind(),
                        Range.of(one.resolute()),
                        Range.of(one.irresolute()),
                        Range.of(one.concedes()),
                        Range.of(one.concession()),
                        Range.of(one.retreat()),
                        Range.of(one.war()),
                        one.believed().map(Range::of),
                        one.believedWithout().map(Range::of),
                        one.verdicts().stream()
                                .map(verdict -> Classified.labelled(left, verdict))
                                .toList()))
                .toList();
    }
}
