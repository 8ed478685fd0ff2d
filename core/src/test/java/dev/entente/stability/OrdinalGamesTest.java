// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Ranked;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The strict ordinal games of two players with two strategies each. There are 78 of them, but for the names of strategies and
 * of players (Rapoport and Guyer, 1966). How many equilibria they have is known in the literature; the counts here are from
 * memory, and those of non-myopic equilibria are Brams and Wittman’s (1981).
 */
class OrdinalGamesTest {

    private static final OptionForm FORM = new OptionForm(
            List.of(
                    new Option("a", "move", "move", Direction.BOTH, Grounds.NONE),
                    new Option("b", "move", "move", Direction.BOTH, Grounds.NONE)),
            List.of(),
            List.of());

    private static final StateSpace SPACE = StateSpace.of(FORM);

    /** How both rank the states, by their bits, a’s move in the lowest: 4 is best. */
    private record Game(List<Integer> a, List<Integer> b) {

        /** The same with strategies called otherwise. */
        Game flipped(int bits) {
            return new Game(flipped(a, bits), flipped(b, bits));
        }

        private static List<Integer> flipped(List<Integer> ranks, int bits) {
            return IntStream.range(0, 4).mapToObj(s -> ranks.get(s ^ bits)).toList();
        }

        /** The same with each player in the place of the other. */
        Game swapped() {
            return new Game(swapped(b), swapped(a));
        }

        private static List<Integer> swapped(List<Integer> ranks) {
            return List.of(ranks.get(0), ranks.get(2), ranks.get(1), ranks.get(3));
        }

        /** One of all that are the same but for names. */
        Game alike() {
            return IntStream.range(0, 4)
                    .boxed()
                    .flatMap(bits -> List.of(flipped(bits), flipped(bits).swapped()).stream())
                    .min((one, other) -> one.toString().compareTo(other.toString()))
                    .orElseThrow();
        }

        Conflict conflict() {
            return new Conflict(
                    List.of(new DecisionMaker("a", "A", ranked(a)), new DecisionMaker("b", "B", ranked(b))),
                    FORM,
                    Optional.empty());
        }

        private static Ranked ranked(List<Integer> ranks) {
            return new Ranked(
                    IntStream.rangeClosed(1, 4)
                            .mapToObj(place -> Set.of(SPACE.state(ranks.indexOf(5 - place))))
                            .toList(),
                    new TreeSet<>(),
                    Grounds.NONE);
        }
    }

    private static List<List<Integer>> orders(List<Integer> begun, Collection<Integer> left) {
        List<List<Integer>> orders = new ArrayList<>();
        if (left.isEmpty()) {
            orders.add(begun);
        }
        for (Integer next : left) {
            List<Integer> further = new ArrayList<>(begun);
            further.add(next);
            orders.addAll(orders(
                    further, left.stream().filter(rank -> !rank.equals(next)).toList()));
        }
        return orders;
    }

    private static final Set<Game> GAMES = orders(List.of(), List.of(1, 2, 3, 4)).stream()
            .flatMap(a -> orders(List.of(), List.of(1, 2, 3, 4)).stream().map(b -> new Game(a, b).alike()))
            .collect(Collectors.toSet());

    /** How many games have how many equilibria. */
    private static Map<Integer, Long> counts(Concept concept) {
        return GAMES.stream()
                .map(game -> new Definitions(GraphModel.of(game.conflict()))
                        .equilibria(concept)
                        .count())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    @Test
    void thereAreSeventyEight() {
        assertThat(GAMES).hasSize(78);
    }

    @Test
    void nashEquilibria() {
        assertThat(counts(Concepts.NASH)).isEqualTo(Map.of(0, 9L, 1, 57L, 2, 12L));
    }

    @Test
    void nonMyopicEquilibria() {
        assertThat(counts(new NonMyopic())).isEqualTo(Map.of(0, 23L, 1, 54L, 2, 1L));
    }
}
