// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.LetterOutcome.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What can come of a letter whose costs are known within bounds (our own; docs/theory.md §13.3): in which part of the box what
 * happens. Exact: the borders are lines.
 *
 * @param parts in the order in which costs rise; their shares sum to 1
 */
public record LetterRegions(LetterBox box, List<Part> parts) {

    private static final Fraction HALF = Fraction.of(1, 2);

    public LetterRegions {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a box in which the same can happen, but for numbers.
     *
     * @param share which share of the box it is, as volume; a share of a box and no probability. Sides without length don’t count
     * @param example one game of it
     * @param solution all that can come of that
     */
    public record Part(LetterPlace place, Fraction share, LetterGame example, SignallingSolution solution) {}

    /**
     * The least change of one cost after which the serious one can pay and the other can’t. Costs have to go beyond it: at the end
     * of it they are on a border. Where both are there, neither will do without the other.
     *
     * @param raiseOther by more than how much what the letter costs the other has to rise
     * @param lowerSerious by more than how much what it costs the serious one has to fall
     */
    public record Change(Optional<Fraction> raiseOther, Optional<Fraction> lowerSerious) {

        /** Whether none is needed. */
        public boolean none() {
            return raiseOther.isEmpty() && lowerSerious.isEmpty();
        }
    }

    /** A part of a side of the box: the numbers between two borders, or one number. */
    record Piece(Interval of, Fraction share) {
        Fraction at(Fraction where) {
            return of.least().plus(of.most().minus(of.least()).times(where));
        }
    }

    public static LetterRegions of(LetterBox box) {
        List<Fraction> costs = List.of(
                Fraction.ONE,
                box.serious().least(),
                box.serious().most(),
                box.other().least(),
                box.other().most());
        Map<LetterPlace, Fraction> shares = new LinkedHashMap<>();
        Map<LetterPlace, LetterGame> examples = new LinkedHashMap<>();
        for (Piece belief : pieces(box.threshold(), List.of(box.prior()))) {
            for (Piece serious : pieces(box.serious(), costs)) {
                for (Piece other : pieces(box.other(), costs)) {
                    Fraction share = belief.share.times(serious.share).times(other.share);
                    Fraction threshold = belief.at(HALF);
                    List<LetterGame> games = new ArrayList<>();
                    if (serious.of.equals(other.of) && !serious.of.isPoint()) {
                        Fraction third = Fraction.of(1, 3);
                        Fraction rest = Fraction.of(2, 3);
                        games.add(box.at(serious.at(third), other.at(rest), threshold));
                        games.add(box.at(serious.at(rest), other.at(third), threshold));
                    } else {
                        games.add(box.at(serious.at(HALF), other.at(HALF), threshold));
                    }
                    Fraction each = share.over(Fraction.of(games.size(), 1));
                    for (LetterGame game : games) {
                        LetterPlace place = LetterPlace.of(game);
                        shares.merge(place, each, Fraction::plus);
                        examples.putIfAbsent(place, game);
                    }
                }
            }
        }
        return new LetterRegions(
                box,
                examples.entrySet().stream()
                        .map(of -> new Part(
                                of.getKey(),
                                shares.getOrDefault(of.getKey(), Fraction.ZERO),
                                of.getValue(),
                                SignallingSolution.of(of.getValue().game())))
                        .toList());
    }

    /** A side cut at some numbers; the ends of pieces, which are borders, have no length. */
    static List<Piece> pieces(Interval side, List<Fraction> cuts) {
        if (side.isPoint()) {
            return List.of(new Piece(side, Fraction.ONE));
        }
        TreeSet<Fraction> ends = new TreeSet<>(List.of(side.least(), side.most()));
        cuts.stream().filter(side::contains).forEach(ends::add);
        Fraction length = side.most().minus(side.least());
        List<Fraction> sorted = List.copyOf(ends);
        List<Piece> pieces = new ArrayList<>();
        for (int k = 1; k < sorted.size(); k++) {
            Fraction least = sorted.get(k - 1);
            Fraction most = sorted.get(k);
            pieces.add(new Piece(new Interval(least, most), most.minus(least).over(length)));
        }
        return pieces;
    }

    /** Which share of the box is made of such parts. */
    public Fraction share(LetterPlace.Zone zone) {
        return parts.stream()
                .filter(part -> part.place().zone() == zone)
                .map(Part::share)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What it takes in the middle of the box for both to be told apart. */
    public Change changeOfMiddle() {
        LetterGame middle = box.middle();
        return change(middle.costOfSerious(), middle.costOfOther());
    }

    /** What it takes in all of the box. */
    public Change changeOfAll() {
        return change(box.serious().most(), box.other().least());
    }

    private static Change change(Fraction serious, Fraction other) {
        return new Change(
                Stream.of(Fraction.ONE.minus(other))
                        .filter(by -> by.signum() >= 0)
                        .findFirst(),
                Stream.of(serious.minus(Fraction.ONE))
                        .filter(by -> by.signum() >= 0)
                        .findFirst());
    }

    /** Which kind of outcome a component of a letter game is; empty of a continuum in which one runs into another. */
    public static Optional<Kind> kind(Component component) {
        Interval serious = component.sends(LetterGame.SERIOUS, LetterGame.LETTER);
        Interval other = component.sends(LetterGame.OTHER, LetterGame.LETTER);
        return serious.isPoint() && other.isPoint() ? kind(serious.least(), other.least()) : Optional.empty();
    }

    private static Optional<Kind> kind(Fraction serious, Fraction other) {
        if (other.signum() == 0) {
            return Optional.of(
                    serious.signum() == 0
                            ? Kind.SILENCE
                            : serious.equals(Fraction.ONE) ? Kind.TOLD_APART : Kind.HALF_SILENT);
        }
        return !serious.equals(Fraction.ONE)
                ? Optional.empty()
                : Optional.of(other.equals(Fraction.ONE) ? Kind.ALL_WRITE : Kind.HALF_BELIEVED);
    }
}
