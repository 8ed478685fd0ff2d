// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import dev.entente.signal.ExtensiveForm.Way;
import dev.entente.signal.Plans.ChoiceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree of two players in sequence form (von Stengel, 1996; key VonStengel1996), and back from plans to moves. */
final class TreePlans {

    /** For each player the sets in the order in which they are reached, and after which sequence each is. */
    private final List<Map<Decision, Integer>> places = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());

    private final List<List<ChoiceSet>> sets = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<End> ends = new ArrayList<>();
    private final TwoPlayers game;

    /** An end: the sequence of each player that leads there, how likely chance does, and what it pays. */
    private record End(List<Integer> sequences, Fraction chance, List<Fraction> paid) {}

    /** How far a node is: the last sequence of each player, and how likely chance leads there. */
    private record Reached(List<Integer> sequences, Fraction chance) {}

    private TreePlans(ExtensiveForm form) {
        List<Optional<Way>> ways = form.ways();
        List<List<Fraction>> payoffs = form.payoffs();
        List<Reached> reached = new ArrayList<>();
        for (int k = 0; k < form.nodes().size(); k++) {
            Reached here = ways.get(k)
                    .map(way -> after(reached.get(way.from()), form.nodes().get(way.from()), way.move()))
                    .orElse(new Reached(List.of(0, 0), Fraction.ONE));
            reached.add(here);
            switch (form.nodes().get(k).turn()) {
                case Turn.Chance _ -> {}
                case Decision decision -> enter(decision, here);
                case Turn.End _ -> ends.add(new End(here.sequences, here.chance, payoffs.get(k)));
            }
        }
        this.game = new TwoPlayers(new Plans(sets.get(0)), new Plans(sets.get(1)), payoff(0), payoff(1));
    }

    /** @throws IllegalArgumentException when there are not two players, or one forgets what it did */
    static TreePlans of(ExtensiveForm form) {
        if (form.players().size() != 2) {
            throw new IllegalArgumentException("a tree of two players is needed (%d)"
                    .formatted(form.players().size()));
        }
        return new TreePlans(form);
    }

    private void enter(Decision decision, Reached here) {
        List<ChoiceSet> own = sets.get(decision.player());
        int after = here.sequences.get(decision.player());
        int place = places.get(decision.player()).computeIfAbsent(decision, _ -> {
            own.add(new ChoiceSet(after, decision.moves().size()));
            return own.size() - 1;
        });
        if (own.get(place).after() != after) {
            throw new IllegalArgumentException("a player forgets what it did (%s)".formatted(decision));
        }
    }

    private Reached after(Reached from, Node node, int move) {
        return switch (node.turn()) {
            case Turn.Chance chance ->
                new Reached(from.sequences, from.chance.times(chance.odds().get(move)));
            case Decision decision -> {
                List<Integer> sequences = new ArrayList<>(from.sequences);
                sequences.set(decision.player(), first(decision) + move);
                yield new Reached(List.copyOf(sequences), from.chance);
            }
            case Turn.End _ -> throw new IllegalStateException("an end leads nowhere (%s)".formatted(node));
        };
    }

    private int first(Decision decision) {
        int place = places.get(decision.player()).getOrDefault(decision, 0);
        return new Plans(sets.get(decision.player())).first(place);
    }

    private TwoPlayers.Payoff payoff(int player) {
        Map<List<Integer>, Fraction> payoffs = new HashMap<>();
        ends.forEach(end -> payoffs.merge(end.sequences, end.chance.times(end.paid.get(player)), Fraction::plus));
        return (first, second) -> payoffs.getOrDefault(List.of(first, second), Fraction.ZERO);
    }

    TwoPlayers game() {
        return game;
    }

    /** How likely each end is, in their order, when both follow plans. */
    List<Fraction> outcome(List<Fraction> first, List<Fraction> second) {
        return ends.stream()
                .map(end -> end.chance
                        .times(weight(first, end.sequences.get(0)))
                        .times(weight(second, end.sequences.get(1))))
                .toList();
    }

    /** What the ends pay on average, by player. */
    List<Fraction> paid(List<Fraction> outcome) {
        return Table.list(2, player -> {
            Fraction sum = Fraction.ZERO;
            for (int k = 0; k < ends.size(); k++) {
                sum = sum.plus(outcome.get(k).times(ends.get(k).paid.get(player)));
            }
            return sum;
        });
    }

    /** How likely each move is by a player’s plan, in the sets that the plan reaches. */
    Strategies moves(int player, List<Fraction> plan) {
        Map<Decision, List<Fraction>> moves = new LinkedHashMap<>();
        places.get(player).forEach((decision, place) -> {
            Fraction reached = weight(plan, sets.get(player).get(place).after());
            if (reached.signum() > 0) {
                int first = first(decision);
                moves.put(
                        decision,
                        Table.list(
                                decision.moves().size(),
                                k -> weight(plan, first + k).over(reached)));
            }
        });
        return new Strategies(moves);
    }

    /** The plan of a player who moves so; where nothing is said, by the first move. */
    List<Fraction> plan(int player, Strategies strategies) {
        List<Fraction> plan = new ArrayList<>();
        places.get(player).forEach((decision, place) -> {
            Fraction reached = weight(plan, sets.get(player).get(place).after());
            List<Fraction> moves = strategies.chances().get(decision);
            for (int k = 0; k < decision.moves().size(); k++) {
                Fraction chance = moves == null ? k == 0 ? Fraction.ONE : Fraction.ZERO : moves.get(k);
                plan.add(reached.times(chance));
            }
        });
        return plan;
    }

    private static Fraction weight(List<Fraction> plan, int sequence) {
        return sequence == 0 ? Fraction.ONE : plan.get(sequence - 1);
    }
}
