// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Fraction;
import dev.entente.explore.worlds.Counts;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.Share.Interval;
import dev.entente.explore.worlds.TypeProfiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Shares of worlds by belief in types: the worlds of one combination of types together count as far as the combination is
 * believed in, and among them each as much as any other. The count by combination is there once and for all, so that
 * another belief needs no further run.
 *
 * <p>Where worlds were drawn by chance, the design stays the even one and each combination’s share is estimated by itself
 * (post-stratification); the interval is Wilson’s with the effective number of worlds 1 / Σ w²/n, for combinations with
 * belief w and n worlds (Kish, 1965, section 11.7; key Kish1965), which is on the safe side. A combination that is believed
 * in and of which no world was drawn leaves no share to tell.
 */
public final class Weighing {

    private final List<Part> parts;
    private final boolean sampled;
    /** What one world of each part counts, of {@link #whole}. */
    private final List<BigInteger> each;

    private final BigInteger whole;

    /** A combination of the types that are believed in, and what was counted of it. */
    private record Part(Fraction belief, List<Counts> counts) {

        long sum(ToLongFunction<Counts> of) {
            return counts.stream().mapToLong(of).sum();
        }

        /** What one of its worlds counts. */
        Fraction each() {
            return belief.over(Fraction.of(sum(Counts::worlds), 1));
        }
    }

    private Weighing(List<Part> parts, boolean sampled) {
        this.parts = parts;
        this.sampled = sampled;
        this.whole = parts.stream()
                .map(part -> part.each().denominator())
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
        this.each = parts.stream()
                .map(part -> part.each()
                        .numerator()
                        .multiply(whole.divide(part.each().denominator())))
                .toList();
    }

    /**
     * Weighs an exploration.
     *
     * @param belief by decision maker, in each of its types; the types of others count by their worlds
     * @return empty where there is no belief, where an enumeration was cut short, where more than {@value TypeProfiles#MOST}
     *     combinations of types would have to be told apart, or where no world of one that is believed in was drawn
     */
    public static Optional<Weighing> of(Exploration explored, Map<Integer, List<Fraction>> belief) {
        TypeProfiles strata = explored.worlds().strata();
        boolean apart = belief.entrySet().stream()
                .allMatch(one ->
                        one.getValue().size() < 2 || strata.decisionMakers().contains(one.getKey()));
        if (belief.isEmpty() || !apart || (!explored.sampled() && !explored.whole())) {
            return Optional.empty();
        }
        Map<List<Integer>, List<Integer>> combined = new LinkedHashMap<>();
        for (int stratum = 0; stratum < strata.count(); stratum++) {
            combined.computeIfAbsent(types(strata, stratum, belief), _ -> new ArrayList<>())
                    .add(stratum);
        }
        List<Part> parts = new ArrayList<>();
        combined.forEach((types, members) -> parts.add(new Part(
                believed(strata, types, belief),
                members.stream().map(explored.tally()::stratum).toList())));
        parts.removeIf(part -> part.belief().signum() == 0);
        return parts.stream().allMatch(part -> part.sum(Counts::worlds) > 0)
                ? Optional.of(new Weighing(parts, explored.sampled()))
                : Optional.empty();
    }

    /** The types, in a stratum, of those in whose types there is belief; −1 for others. */
    private static List<Integer> types(TypeProfiles strata, int stratum, Map<Integer, List<Fraction>> belief) {
        return IntStream.range(0, strata.decisionMakers().size())
                .mapToObj(k -> belief.containsKey(strata.decisionMakers().get(k)) ? strata.type(stratum, k) : -1)
                .toList();
    }

    private static Fraction believed(TypeProfiles strata, List<Integer> types, Map<Integer, List<Fraction>> belief) {
        Fraction product = Fraction.ONE;
        for (int k = 0; k < types.size(); k++) {
            List<Fraction> shares = belief.getOrDefault(strata.decisionMakers().get(k), List.of());
            product = shares.isEmpty() ? product : product.times(shares.get(types.get(k)));
        }
        return product;
    }

    /** In which share of worlds some equilibrium of a concept satisfies an outcome, by their places. */
    public Estimate some(int concept, int outcome) {
        return weighed(counts -> counts.some(concept, outcome));
    }

    /** In which share of worlds there is no equilibrium. */
    public Estimate none(int concept) {
        return weighed(counts -> counts.none(concept));
    }

    /** Whether states can be weighed one by one: not where there are too many of them for each combination of types. */
    public boolean ofStates() {
        return parts.stream().allMatch(part -> part.counts().stream().allMatch(Counts::ofStates));
    }

    /**
     * In which share of worlds a state is an equilibrium.
     *
     * @throws IllegalStateException where states can't be weighed
     */
    public Estimate equilibrium(int concept, int state) {
        if (!ofStates()) {
            throw new IllegalStateException("states were not counted by type (" + state + ")");
        }
        return weighed(counts -> counts.equilibrium(concept, state));
    }

    private Estimate weighed(ToLongFunction<Counts> of) {
        BigInteger counted = IntStream.range(0, parts.size())
                .mapToObj(p ->
                        each.get(p).multiply(BigInteger.valueOf(parts.get(p).sum(of))))
                .reduce(BigInteger.ZERO, BigInteger::add);
        Fraction value = new Fraction(counted, whole);
        return new Estimate(
                value, sampled ? Optional.of(Interval.wilson(value.doubleValue(), effective())) : Optional.empty());
    }

    /** How many worlds drawn evenly would tell as much. */
    private double effective() {
        double spread = parts.stream()
                .mapToDouble(part -> Math.pow(part.belief().doubleValue(), 2) / part.sum(Counts::worlds))
                .sum();
        return 1 / spread;
    }
}
