// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Fraction;
import dev.entente.casefile.tree.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A game in extensive form: a tree of nodes at which chance decides, a player does, or the game ends.
 *
 * @param nodes before those that they lead to, the first move first: the root is the first
 */
record ExtensiveForm(String title, List<String> players, List<Node> nodes) {

    /** The most nodes that are read. */
    static final int MOST_NODES = 1 << 16;

    ExtensiveForm {
        players = List.copyOf(players);
        nodes = List.copyOf(nodes);
    }

    /**
     * A node.
     *
     * @param name empty where it has none
     * @param turn what happens there
     * @param paid what each player gets when it is reached, by player; what is got on the way there is added to it
     * @param place where the file has it
     */
    record Node(String name, Turn turn, List<Fraction> paid, Place place) {
        Node {
            paid = List.copyOf(paid);
        }
    }

    /** What happens at a node. */
    sealed interface Turn {
        /** The moves there are. */
        List<String> moves();

        /** Chance decides, each move with its probability. */
        record Chance(List<String> moves, List<Fraction> odds) implements Turn {
            public Chance {
                moves = List.copyOf(moves);
                odds = List.copyOf(odds);
            }
        }

        /**
         * A player decides, who can’t tell the nodes of one set from each other.
         *
         * @param player by place, from 0
         * @param set its number among the player’s
         */
        record Decision(int player, int set, List<String> moves) implements Turn {
            public Decision {
                moves = List.copyOf(moves);
            }
        }

        /** The game is over. */
        record End() implements Turn {
            @Override
            public List<String> moves() {
                return List.of();
            }
        }
    }

    /**
     * How a node is reached.
     *
     * @param from the node before, by place
     * @param move which of its moves leads here, by place
     */
    record Way(int from, int move) {}

    /** How each node is reached; the root in no way. */
    List<Optional<Way>> ways() {
        List<Optional<Way>> ways = new ArrayList<>();
        Deque<Way> open = new ArrayDeque<>();
        for (int k = 0; k < nodes.size(); k++) {
            ways.add(Optional.ofNullable(open.poll()));
            int from = k;
            List<Way> next = IntStream.range(0, nodes.get(k).turn().moves().size())
                    .mapToObj(move -> new Way(from, move))
                    .toList();
            next.reversed().forEach(open::push);
        }
        return ways;
    }

    /** What each node pays in all, by player: there and on the way. */
    List<List<Fraction>> payoffs() {
        List<List<Fraction>> payoffs = new ArrayList<>();
        List<Optional<Way>> ways = ways();
        for (int k = 0; k < nodes.size(); k++) {
            List<Fraction> own = nodes.get(k).paid();
            List<Fraction> before =
                    ways.get(k).map(way -> payoffs.get(way.from())).orElse(List.of());
            payoffs.add(
                    before.isEmpty()
                            ? own
                            : IntStream.range(0, own.size())
                                    .mapToObj(i -> own.get(i).plus(before.get(i)))
                                    .toList());
        }
        return payoffs;
    }

    /** How many nodes each information set has. */
    Map<Turn.Decision, Integer> sets() {
        Map<Turn.Decision, Integer> sizes = new HashMap<>();
        for (Node node : nodes) {
            if (node.turn() instanceof Turn.Decision decision) {
                sizes.merge(decision, 1, Integer::sum);
            }
        }
        return sizes;
    }
}
