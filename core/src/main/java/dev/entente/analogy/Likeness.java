// SPDX-License-Identifier: Apache-2.0
package dev.entente.analogy;

import dev.entente.Fraction;
import dev.entente.explore.compare.Comparison;
import dev.entente.graph.Ranking;
import dev.entente.graph.StateSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far one case is like another. On one template, the distance is 1 less the mean of two shares: of the pairs of situations
 * that its parties put alike in both, and of the traits that are the same in both. On another template it is 1 less the share
 * of the same traits, among those that speak of no party.
 *
 * @param onTemplate whether both have the same parties and options
 * @param agreed by party the pairs of situations, of those that are possible in both, that it puts alike; none on another
 *     template
 * @param same the traits that both have, or that neither has
 * @param different those that one has
 */
public record Likeness(
        Standing one, Standing other, boolean onTemplate, List<Pairs> agreed, List<Trait> same, List<Trait> different) {

    public Likeness {
        agreed = List.copyOf(agreed);
        same = List.copyOf(same);
        different = List.copyOf(different);
    }

    /** Of two cases. */
    public static Likeness of(Standing one, Standing other) {
        boolean onTemplate = Comparison.apart(one.subject(), other.subject()).isEmpty();
        List<Trait> same = new ArrayList<>();
        List<Trait> different = new ArrayList<>();
        one.traits().forEach((trait, has) -> {
            Boolean there = other.traits().get(trait);
            if (there != null && (onTemplate ? trait.ofOneTemplate() : trait.ofAny())) {
                (there.equals(has) ? same : different).add(trait);
            }
        });
        return new Likeness(one, other, onTemplate, onTemplate ? agreed(one, other) : List.of(), same, different);
    }

    /** The others, the nearest first; those on the template of the case come before those that are not. */
    public static List<Likeness> ranked(Standing one, List<Standing> others) {
        return others.stream()
                .map(other -> of(one, other))
                .sorted(Comparator.comparing(Likeness::onTemplate).reversed().thenComparing(Likeness::distance))
                .toList();
    }

    private static List<Pairs> agreed(Standing one, Standing other) {
        StateSpace here = one.model().space();
        StateSpace there = other.model().space();
        int[] mine = IntStream.range(0, here.size())
                .filter(s -> there.indexOf(here.state(s)).isPresent())
                .toArray();
        int[] theirs = IntStream.of(mine)
                .map(s -> there.indexOf(here.state(s)).orElseThrow())
                .toArray();
        return IntStream.range(0, one.model().decisionMakers())
                .mapToObj(i -> Pairs.of(
                        ranks(one.model().ranking(i), mine), ranks(other.model().ranking(i), theirs)))
                .toList();
    }

    private static int[] ranks(Ranking ranking, int[] states) {
        return IntStream.of(states).map(ranking::rank).toArray();
    }

    /** The share of pairs of situations that the parties put alike, each party counting the same; 1 on another template. */
    public Fraction preferences() {
        return agreed.stream()
                .map(Pairs::agreed)
                .reduce(Fraction::plus)
                .map(sum -> sum.over(Fraction.of(agreed.size(), 1)))
                .orElse(Fraction.ONE);
    }

    /** The share of traits that are the same; 1 where none can be asked of both. */
    public Fraction traits() {
        int asked = same.size() + different.size();
        return asked == 0 ? Fraction.ONE : Fraction.of(same.size(), asked);
    }

    /** From 0, alike in all of this, to 1. */
    public Fraction distance() {
        Fraction alike = onTemplate ? preferences().plus(traits()).times(Fraction.of(1, 2)) : traits();
        return Fraction.ONE.minus(alike);
    }
}
