// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.Component.Extent;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connected set of Nash equilibria of a tree, as large as it is. Equilibria that differ only where a player’s own moves never
 * lead are one.
 *
 * @param moves for each information set that its player’s own moves can lead to, from how rarely to how often each move is made
 * @param outcomes how likely each end is, in their order, at the corners; one where the whole component has one outcome
 * @param verdicts a verdict for each label that is asked of the tree, in their order: {@link Label#NASH} and
 *     {@link Label#SUBGAME_PERFECT}, and all where a game of signals is left when the parts that stand by themselves are known
 */
public record TreeComponent(
        Map<Decision, List<Interval>> moves, List<List<Fraction>> outcomes, Extent extent, List<TreeVerdict> verdicts) {

    public TreeComponent {
        moves = Map.copyOf(moves);
        outcomes = outcomes.stream().map(List::copyOf).toList();
        verdicts = List.copyOf(verdicts);
    }

    /** The verdict on a label; empty for one that is not asked of trees. */
    public Optional<TreeVerdict> verdict(Label label) {
        return verdicts.stream().filter(one -> one.label() == label).findFirst();
    }

    /** From how rarely to how often an end is reached, by place among the ends. */
    public Interval happens(int end) {
        return outcomes.stream()
                .map(outcome -> Interval.of(outcome.get(end)))
                .reduce(Interval::with)
                .orElseThrow();
    }
}
