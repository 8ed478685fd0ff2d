// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.CrisisBox.Mettles;
import dev.entente.signal.CrisisGame.Mettle;
import dev.entente.signal.LetterRegions.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What can come of a crisis whose numbers are known within bounds (our own; docs/theory.md §13.6): in which part of the box what
 * happens. Exact: what parts it is which of two numbers is more, so that of pieces which are the same each order counts alike.
 *
 * @param parts in the order in which numbers rise; their shares sum to 1
 */
public record CrisisRegions(CrisisBox box, List<Part> parts) {

    /** The numbers that are compared: what a fight costs the first type, what backing down costs it, and both of the other. */
    private static final int COMPARED = 4;

    private static final Fraction HALF = Fraction.of(1, 2);

    public CrisisRegions {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a box in which the same can happen, but for numbers.
     *
     * @param share which share of the box it is, as volume; a share of a box and no probability. Sides without length don’t count
     * @param example one game of it
     * @param endings all that can come of that
     */
    public record Part(CrisisPlace place, Fraction share, CrisisGame example, List<CrisisEnding> endings) {
        public Part {
            endings = List.copyOf(endings);
        }
    }

    /**
     * The least change of one number after which the receiver concedes to all that challenge. Numbers have to go beyond it: at the
     * end of it they are on a border. Where both costs are there, hands are tied by both alone.
     *
     * @param tieResolute by more than how much what backing down costs the first type has to rise for it to fight, or a fight
     *     has to become better for it; absent where it would fight
     * @param tieIrresolute the same of the other
     * @param lowerThreshold by more than how much the threshold of the receiver has to fall where one type alone would fight;
     *     absent where it concedes as it is, where none would fight, and of all of the box
     */
    public record Change(
            Optional<Fraction> tieResolute, Optional<Fraction> tieIrresolute, Optional<Fraction> lowerThreshold) {

        /** Whether hands are tied as it is. */
        public boolean tied() {
            return tieResolute.isEmpty() && tieIrresolute.isEmpty();
        }
    }

    public static CrisisRegions of(CrisisBox box) {
        Map<CrisisPlace, Fraction> shares = new LinkedHashMap<>();
        Map<CrisisPlace, CrisisGame> examples = new LinkedHashMap<>();
        BiConsumer<CrisisGame, Fraction> count = (game, share) -> {
            CrisisPlace place = CrisisPlace.of(game);
            shares.merge(place, share, Fraction::plus);
            examples.putIfAbsent(place, game);
        };
        List<Piece> beliefs =
                LetterRegions.pieces(box.threshold(), List.of(box.prior(), Fraction.ONE.minus(box.prior())));
        for (List<Piece> cell : cells(sides(box))) {
            for (Piece belief : beliefs) {
                count(box, cell, belief, count);
            }
        }
        return new CrisisRegions(
                box,
                examples.entrySet().stream()
                        .map(of -> new Part(
                                of.getKey(),
                                shares.getOrDefault(of.getKey(), Fraction.ZERO),
                                of.getValue(),
                                CrisisEnding.of(of.getValue())))
                        .toList());
    }

    private static List<Interval> sides(CrisisBox box) {
        return List.of(
                lost(box.resolute().fight()),
                box.resolute().cost(),
                lost(box.irresolute().fight()),
                box.irresolute().cost());
    }

    /** What is lost, of what is won. */
    private static Interval lost(Interval won) {
        return new Interval(Fraction.ZERO.minus(won.most()), Fraction.ZERO.minus(won.least()));
    }

    /** All ways to take a piece of each side. */
    private static List<List<Piece>> cells(List<Interval> sides) {
        List<Fraction> cuts = Stream.concat(
                        Stream.of(Fraction.ZERO), sides.stream().flatMap(side -> Stream.of(side.least(), side.most())))
                .toList();
        List<List<Piece>> cells = List.of(List.of());
        for (Interval side : sides) {
            List<Piece> pieces = LetterRegions.pieces(side, cuts);
            cells = cells.stream()
                    .flatMap(before -> pieces.stream()
                            .map(piece -> Stream.concat(before.stream(), Stream.of(piece))
                                    .toList()))
                    .toList();
        }
        return cells;
    }

    /** Goes through the orders of the numbers that lie in the same piece. */
    private static void count(CrisisBox box, List<Piece> cell, Piece belief, BiConsumer<CrisisGame, Fraction> count) {
        List<List<Integer>> orders = orders(cell);
        Fraction share = cell.stream()
                .map(Piece::share)
                .reduce(belief.share(), Fraction::times)
                .over(Fraction.of(orders.size(), 1));
        for (List<Integer> order : orders) {
            List<Fraction> at = Table.list(
                    COMPARED,
                    k -> cell.get(k).of().isPoint()
                            ? cell.get(k).at(HALF)
                            : cell.get(k).at(Fraction.of(order.get(k) + 1L, COMPARED + 1L)));
            count.accept(
                    new CrisisGame(
                            box.prior(),
                            new Mettle(Fraction.ZERO.minus(at.get(0)), at.get(1)),
                            new Mettle(Fraction.ZERO.minus(at.get(2)), at.get(3)),
                            belief.at(HALF)),
                    share);
        }
    }

    /** For each order of the numbers, the place of each among those in its piece; as often as any other. */
    private static List<List<Integer>> orders(List<Piece> cell) {
        List<List<Integer>> orders = List.of(List.of());
        for (int k = 0; k < COMPARED; k++) {
            int place = k;
            long before = cell.get(k).of().isPoint()
                    ? 0
                    : cell.subList(0, k).stream()
                            .filter(one -> one.of().equals(cell.get(place).of()))
                            .count();
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int at = 0; at <= before; at++) {
                    longer.add(inserted(cell, order, at));
                }
            }
            orders = longer;
        }
        return orders;
    }

    /** One number more, at a place among those in its piece; what is at that place or above moves up. */
    private static List<Integer> inserted(List<Piece> cell, List<Integer> order, int at) {
        Interval own = cell.get(order.size()).of();
        List<Integer> longer = new ArrayList<>();
        for (int k = 0; k < order.size(); k++) {
            boolean above = cell.get(k).of().equals(own) && order.get(k) >= at;
            longer.add(order.get(k) + (above ? 1 : 0));
        }
        longer.add(at);
        return longer;
    }

    /** Which share of the box is made of such parts. */
    public Fraction share(Predicate<CrisisPlace> which) {
        return parts.stream()
                .filter(part -> which.test(part.place()))
                .map(Part::share)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What it takes in the middle of the box for the receiver to concede. */
    public Change changeOfMiddle() {
        CrisisGame middle = box.middle();
        return new Change(
                missing(middle.resolute().fight(), middle.resolute().cost()),
                missing(middle.irresolute().fight(), middle.irresolute().cost()),
                middle.onlyFighter()
                        .map(fighter -> middle.threshold().minus(middle.prior(fighter)))
                        .filter(by -> by.signum() >= 0));
    }

    /** What it takes in all of the box for hands to be tied. */
    public Change changeOfAll() {
        return new Change(missing(box.resolute()), missing(box.irresolute()), Optional.empty());
    }

    private static Optional<Fraction> missing(Mettles of) {
        return missing(of.fight().least(), of.cost().least());
    }

    /** What is missing for a fight to be better than backing down. */
    private static Optional<Fraction> missing(Fraction fight, Fraction cost) {
        return Optional.of(Fraction.ZERO.minus(fight).minus(cost)).filter(by -> by.signum() >= 0);
    }
}
