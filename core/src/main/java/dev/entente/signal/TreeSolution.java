// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.limits.LimitExceeded;
import dev.entente.signal.Component.Extent;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import dev.entente.signal.ExtremeEquilibria.Connected;
import dev.entente.signal.SubgamePerfect.Settled;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All Nash equilibria of a tree of two players who forget nothing, exactly, and which of them are subgame perfect; where a game of
 * signals is left when what is best in the parts that stand by themselves is known, what else they withstand
 * (docs/theory.md §13.5).
 *
 * @param signals the game of signals that is left, where one is
 * @param components every equilibrium is in one of them
 */
public record TreeSolution(ExtensiveForm game, Optional<SignalTree> signals, List<TreeComponent> components) {

    private static final int MOST_CHOICES = 24;

    /** The labels that ask for beliefs. */
    private static final Set<Label> BEYOND = EnumSet.range(Label.WEAK_PERFECT_BAYESIAN, Label.D1);

    public TreeSolution {
        components = List.copyOf(components);
    }

    /**
     * Solves a game.
     *
     * @throws IllegalArgumentException when there are not two players, or one forgets what it did
     * @throws LimitExceeded when all information sets have more than {@value #MOST_CHOICES} moves
     */
    public static TreeSolution of(ExtensiveForm game) {
        TreePlans plans = TreePlans.of(game);
        if (plans.game().labels() > MOST_CHOICES) {
            throw new LimitExceeded("trees of up to %d moves are solved (%d)"
                    .formatted(MOST_CHOICES, plans.game().labels()));
        }
        return new Solving(game, plans).solution();
    }

    /** A game being solved. */
    private static final class Solving {
        private final ExtensiveForm game;
        private final TreePlans plans;
        private final ExtremeEquilibria equilibria;
        /** Whether no part of it stands by itself, so that each equilibrium is subgame perfect. */
        private final boolean whole;

        private final Optional<List<Settled>> perfect;
        private final List<SignalsLeft> left;

        Solving(ExtensiveForm game, TreePlans plans) {
            this.game = game;
            this.plans = plans;
            this.equilibria = ExtremeEquilibria.of(plans.game());
            this.whole = game.parts().isEmpty();
            this.perfect = whole ? Optional.of(List.of()) : SubgamePerfect.of(game);
            this.left = SignalsLeft.of(game);
        }

        TreeSolution solution() {
            return new TreeSolution(
                    game,
                    left.stream().findFirst().map(SignalsLeft::signals),
                    equilibria.components().stream().map(this::component).toList());
        }

        private TreeComponent component(Connected one) {
            Map<Decision, List<Interval>> moves = new HashMap<>();
            corners(one)
                    .forEach(corner -> corner.chances()
                            .forEach((set, chances) -> moves.merge(
                                    set, chances.stream().map(Interval::of).toList(), Solving::joined)));
            List<List<Fraction>> outcomes = one.first().stream()
                    .boxed()
                    .flatMap(x -> equilibria.partners().get(x).stream()
                            .mapToObj(y -> plans.outcome(equilibria.planOfFirst(x), equilibria.planOfSecond(y))))
                    .distinct()
                    .toList();
            return new TreeComponent(moves, outcomes, extent(one, outcomes.size()), verdicts(one));
        }

        private static List<Interval> joined(List<Interval> one, List<Interval> other) {
            return Table.list(one.size(), k -> one.get(k).with(other.get(k)));
        }

        private Stream<Strategies> corners(Connected one) {
            return Stream.concat(
                    one.first().stream().mapToObj(x -> plans.moves(0, equilibria.planOfFirst(x))),
                    one.second().stream().mapToObj(y -> plans.moves(1, equilibria.planOfSecond(y))));
        }

        private Extent extent(Connected one, int outcomes) {
            if (outcomes > 1) {
                return Extent.CONTINUUM;
            }
            long plansOfBoth = one.first().stream()
                            .mapToObj(equilibria::planOfFirst)
                            .distinct()
                            .count()
                    * one.second().stream()
                            .mapToObj(equilibria::planOfSecond)
                            .distinct()
                            .count();
            return plansOfBoth == 1 ? Extent.POINT : Extent.ONE_OUTCOME;
        }

        private List<TreeVerdict> verdicts(Connected one) {
            int x = one.first().nextSetBit(0);
            int y = equilibria.partners().get(x).nextSetBit(0);
            Strategies some = plans.moves(0, equilibria.planOfFirst(x)).or(plans.moves(1, equilibria.planOfSecond(y)));
            TreeVerdict perfection = whole
                    ? new TreeVerdict.Passes(Label.SUBGAME_PERFECT, some)
                    : perfect.map(settled -> perfection(one, settled, some))
                            .orElse(new TreeVerdict.Open(Label.SUBGAME_PERFECT));
            List<TreeVerdict> verdicts = new ArrayList<>(List.of(new TreeVerdict.Passes(Label.NASH, some), perfection));
            if (!left.isEmpty()) {
                BEYOND.forEach(label -> verdicts.add(beyond(one, label, perfection)));
            }
            return verdicts;
        }

        /** Of a label that asks for beliefs: that of the game of signals which is left, by what is done in parts in all ways. */
        private TreeVerdict beyond(Connected one, Label label, TreeVerdict perfection) {
            List<TreeVerdict> within = left.stream()
                    .flatMap(signals -> signals.verdicts(label).stream())
                    .filter(passed -> within(one, passed.strategies()))
                    .<TreeVerdict>map(
                            passed -> new TreeVerdict.OfSignals(passed.left().signals(), passed.verdict()))
                    .toList();
            return within.stream()
                    .filter(TreeVerdict::passes)
                    .findFirst()
                    .or(() -> within.stream().findFirst())
                    .orElseGet(() -> perfection instanceof TreeVerdict.Fails fails ? fails.of(label) : perfection);
        }

        private TreeVerdict perfection(Connected one, List<Settled> settled, Strategies some) {
            return settled.stream()
                    .map(Settled::strategies)
                    .filter(each -> within(one, each))
                    .findFirst()
                    .<TreeVerdict>map(each -> new TreeVerdict.Passes(Label.SUBGAME_PERFECT, each))
                    .orElseGet(() -> reason(some.or(settled.getFirst().strategies())));
        }

        /** Whether an equilibrium is in a component: with its second plan goes one of the component’s first. */
        private boolean within(Connected one, Strategies strategies) {
            List<Fraction> second = plans.plan(1, strategies);
            return one.first().stream().anyMatch(x -> plans.game().isNash(equilibria.planOfFirst(x), second));
        }

        /** The last part in which strategies are no equilibrium, so that those within it are. */
        private TreeVerdict.Fails reason(Strategies strategies) {
            List<TreeVerdict.Fails> unkept = new ArrayList<>();
            unkept(0, strategies, unkept);
            return unkept.getLast();
        }

        private void unkept(int node, Strategies strategies, List<TreeVerdict.Fails> unkept) {
            ExtensiveForm part = game.from(node);
            TreePlans within = TreePlans.of(part);
            List<Fraction> first = within.plan(0, strategies);
            List<Fraction> second = within.plan(1, strategies);
            TwoPlayers form = within.game();
            Fraction ofFirst = form.bestOfFirst(second).minus(form.worthToFirst(first, second));
            Fraction ofSecond = form.bestOfSecond(first).minus(form.worthToSecond(first, second));
            if (ofFirst.signum() > 0 || ofSecond.signum() > 0) {
                int player = ofFirst.signum() > 0 ? 0 : 1;
                unkept.add(new TreeVerdict.Fails(
                        Label.SUBGAME_PERFECT,
                        strategies,
                        node,
                        game.players().get(player),
                        player == 0 ? ofFirst : ofSecond));
            }
            part.parts().forEach(behind -> unkept(node + behind, strategies, unkept));
        }
    }
}
