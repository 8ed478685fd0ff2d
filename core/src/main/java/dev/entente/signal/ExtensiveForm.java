// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A game in extensive form: a tree of nodes at which chance decides, a player does, or the game ends.
 *
 * @param nodes before those that they lead to, the first move first: the root is the first
 */
public record ExtensiveForm(String title, List<String> players, List<Node> nodes) {

    /** The most nodes. */
    public static final int MOST_NODES = 1 << 16;

    /** @throws IllegalArgumentException when moves lead nowhere, nodes are left over, or pay others than the players */
    public ExtensiveForm {
        players = List.copyOf(players);
        nodes = List.copyOf(nodes);
        long open = 1;
        for (Node node : nodes) {
            if (open == 0 || node.paid().size() != players.size()) {
                throw new IllegalArgumentException(
                        "each node has a way to it, and pays each player (%s)".formatted(node));
            }
            open += node.turn().moves().size() - 1;
        }
        if (open != 0 || nodes.size() > MOST_NODES) {
            throw new IllegalArgumentException("each move leads to one of up to %,d nodes (%d nodes, %d moves too many)"
                    .formatted(MOST_NODES, nodes.size(), open));
        }
    }

    /**
     * A node.
     *
     * @param name empty where it has none
     * @param turn what happens there
     * @param paid what each player gets when it is reached, by player; what is got on the way there is added to it
     */
    public record Node(String name, Turn turn, List<Fraction> paid) {
        public Node {
            paid = List.copyOf(paid);
        }
    }

    /** What happens at a node. */
    public sealed interface Turn {
        /** The moves there are. */
        List<String> moves();

        /** Chance decides, each move with its probability. */
        record Chance(List<String> moves, List<Fraction> odds) implements Turn {
            public Chance {
                moves = List.copyOf(moves);
                odds = List.copyOf(odds);
                if (moves.isEmpty() || moves.size() != odds.size()) {
                    throw new IllegalArgumentException(
                            "chance has moves, each with its probability (%s, %s)".formatted(moves, odds));
                }
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
    public record Way(int from, int move) {}

    /** How each node is reached; the root in no way. */
    public List<Optional<Way>> ways() {
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
    public List<List<Fraction>> payoffs() {
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
    public Map<Turn.Decision, Integer> sets() {
        Map<Turn.Decision, Integer> sizes = new HashMap<>();
        for (Node node : nodes) {
            if (node.turn() instanceof Turn.Decision decision) {
                sizes.merge(decision, 1, Integer::sum);
            }
        }
        return sizes;
    }

    /** Where what is behind a node ends: the place after its last one. */
    int end(int node) {
        int open = 1;
        int end = node;
        while (open > 0) {
            open += nodes.get(end).turn().moves().size() - 1;
            end++;
        }
        return end;
    }

    /** A node and all that is behind it, as a game. */
    ExtensiveForm from(int node) {
        return new ExtensiveForm(title, players, nodes.subList(node, end(node)));
    }

    /** The same, ending at some nodes. */
    ExtensiveForm ending(Map<Integer, List<Fraction>> paid) {
        List<Node> left = new ArrayList<>();
        for (int k = 0; k < nodes.size(); k++) {
            if (paid.containsKey(k)) {
                left.add(new Node(nodes.get(k).name(), new Turn.End(), paid.get(k)));
                k = end(k) - 1;
            } else {
                left.add(nodes.get(k));
            }
        }
        return new ExtensiveForm(title, players, left);
    }

    /**
     * The largest parts but the whole that stand by themselves, each by its first node: a decision of one who knows where it
     * stands, behind which nobody takes a node for one that lies elsewhere (Selten, 1965; key Selten1965).
     */
    List<Integer> parts() {
        Map<Turn.Decision, Integer> all = sets();
        List<Integer> parts = new ArrayList<>();
        for (int k = 1; k < nodes.size(); k++) {
            if (!(nodes.get(k).turn() instanceof Turn.End) && standsAlone(k, all)) {
                parts.add(k);
                k = end(k) - 1;
            }
        }
        return parts;
    }

    private boolean standsAlone(int node, Map<Turn.Decision, Integer> all) {
        return (!(nodes.get(node).turn() instanceof Turn.Decision decision) || Objects.equals(all.get(decision), 1))
                && from(node).sets().entrySet().stream()
                        .allMatch(set -> set.getValue().equals(all.get(set.getKey())));
    }
}
