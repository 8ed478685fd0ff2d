// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How likely each type sends a signal of a case in one of the outcomes that can come about in the middle of the analyst’s bounds;
 * a letter that is written, or a challenge that is made.
 *
 * @param outcome the word for it in a case file
 * @param first how likely the first type sends it in the middle
 * @param other how likely the other does
 * @param firstWithin from how little to how much the first does wherever in the bounds this outcome comes about, in a crisis with
 *     the same type as the one that fights
 * @param otherWithin the same of the other
 */
public record Sending(String outcome, Fraction first, Fraction other, Interval firstWithin, Interval otherWithin) {

    private static final Interval NEVER = Interval.of(Fraction.ZERO);
    private static final Interval ALWAYS = Interval.of(Fraction.ONE);

    /** The words for all outcomes of both games. */
    public static List<String> outcomes() {
        return Stream.concat(
                        Stream.of(LetterOutcome.Kind.values()).map(LetterOutcome.Kind::word),
                        Stream.of(CrisisOutcome.Kind.values()).map(CrisisOutcome.Kind::word))
                .distinct()
                .toList();
    }

    /**
     * That of each outcome; empty where the middle lies on a border, where one outcome runs into another.
     *
     * @throws IllegalArgumentException saying why the game can’t be made
     */
    public static Optional<List<Sending>> of(Case subject, Signal signal) {
        return switch (signal.game()) {
            case LETTER -> {
                LetterBox box = LetterOfCase.of(subject, signal).box();
                yield box.middle()
                        .outcomes()
                        .map(all -> all.stream().map(one -> of(box, one)).toList());
            }
            case CRISIS -> {
                CrisisBox box = CrisisOfCase.of(subject, signal).box();
                CrisisGame game = box.middle();
                yield game.outcomes()
                        .map(all -> all.stream()
                                .map(one -> of(box.threshold(), game, one))
                                .toList());
            }
        };
    }

    private static Sending of(LetterBox box, LetterOutcome one) {
        return new Sending(
                one.kind().word(),
                one.serious(),
                one.other(),
                switch (one.kind()) {
                    case SILENCE -> NEVER;
                    case ALL_WRITE, TOLD_APART, HALF_BELIEVED -> ALWAYS;
                    case HALF_SILENT -> {
                        Interval held = heldBack(box.prior(), box.threshold());
                        yield new Interval(Fraction.ONE.minus(held.most()), Fraction.ONE.minus(held.least()));
                    }
                },
                switch (one.kind()) {
                    case SILENCE, TOLD_APART, HALF_SILENT -> NEVER;
                    case ALL_WRITE -> ALWAYS;
                    case HALF_BELIEVED -> bluffs(box.prior(), box.threshold());
                });
    }

    private static Sending of(Interval threshold, CrisisGame game, CrisisOutcome one) {
        int fighter = game.onlyFighter().orElse(CrisisGame.RESOLUTE);
        Fraction prior = game.prior(fighter);
        Interval fights = switch (one.kind()) {
            case SILENCE -> NEVER;
            case CONCEDED, BLUFF -> ALWAYS;
            case HELD_BACK -> heldBack(prior, threshold);
        };
        Interval backsDown = switch (one.kind()) {
            case SILENCE -> NEVER;
            case CONCEDED, HELD_BACK -> ALWAYS;
            case BLUFF -> bluffs(prior, threshold);
        };
        boolean first = fighter == CrisisGame.RESOLUTE;
        return new Sending(
                one.kind().word(),
                one.resolute(),
                one.irresolute(),
                first ? fights : backsDown,
                first ? backsDown : fights);
    }

    /** How often who would not be answered sends it for the receiver to be torn, wherever it is in doubt. */
    private static Interval bluffs(Fraction prior, Interval threshold) {
        return new Interval(atMostOne(odds(prior, threshold.most())), atMostOne(odds(prior, threshold.least())));
    }

    /** How often who would be answered sends it for the receiver to be torn, wherever it is not in doubt. */
    private static Interval heldBack(Fraction prior, Interval threshold) {
        return new Interval(atMostOne(odds(threshold.least(), prior)), atMostOne(odds(threshold.most(), prior)));
    }

    /** The odds of one belief as a multiple of those of another; empty where that is without end. */
    private static Optional<Fraction> odds(Fraction one, Fraction of) {
        Fraction under = Fraction.ONE.minus(one).times(of);
        return under.signum() == 0
                ? Optional.empty()
                : Optional.of(one.times(Fraction.ONE.minus(of)).over(under));
    }

    private static Fraction atMostOne(Optional<Fraction> multiple) {
        return multiple.filter(some -> some.compareTo(Fraction.ONE) < 0).orElse(Fraction.ONE);
    }
}
