// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Runner;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why an outcome can hold in one case and not in another on the same template, or in more of its worlds, part by part
 * (docs/theory.md §10). Every mixture of the two has a worth: 1 where some equilibrium satisfies the outcome and 0 where
 * none does; or the share of its worlds in which some does.
 *
 * <p>Cost: an answer for each mixture, 2^parts of them, in each of its worlds.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="comparison"}
 *
 * @param from the case that is changed
 * @param to the case that it is changed into
 * @param outcome what is asked after
 * @param worlds those looked at: all of each mixture, and how many of the one that has most; or so many by chance; empty
 *     where the cases are taken as they stand
 * @param asked the worlds that were to be looked at, where the budget was spent before; then {@code worlds} are fewer, and
 *     all that is told is what a comparison by these worlds alone would tell
 * @param before the worth of {@code from}
 * @param after and of {@code to}
 * @param difference how much more the latter is
 * @param parts in what the cases differ, in case order
 * @param varies whether some mixture of the two is worth more or less than {@code from}
 * @param alone of each part, what {@code from} is worth when it alone is changed
 * @param shares of each part in the difference, summing to it; empty where there is none
 * @param sufficient the minimal sets of parts that make {@code from} worth what {@code to} is, or go beyond, when they
 *     alone are changed, smaller first
 * @param interactions of pairs of parts, those that are not zero, strongest first
 * @param path from the one case to the other, a part at a time, the smallest sufficient set first
 */
public record Comparison(
        Case from,
        Case to,
        Outcome outcome,
        Concept concept,
        Optional<Extent> worlds,
        Optional<Extent> asked,
        Estimate before,
        Estimate after,
        Estimate difference,
        List<Difference> parts,
        boolean varies,
        List<Estimate> alone,
        List<Estimate> shares,
        List<List<Difference>> sufficient,
        List<Interaction> interactions,
        List<Step> path) {

    private static final long MOST_ENUMERATED = 1_000_000;

    /** So many times fewer worlds are looked at first, so that something is known when the budget is spent. */
    private static final List<Long> FIRST = List.of(64L, 8L);

    private static final long LEAST_FIRST = 128;

    public Comparison {
        parts = List.copyOf(parts);
        alone = List.copyOf(alone);
        shares = List.copyOf(shares);
        sufficient = sufficient.stream().map(List::copyOf).toList();
        interactions = List.copyOf(interactions);
        path = List.copyOf(path);
    }

    /** How much two parts bring about together beyond what each does alone (key GR1999). */
    public record Interaction(Difference one, Difference other, Fraction index) {}

    /**
     * Whether the outcome can hold in each of two cases as they stand: what is known before their mixtures are looked at.
     *
     * @param before in the first
     * @param after in the second
     */
    public record Ends(boolean before, boolean after) {}

    /** A part changed, and what the case is worth from then on. */
    public record Step(Difference changed, Estimate worth) {}

    /** Whether the answer differs between the two cases. */
    public boolean differs() {
        return difference.value().signum() != 0;
    }

    /** Whether the answer is the same in both cases, though some of the parts would change it without the others. */
    public boolean cancels() {
        return varies && !differs();
    }

    /** Whether the outcome is gained, wholly or in some worlds, on the way to the second case. */
    public boolean gains() {
        return difference.value().signum() > 0;
    }

    /** Why two cases can't be compared as they stand, as a sentence; empty when they can. */
    public static Optional<String> refusal(Case from, Case to) {
        return refusalByWorlds(plain(from), plain(to));
    }

    /** Why two cases can't be compared by their worlds, as a sentence; empty when they can. */
    public static Optional<String> refusalByWorlds(Case from, Case to) {
        return Mixtures.refusal(from, to)
                .or(() -> new Mixtures(from, to).parts().size() > Shapley.MOST_PARTS
                        ? Optional.of("The cases differ in more than " + Shapley.MOST_PARTS
                                + " parts; every mixture of them would have to be computed.")
                        : Optional.empty());
    }

    /** Why two cases are not on one template, as a sentence; empty when they have the same parties and options. */
    public static Optional<String> apart(Case from, Case to) {
        return Mixtures.apart(from, to);
    }

    private static Case plain(Case subject) {
        return subject.with(Unknowns.NONE);
    }

    private static void require(Optional<String> refusal) {
        refusal.ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    /**
     * Compares two cases as they stand.
     *
     * @param outcome defined alike in both
     * @throws IllegalArgumentException when they can't be {@linkplain #refusal compared}
     */
    public static Comparison of(Case from, Case to, Outcome outcome, Concept concept, Budget budget) {
        require(refusal(from, to));
        Mixtures mixtures = new Mixtures(plain(from), plain(to));
        MixtureValues worths = MixtureValues.plain(
                mixtures.parts().size(), new MixtureAnswers(mixtures, outcome.when(), concept, budget));
        return of(from, to, outcome, concept, Optional.empty(), Optional.empty(), mixtures.parts(), worths);
    }

    /**
     * Asks only whether the outcome can hold in each of two cases as they stand.
     *
     * @param outcome defined alike in both
     * @throws IllegalArgumentException when they can't be {@linkplain #refusal compared}
     */
    public static Ends ends(Case from, Case to, Outcome outcome, Concept concept, Budget budget) {
        require(refusal(from, to));
        Mixtures mixtures = new Mixtures(plain(from), plain(to));
        MixtureAnswers answers = new MixtureAnswers(mixtures, outcome.when(), concept, budget);
        return new Ends(answers.holds(0), answers.holds((1 << mixtures.parts().size()) - 1));
    }

    /**
     * Compares two cases by the shares of their worlds. Where the budget is spent before all of them are looked at, it is
     * released, and what fewer of them tell is told.
     *
     * @param outcome defined alike in both
     * @param most all worlds are looked at where no mixture has more than this; else so many of each are drawn
     * @param seed what fixes the worlds that are drawn
     * @param runner what looks at the worlds of each mixture
     * @throws IllegalArgumentException when they can't be {@linkplain #refusalByWorlds compared}
     * @throws BudgetSpent when the budget is spent before even a few worlds are looked at
     */
    public static Comparison byWorlds(
            Case from,
            Case to,
            Outcome outcome,
            SanctionConcept concept,
            long most,
            long seed,
            Runner runner,
            Budget budget) {
        require(refusalByWorlds(from, to));
        Mixtures mixtures = new Mixtures(from, to);
        int parts = mixtures.parts().size();
        MixtureWorlds worlds = new MixtureWorlds(mixtures, outcome, concept, runner, budget);
        Extent extent = extent(parts, worlds, most, seed);
        Optional<Comparison> known = Optional.empty();
        for (Extent some : growing(extent, seed)) {
            try {
                MixtureValues worths = worths(parts, worlds, some, budget);
                Optional<Extent> asked = some.equals(extent) ? Optional.empty() : Optional.of(extent);
                known = Optional.of(of(from, to, outcome, concept, Optional.of(some), asked, mixtures.parts(), worths));
            } catch (BudgetSpent spent) {
                budget.release();
                return known.orElseThrow(() -> spent);
            }
        }
        return known.orElseThrow();
    }

    /** Fewer worlds by chance, where there are enough, and at last all that are asked for. */
    private static List<Extent> growing(Extent extent, long seed) {
        List<Extent> growing = new ArrayList<>();
        for (long times : FIRST) {
            if (extent.worlds() / times >= LEAST_FIRST) {
                growing.add(new Extent.Sample(extent.worlds() / times, seed));
            }
        }
        growing.add(extent);
        return growing;
    }

    private static MixtureValues worths(int parts, MixtureWorlds worlds, Extent extent, Budget budget) {
        return switch (extent) {
            case Extent.Every _ -> MixtureValues.every(parts, worlds, budget);
            case Extent.Sample sample -> MixtureValues.drawn(parts, worlds, sample, budget);
        };
    }

    private static Extent extent(int parts, MixtureWorlds worlds, long most, long seed) {
        BigInteger largest = IntStream.range(0, 1 << parts)
                .mapToObj(set -> worlds.of(set).count())
                .reduce(BigInteger.ONE, BigInteger::max);
        return largest.compareTo(BigInteger.valueOf(Math.min(most, MOST_ENUMERATED))) <= 0
                ? new Extent.Every(largest.longValueExact())
                : new Extent.Sample(most, seed);
    }

    private static Comparison of(
            Case from,
            Case to,
            Outcome outcome,
            Concept concept,
            Optional<Extent> worlds,
            Optional<Extent> asked,
            List<Difference> parts,
            MixtureValues worths) {
        int all = (1 << parts.size()) - 1;
        boolean differs = worths.difference().value().signum() != 0;
        List<Estimate> shares = differs ? worths.shares() : List.of();
        List<Integer> sufficient = differs ? worths.sufficient() : List.of();
        List<Step> path = new ArrayList<>();
        int changed = 0;
        for (int p : differs ? order(sufficient.getFirst(), shares) : List.<Integer>of()) {
            changed |= 1 << p;
            path.add(new Step(parts.get(p), worths.worth(changed)));
        }
        return new Comparison(
                from,
                to,
                outcome,
                concept,
                worlds,
                asked,
                worths.worth(0),
                worths.worth(all),
                worths.difference(),
                parts,
                worths.vary(),
                IntStream.range(0, parts.size())
                        .mapToObj(p -> worths.worth(1 << p))
                        .toList(),
                shares,
                sufficient.stream().map(set -> members(set, parts)).toList(),
                differs ? interactions(parts, worths) : List.of(),
                path);
    }

    private static List<Integer> order(int first, List<Estimate> shares) {
        Comparator<Integer> byShare = Comparator.comparing(
                p -> shares.get(p).value().times(shares.get(p).value()), Comparator.reverseOrder());
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer p) -> (first >> p & 1) == 0)
                        .thenComparing(byShare))
                .toList();
    }

    private static List<Difference> members(int set, List<Difference> parts) {
        return IntStream.range(0, parts.size())
                .filter(p -> (set >> p & 1) == 1)
                .mapToObj(parts::get)
                .toList();
    }

    private static List<Interaction> interactions(List<Difference> parts, MixtureValues worths) {
        List<Interaction> found = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            for (int q = p + 1; q < parts.size(); q++) {
                Fraction index = worths.interaction(p, q);
                if (index.signum() != 0) {
                    found.add(new Interaction(parts.get(p), parts.get(q), index));
                }
            }
        }
        found.sort(Comparator.comparing(
                interaction -> interaction.index().times(interaction.index()), Comparator.reverseOrder()));
        return found;
    }
}
