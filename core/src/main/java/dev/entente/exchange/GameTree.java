// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Fraction;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.signal.ExtensiveForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A game tree on its way into a case: each node is a state, and a move of the player whose turn it is. The tree says how good
 * its ends are, and not how good it is to rest before one; that has to be said, and nothing is put in its place.
 *
 * @param states the root first
 */
public record GameTree(String title, List<Player> players, List<Position> states) {

    public GameTree {
        players = List.copyOf(players);
        states = List.copyOf(states);
    }

    /**
     * A player.
     *
     * @param ends the ends as the tree has them in order, the best first; by place among the states
     */
    public record Player(String id, String name, List<List<Integer>> ends) {
        public Player {
            ends = ends.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A node as a state.
     *
     * @param mover whose turn it is; empty at an end
     * @param next where the moves lead, by place among the states
     */
    public record Position(String id, String label, Optional<Integer> mover, List<Integer> next) {
        public Position {
            next = List.copyOf(next);
        }

        public boolean isEnd() {
            return mover.isEmpty();
        }
    }

    /** Reads a game tree; one with chance, or with a player who doesn’t know where it stands, is no case, and said so at each place. */
    public static Reading<GameTree> read(SourceFile file, String title) {
        Diagnostics findings = new Diagnostics();
        Optional<EfgReader.Placed> game = EfgReader.game(file, findings);
        game.ifPresent(read -> refuse(read, findings));
        findings.warning(
                file.place(0, 0),
                "how much one payoff is better than another does not come over, only that it is",
                "States are ranked.");
        return findings.reading(() -> of(game.orElseThrow().game(), title));
    }

    private static void refuse(EfgReader.Placed read, Diagnostics findings) {
        ExtensiveForm game = read.game();
        var sizes = game.sets();
        for (int k = 0; k < game.nodes().size(); k++) {
            switch (game.nodes().get(k).turn()) {
                case ExtensiveForm.Turn.Chance _ ->
                    findings.error(
                            read.places().get(k),
                            "chance decides here, and in a case parties alone do",
                            "What may be so or otherwise is a type or a variant of a case.");
                case ExtensiveForm.Turn.Decision decision
                when sizes.getOrDefault(decision, 1) > 1 ->
                    findings.error(
                            read.places().get(k),
                            "%s can’t tell this from other nodes, and in a case everyone knows where things stand"
                                    .formatted(game.players().get(decision.player())),
                            "Moves that are made at the same time fit a game in strategic form (.nfg).");
                default -> {}
            }
        }
    }

    private static GameTree of(ExtensiveForm game, String title) {
        List<Optional<ExtensiveForm.Way>> ways = game.ways();
        List<List<Integer>> next = game.nodes().stream()
                .map(_ -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int k = 1; k < ways.size(); k++) {
            next.get(ways.get(k).orElseThrow().from()).add(k);
        }
        Names names = new Names();
        List<Position> states = new ArrayList<>();
        for (int k = 0; k < game.nodes().size(); k++) {
            ExtensiveForm.Node node = game.nodes().get(k);
            String called = node.name().isBlank() ? path(game, ways, k) : node.name();
            states.add(new Position(
                    names.of(called, "node"),
                    called,
                    node.turn() instanceof ExtensiveForm.Turn.Decision decision
                            ? Optional.of(decision.player())
                            : Optional.empty(),
                    next.get(k)));
        }
        List<List<Fraction>> payoffs = game.payoffs();
        Names ids = new Names();
        List<Player> players = IntStream.range(0, game.players().size())
                .mapToObj(i -> {
                    String name = game.players().get(i);
                    return new Player(
                            ids.of(name, "player"),
                            name.isBlank() ? "player " + (i + 1) : name,
                            ends(states, payoffs, i));
                })
                .toList();
        return new GameTree(game.title().isBlank() ? title : game.title(), players, states);
    }

    /** The moves that lead to a node: “raise, call”. */
    private static String path(ExtensiveForm game, List<Optional<ExtensiveForm.Way>> ways, int node) {
        List<String> moves = new ArrayList<>();
        Optional<ExtensiveForm.Way> way = ways.get(node);
        while (way.isPresent()) {
            ExtensiveForm.Way step = way.get();
            String move = game.nodes().get(step.from()).turn().moves().get(step.move());
            moves.addFirst(move.isBlank() ? "move " + (step.move() + 1) : move);
            way = ways.get(step.from());
        }
        return moves.isEmpty() ? "the start" : String.join(", ", moves);
    }

    private static List<List<Integer>> ends(List<Position> states, List<List<Fraction>> payoffs, int player) {
        TreeMap<Fraction, List<Integer>> groups = new TreeMap<>(Comparator.reverseOrder());
        for (int k = 0; k < states.size(); k++) {
            if (states.get(k).isEnd()) {
                groups.computeIfAbsent(payoffs.get(k).get(player), _ -> new ArrayList<>())
                        .add(k);
            }
        }
        return List.copyOf(groups.values());
    }

    /** Whether all that is to be ranked is: where the tree has no node before an end. */
    public boolean isWhole() {
        return states.stream().allMatch(Position::isEnd);
    }

    /**
     * What is wrong with an order of all states for a player.
     *
     * @param order the best first; by place among the states
     * @return a part of a sentence; empty where all is well
     */
    public Optional<String> mistake(int player, List<List<Integer>> order) {
        List<Integer> ranked = order.stream().flatMap(List::stream).sorted().toList();
        List<String> missing = IntStream.range(0, states.size())
                .filter(k -> !ranked.contains(k))
                .mapToObj(k -> states.get(k).id())
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of("the order lacks " + String.join(", ", missing));
        }
        if (ranked.size() > states.size()) {
            return Optional.of("a state has two places in the order");
        }
        List<List<Integer>> ends = order.stream()
                .map(group -> group.stream()
                        .filter(k -> states.get(k).isEnd())
                        .sorted()
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        return ends.equals(players.get(player).ends())
                ? Optional.empty()
                : Optional.of("the game has the ends in another order: "
                        + line(players.get(player).ends()));
    }

    /** What the states are known by. */
    public List<String> ids() {
        return states.stream().map(Position::id).toList();
    }

    /** An order on one line, “a > b = c”. */
    public String line(List<List<Integer>> order) {
        return order.stream()
                .map(group -> group.stream().map(k -> states.get(k).id()).collect(Collectors.joining(" = ")))
                .collect(Collectors.joining(" > "));
    }

    /**
     * The case file.
     *
     * @param orders by player, of all states
     * @throws IllegalArgumentException where an order is {@linkplain #mistake not right}
     */
    public Document document(String name, List<List<List<Integer>>> orders) {
        for (int i = 0; i < players.size(); i++) {
            Optional<String> mistake = mistake(i, orders.get(i));
            if (mistake.isPresent()) {
                throw new IllegalArgumentException(
                        mistake.get() + " (" + players.get(i).id() + ")");
            }
        }
        return written(name, orders);
    }

    /** The case file as far as the tree goes: its rankings lack what is not an end. */
    Document begun(String name) {
        return written(name, players.stream().map(Player::ends).toList());
    }

    private Document written(String name, List<List<List<Integer>>> orders) {
        SequencedMap<String, Node> named = new LinkedHashMap<>();
        states.forEach(state -> named.put(state.id(), Node.text(state.label())));
        SequencedMap<String, Node> deciding = new LinkedHashMap<>();
        for (int i = 0; i < players.size(); i++) {
            deciding.put(players.get(i).id(), party(i, orders.get(i)));
        }
        SequencedMap<String, Node> top = new LinkedHashMap<>();
        top.put("states", Node.mapping(Layout.BLOCK, named));
        top.put("decision-makers", Node.mapping(Layout.BLOCK, deciding));
        top.put("status-quo", Node.text(states.getFirst().id()));
        return Sketch.document(name, title, top);
    }

    private Node party(int player, List<List<Integer>> order) {
        SequencedMap<String, Node> moves = new LinkedHashMap<>();
        for (Position state : states) {
            if (state.mover().equals(Optional.of(player))) {
                moves.put(
                        state.id(),
                        Sketch.texts(state.next().stream()
                                .map(k -> states.get(k).id())
                                .toList()));
            }
        }
        List<Node> groups = order.stream()
                .map(group ->
                        Sketch.group(group.stream().map(k -> states.get(k).id()).toList()))
                .toList();
        SequencedMap<String, Node> party = new LinkedHashMap<>();
        party.put("name", Node.text(players.get(player).name()));
        party.put("moves", Node.mapping(moves.isEmpty() ? Layout.FLOW : Layout.BLOCK, moves));
        party.put("ranking", Node.list(Layout.FLOW, groups));
        return Node.mapping(Layout.BLOCK, party);
    }

    /** For the workbench, which shows the file: what the rankings lack. */
    static Reading<Document> begin(SourceFile file, String title) {
        return switch (read(file, title)) {
            case Reading.Failed<GameTree>(var found) -> new Reading.Failed<>(found);
            case Reading.Done<GameTree>(GameTree tree, var found) -> {
                Diagnostics findings = new Diagnostics();
                found.forEach(findings::add);
                if (!tree.isWhole()) {
                    findings.warning(
                            file.place(0, 0),
                            "the game doesn’t say how good it is to rest before an end",
                            "Put the states before an end into each ranking.");
                }
                yield findings.reading(() -> tree.begun(file.name()));
            }
        };
    }
}
