// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.Plans.ChoiceSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The polyhedron of a player’s plans with the values that the other’s information sets have against them (von Stengel, 1996; key
 * VonStengel1996; for the strategic form Mangasarian, 1964; key Mangasarian1964). A label is a sequence of either; it is tight where an own one has no weight, or where
 * one of the other’s is among its best. At a vertex with the plan of an equilibrium all labels that are not tight are those
 * that must be tight for the other.
 *
 * @param toOther what the other gets, by own sequence and the other’s
 * @param ownLabel the label of the first own sequence
 * @param otherLabel the label of the other’s first
 */
record BestReplies(Plans own, Plans other, TwoPlayers.Payoff toOther, int ownLabel, int otherLabel) {

    /**
     * A vertex.
     *
     * @param plan the weight of each own sequence, without that of no move
     */
    record Vertex(List<Fraction> plan, BitSet tight) {}

    List<Vertex> vertices() {
        List<BigInteger[]> weights = weights();
        List<BigInteger[]> rows = new ArrayList<>(weights.subList(1, weights.size()));
        rows.addAll(worth(weights));
        rows.add(unit(0));
        return Cone.rays(rows).stream()
                .filter(ray -> ray.at(0).signum() > 0)
                .map(ray -> new Vertex(plan(ray, weights), labels(ray.tight())))
                .toList();
    }

    /** One, the moves of each own set but the last, and the values of the other’s sets. */
    private int size() {
        return own.size() - own.sets().size() + other.sets().size();
    }

    /** The weight of each own sequence, in terms of the variables. */
    private List<BigInteger[]> weights() {
        List<BigInteger[]> weights = new ArrayList<>();
        weights.add(unit(0));
        int free = 1;
        for (ChoiceSet set : own.sets()) {
            BigInteger[] rest = weights.get(set.after()).clone();
            for (int move = 1; move < set.moves(); move++) {
                rest[free] = rest[free].subtract(BigInteger.ONE);
                weights.add(unit(free++));
            }
            weights.add(rest);
        }
        return weights;
    }

    /** For each sequence of the other’s, what its set is worth above it. */
    private List<BigInteger[]> worth(List<BigInteger[]> weights) {
        int values = size() - other.sets().size();
        List<Integer> endings = other.endings();
        BigInteger[] payoffs = payoffs();
        List<BigInteger[]> rows = new ArrayList<>();
        for (int y = 1; y < other.size(); y++) {
            BigInteger[] row = unit(values + endings.get(y - 1));
            for (int set = 0; set < other.sets().size(); set++) {
                if (other.sets().get(set).after() == y) {
                    row[values + set] = BigInteger.ONE.negate();
                }
            }
            for (int x = 0; x < own.size(); x++) {
                subtract(row, payoffs[x * other.size() + y], weights.get(x));
            }
            rows.add(row);
        }
        return rows;
    }

    private BigInteger[] payoffs() {
        return Whole.numbers(IntStream.range(0, own.size() * other.size())
                .mapToObj(k -> toOther.at(k / other.size(), k % other.size()))
                .toList());
    }

    private static void subtract(BigInteger[] row, BigInteger times, BigInteger[] weights) {
        if (times.signum() != 0) {
            for (int k = 0; k < row.length; k++) {
                row[k] = row[k].subtract(times.multiply(weights[k]));
            }
        }
    }

    private BigInteger[] unit(int place) {
        return IntStream.range(0, size())
                .mapToObj(k -> k == place ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    private static List<Fraction> plan(Cone.Ray ray, List<BigInteger[]> weights) {
        return weights.stream()
                .skip(1)
                .map(weight -> new Fraction(ray.times(weight), ray.at(0)))
                .toList();
    }

    private BitSet labels(BitSet rows) {
        int owns = own.size() - 1;
        BitSet labels = new BitSet();
        rows.stream()
                .filter(row -> row < owns + other.size() - 1)
                .forEach(row -> labels.set(row < owns ? ownLabel + row : otherLabel + row - owns));
        return labels;
    }
}
