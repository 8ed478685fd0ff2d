// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the receiver does best after a message, by what it believes: the regions of beliefs in which each answer is best, by their
 * corners. Answers are all best at once where a corner says so, and in the mixtures of such corners.
 */
final class Beliefs {

    private final List<Corner> corners;

    /**
     * A corner of a region.
     *
     * @param belief by type
     * @param best the answers that are best there, by place
     */
    record Corner(List<Fraction> belief, BitSet types, BitSet best) {}

    private Beliefs(List<Corner> corners) {
        this.corners = corners;
    }

    static Beliefs after(SignallingGame game, int message) {
        int types = game.types().size();
        int answers = game.answers().size();
        BigInteger[] payoffs = Whole.numbers(IntStream.range(0, types * answers)
                .mapToObj(k -> game.receiver().at(k % types, message, k / types))
                .toList());
        List<BigInteger[]> rows = new ArrayList<>();
        for (int t = 0; t < types; t++) {
            rows.add(row(types, t, BigInteger.ONE));
        }
        for (int a = 0; a < answers; a++) {
            BigInteger[] row = row(types, types, BigInteger.ONE);
            for (int t = 0; t < types; t++) {
                row[t] = payoffs[a * types + t].negate();
            }
            rows.add(row);
        }
        return new Beliefs(Cone.rays(rows).stream()
                .map(ray -> corner(ray, types))
                .flatMap(Optional::stream)
                .toList());
    }

    private static BigInteger[] row(int types, int place, BigInteger entry) {
        return IntStream.rangeClosed(0, types)
                .mapToObj(k -> k == place ? entry : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    private static Optional<Corner> corner(Cone.Ray ray, int types) {
        BigInteger sum = IntStream.range(0, types).mapToObj(t -> ray.at(t)).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return Optional.empty();
        }
        BitSet believed = new BitSet();
        BitSet best = new BitSet();
        IntStream.range(0, types).filter(t -> ray.at(t).signum() > 0).forEach(believed::set);
        ray.tight().stream().filter(row -> row >= types).forEach(row -> best.set(row - types));
        return Optional.of(new Corner(Table.list(types, t -> new Fraction(ray.at(t), sum)), believed, best));
    }

    /** The answers that are best against some belief in these types. */
    BitSet best(BitSet types) {
        BitSet best = new BitSet();
        among(types).forEach(corner -> best.or(corner.best));
        return best;
    }

    /** Sets of answers that are best at once against some belief in these types, the largest among them. */
    List<BitSet> together(BitSet types) {
        return among(types).map(Corner::best).distinct().toList();
    }

    /** Whether answers are best at once against some belief in these types. */
    boolean support(BitSet answers, BitSet types) {
        return supporting(answers, types).findAny().isPresent();
    }

    /** By type, how likely it is held to be in the beliefs in these types against which all answers are best. */
    Optional<List<Interval>> range(BitSet answers, BitSet types) {
        return supporting(answers, types)
                .map(corner -> corner.belief.stream().map(Interval::of).toList())
                .reduce((one, other) -> Table.list(one.size(), t -> one.get(t).with(other.get(t))));
    }

    private Stream<Corner> supporting(BitSet answers, BitSet types) {
        return among(types).filter(corner -> within(answers, corner.best));
    }

    private Stream<Corner> among(BitSet types) {
        return corners.stream().filter(corner -> within(corner.types, types));
    }

    static boolean within(BitSet part, BitSet whole) {
        return part.stream().allMatch(whole::get);
    }
}
