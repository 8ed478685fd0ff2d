// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Budget;
import dev.entente.Case;
import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why an outcome can hold in one case and not in another on the same template, part by part (DESIGN §6, "Compare"). The
 * question is asked of every mixture of the two: whether some equilibrium satisfies the outcome.
 *
 * @param from the case that is changed
 * @param to the case that it is changed into
 * @param outcome what is asked after
 * @param holdsBefore whether the outcome holds in some equilibrium of {@code from}
 * @param holdsAfter and of {@code to}
 * @param parts in what the cases differ, in case order
 * @param shares of each part in the difference, exact, summing to 1 where the outcome is gained and −1 where it is lost;
 *     empty where there is no difference
 * @param sufficient the minimal sets of parts that bring the difference about when they alone are changed, smaller first
 * @param interactions of pairs of parts, those that are not zero, strongest first
 * @param path from the one case to the other, a part at a time, the smallest sufficient set first
 */
public record Comparison(
        Case from,
        Case to,
        Outcome outcome,
        Concept concept,
        boolean holdsBefore,
        boolean holdsAfter,
        List<Part> parts,
        List<Fraction> shares,
        List<List<Part>> sufficient,
        List<Interaction> interactions,
        List<Step> path) {

    public Comparison {
        parts = List.copyOf(parts);
        shares = List.copyOf(shares);
        sufficient = sufficient.stream().map(List::copyOf).toList();
        interactions = List.copyOf(interactions);
        path = List.copyOf(path);
    }

    /** How much two parts bring about together beyond what each does alone (key GR1999). */
    public record Interaction(Part one, Part other, Fraction index) {}

    /** A part changed, and whether the outcome holds in some equilibrium from then on. */
    public record Step(Part changed, boolean holds) {}

    /** Whether the answer differs between the two cases. */
    public boolean differs() {
        return holdsBefore != holdsAfter;
    }

    /** Why two cases can't be compared, as a sentence; empty when they can. */
    public static Optional<String> refusal(Case from, Case to) {
        return Mixtures.refusal(from, to)
                .or(() -> new Mixtures(from, to).parts().size() > Shapley.MOST_PARTS
                        ? Optional.of("The cases differ in more than " + Shapley.MOST_PARTS
                                + " parts; every mixture of them would have to be computed.")
                        : Optional.empty());
    }

    /**
     * Compares two cases.
     *
     * @param outcome defined alike in both
     * @throws IllegalArgumentException when they can't be {@linkplain #refusal compared}
     */
    public static Comparison of(Case from, Case to, Outcome outcome, Concept concept, Budget budget) {
        refusal(from, to).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        Mixtures mixtures = new Mixtures(from, to);
        List<Part> parts = mixtures.parts();
        BitSet holding = new BitSet();
        MixtureAnswers answers = new MixtureAnswers(mixtures, outcome.when(), concept, budget);
        for (int set = 0; set < 1 << parts.size(); set++) {
            holding.set(set, answers.holds(set));
        }
        return of(from, to, outcome, concept, parts, holding);
    }

    /** @param holding the mixtures in which the outcome holds */
    private static Comparison of(
            Case from, Case to, Outcome outcome, Concept concept, List<Part> parts, BitSet holding) {
        int all = (1 << parts.size()) - 1;
        boolean before = holding.get(0);
        boolean after = holding.get(all);
        if (before == after) {
            return new Comparison(
                    from, to, outcome, concept, before, after, parts, List.of(), List.of(), List.of(), List.of());
        }
        List<Fraction> shares = Shapley.values(parts.size(), set -> holding.get(set) ? 1 : 0);
        List<Integer> sufficient = Shapley.minimal(parts.size(), set -> holding.get(set) == after);
        List<Step> path = new ArrayList<>();
        int changed = 0;
        for (int p : order(sufficient.getFirst(), shares)) {
            changed |= 1 << p;
            path.add(new Step(parts.get(p), holding.get(changed)));
        }
        return new Comparison(
                from,
                to,
                outcome,
                concept,
                before,
                after,
                parts,
                shares,
                sufficient.stream().map(set -> members(set, parts)).toList(),
                interactions(parts, holding),
                path);
    }

    private static List<Integer> order(int first, List<Fraction> shares) {
        Comparator<Integer> byShare =
                Comparator.comparing(p -> shares.get(p).times(shares.get(p)), Comparator.reverseOrder());
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer p) -> (first >> p & 1) == 0)
                        .thenComparing(byShare))
                .toList();
    }

    private static List<Part> members(int set, List<Part> parts) {
        return IntStream.range(0, parts.size())
                .filter(p -> (set >> p & 1) == 1)
                .mapToObj(parts::get)
                .toList();
    }

    private static List<Interaction> interactions(List<Part> parts, BitSet holding) {
        List<Interaction> found = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            for (int q = p + 1; q < parts.size(); q++) {
                Fraction index = Shapley.interaction(parts.size(), set -> holding.get(set) ? 1 : 0, p, q);
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
