// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.OptionForm;
import dev.entente.analysis.Path.Effect;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Approach;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A first move at no cost: a decision maker's move by which it loses nothing, after which improvements lead on to one of
 * a set of states, by a legal sequence that another begins (docs/theory.md §7).
 *
 * <p>Cost: two searches back from the states to be reached.
 *
 * @param mover who makes it
 * @param to where it goes
 * @param effect a gain or nothing
 * @param then a shortest sequence of improvements from there; without steps where {@code to} is one of the states
 * @param end where that ends
 */
public record FirstMove(int mover, int from, int to, Effect effect, List<Step> then, int end) {

    public FirstMove {
        then = List.copyOf(then);
    }

    /**
     * All of them, those that change fewest options first, then those with the fewest steps after them. Each leads to a
     * preferred state where it can.
     *
     * @param targets the states to be reached
     * @param preferred those among them that are better to name, mostly the equilibria
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static List<FirstMove> all(
            LegalSequences sequences, int from, StateSet targets, StateSet preferred, Budget budget) {
        GraphModel model = sequences.model();
        List<FirstMove> found = new ArrayList<>();
        if (targets.isEmpty()) {
            return found;
        }
        Coalition everyone = Coalition.all(model.decisionMakers());
        Approach near = sequences.towards(everyone, Steps.IMPROVEMENTS, targets.and(preferred));
        budget.check();
        Approach any = sequences.towards(everyone, Steps.IMPROVEMENTS, targets);
        for (int i = 0; i < model.decisionMakers(); i++) {
            int mover = i;
            for (int to : model.moves(i).from(from).toArray()) {
                budget.check();
                if (Steps.NO_LOSS.allow(model, i, from, to)) {
                    leading(model, i, from, to, near)
                            .or(() -> leading(model, mover, from, to, any))
                            .ifPresent(found::add);
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (FirstMove move) -> model.space().distance(move.from(), move.to()))
                        .thenComparingInt(move -> move.then().size()))
                .toList();
    }

    private static Optional<FirstMove> leading(GraphModel model, int i, int from, int to, Approach targets) {
        Effect effect = Effect.of(model, i, from, to);
        if (targets.goal().contains(to)) {
            return Optional.of(new FirstMove(i, from, to, effect, List.of(), to));
        }
        return targets.shortest(i, to)
                .map(steps -> new FirstMove(
                        i, from, to, effect, steps, steps.getLast().to()));
    }

    /** Those of a list than which no other by the same mover changes less: only some of the same options. */
    public static List<FirstMove> smallest(GraphModel model, List<FirstMove> moves) {
        Map<Integer, Set<BigInteger>> byMover = moves.stream()
                .collect(Collectors.groupingBy(
                        FirstMove::mover, Collectors.mapping(move -> move.changes(model), Collectors.toSet())));
        byMover.replaceAll((_, changes) -> LeastSets.of(changes));
        return moves.stream()
                .filter(move ->
                        Objects.requireNonNull(byMover.get(move.mover())).contains(move.changes(model)))
                .toList();
    }

    /** The options that it changes; of a graph none, as no move is smaller than another there. */
    private BigInteger changes(GraphModel model) {
        return model.conflict().form() instanceof OptionForm
                ? model.space()
                        .state(from)
                        .decimal()
                        .xor(model.space().state(to).decimal())
                : BigInteger.ZERO;
    }
}
