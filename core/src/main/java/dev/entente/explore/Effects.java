// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Fraction;
import dev.entente.explore.worlds.SeededDraws;
import dev.entente.explore.worlds.Share;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Which unknown matters how much to whether an outcome holds: Shapley effects (Owen, 2014; key Owen2014), the shares of
 * the unknowns in the variance of its being so, which is p (1 − p) where p is its share of worlds. Where the budget is
 * spent before so many worlds are drawn as were asked for, it is estimated from those that were.
 *
 * @param variance all there is to share out
 * @param effects by unknown, adding up to the variance
 * @param interactions of two unknowns; empty where effects are estimated
 * @param drawn from how many worlds drawn by chance they are estimated; 0 where they are computed from all worlds
 * @param whole whether so many were drawn as were asked for
 */
public record Effects(
        double variance, List<Effect> effects, List<Interaction> interactions, long drawn, boolean whole) {

    public Effects {
        effects = List.copyOf(effects);
        interactions = List.copyOf(interactions);
    }

    /**
     * What one unknown has a part in.
     *
     * @param unknown its place among the unknowns
     * @param value its part of the variance
     * @param error the standard error; 0 where exact
     * @param halfWidth of the interval around its part of the whole, from 0 to 1, that holds the part among all worlds in
     *     95 of 100 samples; 0 where exact
     */
    public record Effect(int unknown, double value, double error, double halfWidth) {}

    /** What two unknowns bring about together beyond what each does alone. */
    public record Interaction(int one, int other, double value) {}

    /** Whether computed from all worlds, else estimated. */
    public boolean exact() {
        return drawn == 0;
    }

    /** The part of the whole that an effect is, from 0 to 1; 0 where nothing varies. */
    public double part(Effect effect) {
        return variance == 0 ? 0 : effect.value() / variance;
    }

    /**
     * From all worlds, numbered as {@link Worlds} numbers them. With Y the outcome's being so and n worlds, the variance of
     * Y's mean given the completions of a set of unknowns is the sum of the dividends of the sets within it, and a dividend
     * is shared out evenly (Owen, 2014, theorem 1). Dividends are sums of squares in a basis in which each unknown has one
     * constant and the rest are contrasts (Helmert's); n² times each is a whole number, so that rounding makes it exact.
     * Costs worlds times unknowns.
     *
     * @param completions of each unknown, at least 2
     */
    static Effects exact(int[] completions, BitSet target, Budget budget) {
        int parts = completions.length;
        long[] dividends = dividends(completions, target, budget);
        double scale = Math.pow(worlds(completions), 2);
        List<Effect> effects = new ArrayList<>();
        List<Interaction> interactions = new ArrayList<>();
        for (int u = 0; u < parts; u++) {
            int one = 1 << u;
            effects.add(new Effect(u, shared(dividends, set -> (set & one) != 0, 0) / scale, 0, 0));
            for (int v = u + 1; v < parts; v++) {
                int both = one | 1 << v;
                interactions.add(new Interaction(u, v, shared(dividends, set -> (set & both) == both, 1) / scale));
            }
        }
        long all = Arrays.stream(dividends).skip(1).sum();
        return new Effects(all / scale, effects, interactions, 0, true);
    }

    private static int worlds(int[] completions) {
        return Arrays.stream(completions).reduce(1, Math::multiplyExact);
    }

    /** The sum of some dividends, each divided by the size of its set less {@code spared}. */
    private static double shared(long[] dividends, IntPredicate among, int spared) {
        long[] bySize = new long[Integer.SIZE];
        for (int set = 1; set < dividends.length; set++) {
            if (among.test(set)) {
                bySize[Integer.bitCount(set)] += dividends[set];
            }
        }
        Fraction sum = Fraction.ZERO;
        for (int size = spared + 1; size < bySize.length; size++) {
            sum = sum.plus(new Fraction(BigInteger.valueOf(bySize[size]), BigInteger.valueOf(size - spared)));
        }
        return sum.doubleValue();
    }

    /** By set of unknowns, n² times its dividend. */
    private static long[] dividends(int[] completions, BitSet target, Budget budget) {
        int worlds = worlds(completions);
        double[] values = new double[worlds];
        target.stream().forEach(world -> values[world] = 1);
        int[] sets = new int[worlds];
        int stride = worlds;
        for (int u = 0; u < completions.length; u++) {
            budget.check();
            stride /= completions[u];
            contrast(values, completions[u], stride);
            for (int k = 0; k < worlds; k++) {
                sets[k] |= k / stride % completions[u] == 0 ? 0 : 1 << u;
            }
        }
        double[] squares = new double[1 << completions.length];
        for (int k = 0; k < worlds; k++) {
            squares[sets[k]] += values[k] * values[k];
        }
        return Arrays.stream(squares)
                .mapToLong(square -> Math.round(square * worlds))
                .toArray();
    }

    /** Puts, for each completion of all others, the constant in place of the first of an unknown's and contrasts behind. */
    private static void contrast(double[] values, int completions, int stride) {
        for (int k = 0; k < values.length; k++) {
            if (k / stride % completions == 0) {
                double sum = values[k];
                for (int c = 1; c < completions; c++) {
                    int at = k + c * stride;
                    double next = values[at];
                    values[at] = (sum - c * next) / Math.sqrt((double) c * (c + 1));
                    sum += next;
                }
                values[k] = sum / Math.sqrt(completions);
            }
        }
    }

    /**
     * From worlds by chance. Each walk goes from one world to another, an unknown at a time in an order by chance; what an
     * unknown's step changes is an unbiased guess at its effect, and the steps of a walk add up to half the square of what
     * the walk changes (Goda, 2021; key Goda2021). A part of the whole is a ratio of two means; its interval is that of the
     * mean of what is left when the ratio is taken off (the delta method), widened as {@link Share.Interval#ofMean} is, so
     * that it is never a point.
     *
     * @param most how many worlds to draw at most, where {@code within} is empty; two walks are made anyhow
     * @param within walks are made until each part of the whole is known so closely, as half an interval; where nothing
     *     ever changes, no more than {@code most}
     */
    static Effects estimated(
            Worlds worlds, Predicate<long[]> holds, long most, OptionalDouble within, long seed, Budget budget) {
        int parts = worlds.unknowns().size();
        Walks walks = new Walks(worlds, holds, seed);
        long usual = Math.max(2, most / (parts + 1));
        try {
            walks.go(usual, budget);
            while (within.isPresent() && walks.variance() > 0 && walks.widest() > within.getAsDouble()) {
                walks.go(walks.made + Math.max(1, walks.made / 4), budget);
            }
        } catch (BudgetSpent spent) {
            return walks.effects(false);
        }
        return walks.effects(true);
    }

    /** Walks, and what was seen on them. */
    private static final class Walks {

        private static final double NORMAL_QUANTILE = 1.959963984540054;

        private final Worlds worlds;
        private final Predicate<long[]> holds;
        private final long seed;
        private final int parts;
        private final double[] gains;
        private final double[] squares;
        private final double[] products;
        private double wholes;
        private double wholeSquares;
        private long made;

        Walks(Worlds worlds, Predicate<long[]> holds, long seed) {
            this.worlds = worlds;
            this.holds = holds;
            this.seed = seed;
            this.parts = worlds.unknowns().size();
            this.gains = new double[parts];
            this.squares = new double[parts];
            this.products = new double[parts];
        }

        /** Goes on until so many walks are made. */
        void go(long until, Budget budget) {
            while (made < until) {
                budget.begin("walk " + made + " of " + until);
                walk(SeededDraws.of(~seed, made));
                made++;
            }
        }

        private void walk(SeededDraws draws) {
            long[] at = worlds.drawn(draws);
            long[] to = worlds.drawn(draws);
            int[] order = shuffled(parts, draws);
            double[] gained = new double[parts];
            int start = holds.test(at) ? 1 : 0;
            int before = start;
            for (int u : order) {
                at[u] = to[u];
                int after = holds.test(at) ? 1 : 0;
                gained[u] = (start - (before + after) / 2.0) * (before - after);
                before = after;
            }
            double whole = (start - before) * (start - before) / 2.0;
            for (int u = 0; u < parts; u++) {
                gains[u] += gained[u];
                squares[u] += gained[u] * gained[u];
                products[u] += gained[u] * whole;
            }
            wholes += whole;
            wholeSquares += whole * whole;
        }

        double variance() {
            return made == 0 ? 0 : wholes / made;
        }

        /** The greatest half-width. */
        double widest() {
            double widest = 0;
            for (int u = 0; u < parts; u++) {
                widest = Math.max(widest, halfWidth(u));
            }
            return widest;
        }

        private double halfWidth(int u) {
            if (wholes == 0) {
                return 1;
            }
            double part = gains[u] / wholes;
            double left = (squares[u] - 2 * part * products[u] + part * part * wholeSquares) / made;
            double least = NORMAL_QUANTILE * NORMAL_QUANTILE / (4.0 * made * made);
            return Math.min(1, NORMAL_QUANTILE * Math.sqrt(Math.max(0, left) / made + least) / variance());
        }

        Effects effects(boolean whole) {
            List<Effect> effects = new ArrayList<>();
            for (int u = 0; u < parts && made > 0; u++) {
                double mean = gains[u] / made;
                double error = Math.sqrt(Math.max(0, squares[u] / made - mean * mean) / made);
                effects.add(new Effect(u, mean, error, halfWidth(u)));
            }
            return new Effects(variance(), effects, List.of(), made * (parts + 1), whole);
        }

        private static int[] shuffled(int parts, SeededDraws draws) {
            int[] order = new int[parts];
            for (int k = 0; k < parts; k++) {
                int other = (int) draws.below(k + 1);
                order[k] = order[other];
                order[other] = k;
            }
            return order;
        }
    }
}
