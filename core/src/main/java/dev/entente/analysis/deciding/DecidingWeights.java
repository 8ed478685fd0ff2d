// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.deciding;

import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.State;
import dev.entente.graph.GraphModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The weighted statements on which two states differ, and which of them decide.
 *
 * @param decide the fewest, the heaviest first, that outweigh all that pull the other way
 * @param besides others that pull the same way
 * @param against those that pull the other way
 * @param first the sum of the weights at the first of the two states
 * @param second that at the second
 */
public record DecidingWeights(
        List<Shift> decide, List<Shift> besides, List<Shift> against, BigDecimal first, BigDecimal second)
        implements Deciding {

    public DecidingWeights {
        decide = List.copyOf(decide);
        besides = List.copyOf(besides);
        against = List.copyOf(against);
    }

    /**
     * A statement that is true in one of two states only.
     *
     * @param place its place among the weights, from 1
     * @param holdsAt whether it holds in the first of the two states
     */
    public record Shift(int place, Weight weight, boolean holdsAt) {

        /** What it adds at the first state as against the second; negative where it takes away. */
        public BigDecimal by() {
            return holdsAt ? weight.weight() : weight.weight().negate();
        }
    }

    /** Empty when the sums are the same. */
    static Optional<DecidingWeights> between(GraphModel model, Weighted weighted, int s, int t) {
        BigDecimal first = sum(model, weighted, s);
        BigDecimal second = sum(model, weighted, t);
        int better = first.compareTo(second);
        return better == 0 ? Optional.empty() : Optional.of(of(shifts(model, weighted, s, t), better, first, second));
    }

    private static DecidingWeights of(List<Shift> shifts, int better, BigDecimal first, BigDecimal second) {
        List<Shift> against =
                shifts.stream().filter(shift -> shift.by().signum() == -better).toList();
        BigDecimal needed = against.stream().map(shift -> shift.by().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Shift> decide = new ArrayList<>();
        List<Shift> besides = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (Shift shift :
                shifts.stream().filter(shift -> shift.by().signum() == better).toList()) {
            boolean enough = reached.compareTo(needed) > 0;
            (enough ? besides : decide).add(shift);
            reached = reached.add(shift.by().abs());
        }
        return new DecidingWeights(decide, besides, against, first, second);
    }

    /** Statements that tell the two states apart, the heaviest first. */
    private static List<Shift> shifts(GraphModel model, Weighted weighted, int s, int t) {
        State first = model.space().state(s);
        State second = model.space().state(t);
        return IntStream.range(0, weighted.weights().size())
                .mapToObj(k -> new Shift(
                        k + 1,
                        weighted.weights().get(k),
                        model.conflict().holds(weighted.weights().get(k).statement(), first)))
                .filter(shift ->
                        shift.holdsAt() != model.conflict().holds(shift.weight().statement(), second))
                .sorted(Comparator.comparing((Shift shift) -> shift.by().abs()).reversed())
                .toList();
    }

    private static BigDecimal sum(GraphModel model, Weighted weighted, int s) {
        State state = model.space().state(s);
        return weighted.weights().stream()
                .filter(weight -> model.conflict().holds(weight.statement(), state))
                .map(Weight::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
