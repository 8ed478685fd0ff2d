// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.ExtensiveForm.Turn.Decision;
import dev.entente.signal.SubgamePerfect.Settled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The game of signals that is left of a tree when each part that stands by itself pays what its best moves do: the parts follow a
 * message or an answer, and in them all know where they stand, so that what is best there asks for no belief
 * (docs/theory.md §13.5).
 *
 * @param behind what is done in the parts
 */
record SignalsLeft(SignalTree signals, Strategies behind, List<Component> components) {

    SignalsLeft {
        components = List.copyOf(components);
    }

    /**
     * For each choice of what is best in the parts, the game that is left; none where that is no game of signals, or parts have
     * best moves that pay differently without end.
     */
    static List<SignalsLeft> of(ExtensiveForm tree) {
        boolean known = tree.parts().stream().map(tree::from).allMatch(SignalsLeft::allIsKnown);
        return known
                ? SubgamePerfect.choices(tree).stream()
                        .flatMap(List::stream)
                        .map(choice -> of(tree, choice))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static boolean allIsKnown(ExtensiveForm part) {
        Map<Decision, Integer> sizes = part.sets();
        return sizes.values().stream().allMatch(size -> Objects.equals(size, 1));
    }

    private static Optional<SignalsLeft> of(ExtensiveForm tree, Map<Integer, Settled> choice) {
        Map<Integer, List<Fraction>> paid = new HashMap<>();
        choice.forEach((part, settled) -> paid.put(part, settled.paid()));
        return SignalTree.of(tree.ending(paid))
                .map(left -> new SignalsLeft(
                        left, SubgamePerfect.behind(choice), left.solution().components()));
    }

    /** What is done in the whole tree in some equilibrium of a component. */
    Strategies strategies(Component component) {
        NashSubset some = component.subsets().getFirst();
        return signals.strategies(
                        new Profile(some.sender().getFirst(), some.receiver().getFirst()))
                .or(behind);
    }

    /** Verdicts on a label that have been passed on components, each with what is done in the whole tree. */
    List<Passed> verdicts(Label label) {
        List<Passed> passed = new ArrayList<>();
        components.forEach(one -> passed.add(new Passed(strategies(one), this, one.verdict(label))));
        return passed;
    }

    /** A verdict on a component that has these strategies. */
    record Passed(Strategies strategies, SignalsLeft left, Verdict verdict) {}
}
