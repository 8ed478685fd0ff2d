// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Coalition;
import dev.entente.engine.Engines;
import dev.entente.engine.listed.Kernel;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * For how many of a decision maker's strict rankings a state is an equilibrium, the others' preferences staying as they
 * are (Kinsara, Kilgour and Hipel, 2015; key KKH2015; docs/theory.md §8). Exact: every ranking is judged as a whole.
 *
 * <p>Where answers must be credible all rankings are gone through, by {@link Kernel}: S! of them. Under Nash, GMR and SMR
 * a state hangs on which states stand below it alone, so those that do suffice: a set D of them below it and the rest of
 * the r that matter above makes |D|! (r − |D|)! of the (r + 1)! orders of these, and every such order is as frequent as
 * any other. That takes 2^r sets.
 */
public final class RankingCounts {

    /** The most states: 9! = 362,880 rankings. */
    public static final int MOST_STATES = 9;

    private RankingCounts() {}

    /**
     * The counts of one decision maker.
     *
     * @param rankings of how many rankings in all
     * @param equilibrium for each concept, by state: for how many of them the state is an equilibrium
     */
    public record Counts(int decisionMaker, BigInteger rankings, Map<SanctionConcept, List<BigInteger>> equilibrium) {
        public Counts {
            equilibrium = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(equilibrium));
        }

        /** For how many rankings a state is an equilibrium under one of the concepts. */
        public BigInteger of(SanctionConcept concept, int state) {
            return equilibrium.getOrDefault(concept, List.of()).get(state);
        }
    }

    /** Why rankings can't be counted, as a sentence; empty when they can. */
    public static Optional<String> refusal(GraphModel model) {
        return model.size() > MOST_STATES
                ? Optional.of("Rankings are counted for cases of at most " + MOST_STATES
                        + " feasible states; this case has " + model.size() + ".")
                : Optional.empty();
    }

    /**
     * Counts a decision maker's rankings.
     *
     * @throws IllegalArgumentException where there is a {@linkplain #refusal refusal}
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static Counts of(GraphModel model, int i, List<SanctionConcept> concepts, Budget budget) {
        refusal(model).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        budget.begin("counts of rankings of "
                + model.conflict().decisionMakers().get(i).name());
        List<SanctionConcept> credible =
                concepts.stream().filter(SanctionConcept::credible).toList();
        Map<SanctionConcept, List<BigInteger>> swept = new Sweep(model, i, credible, budget).counts();
        Map<SanctionConcept, List<BigInteger>> counts = new LinkedHashMap<>();
        StabilityEngine engine = Engines.fittest(model, budget);
        for (SanctionConcept concept : concepts) {
            counts.put(
                    concept,
                    concept.credible()
                            ? swept.get(concept)
                            : IntStream.range(0, model.size())
                                    .mapToObj(s -> separate(engine, i, concept, s))
                                    .toList());
        }
        return new Counts(i, factorial(model.size()), counts);
    }

    private static BigInteger separate(StabilityEngine engine, int i, SanctionConcept concept, int s) {
        GraphModel model = engine.model();
        Coalition others = Coalition.of(i).others(model.decisionMakers());
        if (!others.all(j -> engine.isStable(concept, Coalition.of(j), s))) {
            return BigInteger.ZERO;
        }
        Requirement requirement =
                Requirement.of(concept, model, i, s, t -> engine.sequences().reachable(others, Steps.ALL, t).stream());
        int matter = requirement.size();
        BigInteger orders = BigInteger.ZERO;
        for (long below = 0; below < 1L << matter; below++) {
            if (requirement.holds(new long[] {below})) {
                int count = Long.bitCount(below);
                orders = orders.add(factorial(count).multiply(factorial(matter - count)));
            }
        }
        return orders.multiply(factorial(model.size())).divide(factorial(matter + 1));
    }

    private static BigInteger factorial(int number) {
        return IntStream.rangeClosed(2, number)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** All rankings of one decision maker, one after another. */
    private static final class Sweep {

        private final Kernel kernel;
        private final int who;
        private final List<SanctionConcept> concepts;
        private final Budget budget;
        private final int[] ranks;
        private final long[][] counts;

        Sweep(GraphModel model, int who, List<SanctionConcept> concepts, Budget budget) {
            this.kernel = Kernel.of(model);
            this.who = who;
            this.concepts = concepts;
            this.budget = budget;
            this.ranks = new int[model.size()];
            this.counts = new long[concepts.size()][model.size()];
        }

        Map<SanctionConcept, List<BigInteger>> counts() {
            if (!concepts.isEmpty()) {
                place(1);
            }
            Map<SanctionConcept, List<BigInteger>> byConcept = new LinkedHashMap<>();
            for (int c = 0; c < concepts.size(); c++) {
                byConcept.put(
                        concepts.get(c),
                        Arrays.stream(counts[c]).mapToObj(BigInteger::valueOf).toList());
            }
            return byConcept;
        }

        /** Gives a rank to each state that has none yet, in every way. */
        private void place(int rank) {
            if (rank > ranks.length) {
                judge();
                return;
            }
            for (int s = 0; s < ranks.length; s++) {
                if (ranks[s] == 0) {
                    ranks[s] = rank;
                    place(rank + 1);
                    ranks[s] = 0;
                }
            }
            if (rank <= 3) {
                budget.check();
            }
        }

        private void judge() {
            kernel.rank(who, ranks);
            for (int c = 0; c < counts.length; c++) {
                long holding = kernel.equilibria(concepts.get(c));
                for (long rest = holding; rest != 0; rest &= rest - 1) {
                    counts[c][Long.numberOfTrailingZeros(rest)]++;
                }
            }
        }
    }
}
