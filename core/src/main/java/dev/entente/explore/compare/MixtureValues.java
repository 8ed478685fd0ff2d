// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.Fraction;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Share;
import dev.entente.limits.Budget;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What each mixture of two cases is worth: in which share of its worlds an outcome holds, or, of the plain reading, 1 or
 * 0. Kept as whole numbers of one unit, so that what is told of them is exact.
 *
 * <p>Where worlds are drawn with common numbers, each world by itself is a game among the parts; a part’s share is the mean
 * of its shares in these, and their variance gives the interval.
 */
final class MixtureValues {

    private final int parts;
    private final long[] worths;
    private final long unit;
    private final Optional<Spread> spread;

    private MixtureValues(int parts, long[] worths, long unit, Optional<Spread> spread) {
        this.parts = parts;
        this.worths = worths;
        this.unit = unit;
        this.spread = spread;
    }

    /** Of the plain reading. */
    static MixtureValues plain(int parts, MixtureAnswers answers) {
        long[] worths = IntStream.range(0, 1 << parts)
                .mapToLong(set -> answers.holds(set) ? 1 : 0)
                .toArray();
        return new MixtureValues(parts, worths, 1, Optional.empty());
    }

    /** Of all worlds of each mixture. */
    static MixtureValues every(int parts, MixtureWorlds worlds, Budget budget) {
        int sets = 1 << parts;
        long[] counts = new long[sets];
        long[] holding = new long[sets];
        BigInteger unit = BigInteger.ONE;
        for (int set = 0; set < sets; set++) {
            budget.begin("mixture " + (set + 1) + " of " + sets);
            BigInteger count = worlds.of(set).count();
            counts[set] = count.longValueExact();
            holding[set] = worlds.holding(set, new Extent.Every(counts[set])).cardinality();
            unit = unit.divide(unit.gcd(count)).multiply(count);
        }
        long whole = unit.longValueExact();
        long[] worths = IntStream.range(0, sets)
                .mapToLong(set -> Math.multiplyExact(holding[set], whole / counts[set]))
                .toArray();
        return new MixtureValues(parts, worths, whole, Optional.empty());
    }

    /** Of worlds by chance, drawn with common numbers. */
    static MixtureValues drawn(int parts, MixtureWorlds worlds, Extent.Sample sample, Budget budget) {
        int sets = 1 << parts;
        long[] worths = new long[sets];
        Spread spread = new Spread(parts, Math.toIntExact(sample.worlds()));
        for (int set = 0; set < sets; set++) {
            budget.begin("mixture " + (set + 1) + " of " + sets);
            BitSet holding = worlds.holding(set, sample);
            worths[set] = holding.cardinality();
            spread.add(set, holding);
        }
        return new MixtureValues(parts, worths, sample.worlds(), Optional.of(spread));
    }

    private int all() {
        return (1 << parts) - 1;
    }

    Estimate worth(int set) {
        return new Estimate(
                Fraction.of(worths[set], unit), spread.flatMap(_ -> new Share(worths[set], unit, true).interval()));
    }

    /** Whether not all mixtures are worth the same. */
    boolean vary() {
        return LongStream.of(worths).anyMatch(worth -> worth != worths[0]);
    }

    /** What the second case is worth more than the first. */
    Estimate difference() {
        Fraction value = Fraction.of(worths[all()] - worths[0], unit);
        return new Estimate(value, spread.map(known -> known.interval(parts, value)));
    }

    /** The share of each part in the difference. */
    List<Estimate> shares() {
        List<Fraction> values = Shapley.values(parts, set -> worths[set]);
        return IntStream.range(0, parts)
                .mapToObj(p -> {
                    Fraction value = values.get(p).times(Fraction.of(1, unit));
                    return new Estimate(value, spread.map(known -> known.interval(p, value)));
                })
                .toList();
    }

    Fraction interaction(int p, int q) {
        return Shapley.interaction(parts, set -> worths[set], p, q).times(Fraction.of(1, unit));
    }

    /** The minimal sets of parts that, changed alone, make the first case worth what the second is, or go beyond. */
    List<Integer> sufficient() {
        long there = worths[all()];
        return Shapley.minimal(parts, set -> there > worths[0] ? worths[set] >= there : worths[set] <= there);
    }

    /** By part, and for the whole difference behind them, the share in each world. */
    private static final class Spread {
        private final double[] weights;
        private final double[][] shares;
        private final int all;

        Spread(int parts, int worlds) {
            this.weights = weights(parts);
            this.shares = new double[parts + 1][worlds];
            this.all = (1 << parts) - 1;
        }

        /** By the size of a set of others, in which share of the orders exactly these come before a part. */
        private static double[] weights(int parts) {
            double[] weights = new double[Math.max(1, parts)];
            weights[0] = 1.0 / weights.length;
            for (int size = 1; size < parts; size++) {
                weights[size] = weights[size - 1] * size / (parts - size);
            }
            return weights;
        }

        void add(int set, BitSet holding) {
            int size = Integer.bitCount(set);
            holding.stream().forEach(world -> {
                for (int p = 0; p < shares.length - 1; p++) {
                    shares[p][world] += (set >> p & 1) == 1 ? weights[size - 1] : -weights[size];
                }
                shares[shares.length - 1][world] += (set == all ? 1 : 0) - (set == 0 ? 1 : 0);
            });
        }

        Share.Interval interval(int part, Fraction value) {
            double mean = value.doubleValue();
            double squares = 0;
            for (double share : shares[part]) {
                squares += (share - mean) * (share - mean);
            }
            return Share.Interval.ofMean(mean, squares / shares[part].length, shares[part].length);
        }
    }
}
