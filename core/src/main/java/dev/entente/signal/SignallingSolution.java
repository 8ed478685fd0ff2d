// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.limits.LimitExceeded;
import dev.entente.signal.ExtremeEquilibria.Connected;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * All Nash equilibria of a signalling game in behaviour strategies, exactly, and what each component withstands (docs/theory.md §13).
 *
 * @param components every equilibrium is in one of them
 */
public record SignallingSolution(SignallingGame game, List<Component> components) {

    /** As many choices as three types, messages and answers make: what is solved has no more. */
    private static final int MOST_CHOICES = 18;

    public SignallingSolution {
        components = List.copyOf(components);
    }

    /**
     * Solves a game.
     *
     * @throws LimitExceeded when types times messages and messages times answers come to more than {@value #MOST_CHOICES}
     */
    public static SignallingSolution of(SignallingGame game) {
        int choices =
                game.messages().size() * (game.types().size() + game.answers().size());
        if (choices > MOST_CHOICES) {
            throw new LimitExceeded(
                    ("mixed equilibria are found of games with up to %d choices, as three types, messages and"
                                    + " answers have (%d)")
                            .formatted(MOST_CHOICES, choices));
        }
        ExtremeEquilibria equilibria = ExtremeEquilibria.of(TwoPlayers.of(game));
        Labelling labelling = new Labelling(game, equilibria);
        return new SignallingSolution(
                game,
                equilibria.components().stream()
                        .map(component -> component(game, equilibria, component, labelling.verdicts(component)))
                        .toList());
    }

    private static Component component(
            SignallingGame game, ExtremeEquilibria equilibria, Connected component, List<Verdict> verdicts) {
        List<NashSubset> subsets = equilibria.maximal(component).stream()
                .map(subset -> new NashSubset(
                        senders(game, equilibria, subset.first()), receivers(game, equilibria, subset.second())))
                .toList();
        List<Table> outcomes = subsets.stream()
                .flatMap(subset -> outcomes(game, subset))
                .distinct()
                .toList();
        return new Component(subsets, outcomes, verdicts);
    }

    private static List<Behaviour> senders(SignallingGame game, ExtremeEquilibria equilibria, BitSet vertices) {
        return vertices.stream()
                .mapToObj(k ->
                        Behaviour.of(equilibria.planOfFirst(k), game.messages().size()))
                .toList();
    }

    private static List<Behaviour> receivers(SignallingGame game, ExtremeEquilibria equilibria, BitSet vertices) {
        return vertices.stream()
                .mapToObj(k ->
                        Behaviour.of(equilibria.planOfSecond(k), game.answers().size()))
                .toList();
    }

    private static Stream<Table> outcomes(SignallingGame game, NashSubset subset) {
        return subset.sender().stream()
                .flatMap(sender ->
                        subset.receiver().stream().map(receiver -> new Profile(sender, receiver).outcome(game)));
    }
}
