// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which unknown matters how much to whether an outcome holds: Shapley effects (Owen, 2014; key Owen2014), the shares of
 * the unknowns in the variance of its being so, which is p (1 − p) where p is its share of worlds.
 *
 * @param variance all there is to share out
 * @param effects by unknown, adding up to the variance
 * @param interactions of two unknowns; empty where effects are estimated
 * @param exact whether computed from all worlds, else estimated
 */
public record Effects(double variance, List<Effect> effects, List<Interaction> interactions, boolean exact) {

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
     */
    public record Effect(int unknown, double value, double error) {}

    /** What two unknowns bring about together beyond what each does alone. */
    public record Interaction(int one, int other, double value) {}

    /** The part of the whole that an effect is, from 0 to 1; 0 where nothing varies. */
    public double part(Effect effect) {
        return variance == 0 ? 0 : effect.value() / variance;
    }

    /**
     * From all worlds, numbered as {@link Worlds} numbers them. With Y the outcome's being so and n worlds, the worth of a
     * set of unknowns is the variance of Y's mean given their completions; n² times that and the square of Y's mean is a
     * whole number: for every completion of the set, the square of the number of worlds with Y, times the number of the
     * set's completions, summed. Costs the product of (completions + 1) over the unknowns.
     *
     * @param completions of each unknown, at most {@link Shapley#MOST_PARTS}
     */
    static Effects exact(int[] completions, BitSet target) {
        int parts = completions.length;
        int worlds = Arrays.stream(completions).reduce(1, Math::multiplyExact);
        long[] counts = new long[worlds];
        target.stream().forEach(world -> counts[world] = 1);
        long[] worth = new long[1 << parts];
        squares(completions, parts - 1, counts, (1 << parts) - 1, worth);
        double scale = (double) worlds * worlds;
        List<Effect> effects = new ArrayList<>();
        List<Fraction> values = Shapley.values(parts, set -> worth[set]);
        for (int u = 0; u < parts; u++) {
            effects.add(new Effect(u, values.get(u).doubleValue() / scale, 0));
        }
        List<Interaction> interactions = new ArrayList<>();
        for (int u = 0; u < parts; u++) {
            for (int v = u + 1; v < parts; v++) {
                Fraction value = Shapley.interaction(parts, set -> worth[set], u, v);
                interactions.add(new Interaction(u, v, value.doubleValue() / scale));
            }
        }
        return new Effects((worth[(1 << parts) - 1] - worth[0]) / scale, effects, interactions, true);
    }

    /** Fills in the worth of {@code set} and of all sets that lack further unknowns up to {@code last}. */
    private static void squares(int[] completions, int last, long[] counts, int set, long[] worth) {
        if (last < 0) {
            long squares = 0;
            for (long count : counts) {
                squares += count * count;
            }
            worth[set] = squares * counts.length;
            return;
        }
        squares(completions, last - 1, counts, set, worth);
        // Unknowns before turn slower, those behind that are still in the set turn faster.
        int inner = product(completions, last + 1, set);
        long[] summed = new long[counts.length / completions[last]];
        for (int k = 0; k < counts.length; k++) {
            summed[k / (inner * completions[last]) * inner + k % inner] += counts[k];
        }
        squares(completions, last - 1, summed, set & ~(1 << last), worth);
    }

    private static int product(int[] completions, int from, int set) {
        int product = 1;
        for (int u = from; u < completions.length; u++) {
            product *= (set >>> u & 1) == 1 ? completions[u] : 1;
        }
        return product;
    }

    /**
     * Estimated from walks between two worlds by chance, in which one unknown after another goes over from the one world's
     * completion to the other's (Goda, 2021; key Goda2021). Unbiased.
     *
     * @param holds whether the outcome holds in a world
     */
    static Effects estimated(Worlds worlds, Predicate<long[]> holds, int walks, long seed) {
        int parts = worlds.unknowns().size();
        double[] sums = new double[parts];
        double[] squares = new double[parts];
        for (int w = 0; w < walks; w++) {
            SeededDraws draws = SeededDraws.of(~seed, w);
            long[] from = worlds.drawn(draws);
            long[] to = worlds.drawn(draws);
            int[] order = shuffled(parts, draws);
            int start = holds.test(from) ? 1 : 0;
            int before = start;
            long[] at = from.clone();
            for (int u : order) {
                at[u] = to[u];
                int after = holds.test(at) ? 1 : 0;
                double gain = (start - (before + after) / 2.0) * (before - after);
                sums[u] += gain;
                squares[u] += gain * gain;
                before = after;
            }
        }
        List<Effect> effects = new ArrayList<>();
        for (int u = 0; u < parts; u++) {
            double mean = sums[u] / walks;
            double error = Math.sqrt(Math.max(0, squares[u] / walks - mean * mean) / walks);
            effects.add(new Effect(u, mean, error));
        }
        return new Effects(effects.stream().mapToDouble(Effect::value).sum(), effects, List.of(), false);
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
