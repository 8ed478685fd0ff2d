// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import static dev.entente.exchange.GambitTokens.END;
import static dev.entente.exchange.GambitTokens.TEXT;
import static dev.entente.exchange.GambitTokens.WORD;

import dev.entente.Fraction;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.exchange.GambitTokens.Token;
import dev.entente.signal.ExtensiveForm;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads games in extensive form as Gambit writes them ({@code .efg}). */
final class EfgReader {

    private final GambitTokens tokens;
    private final Map<String, Turn> sets = new HashMap<>();
    private final Map<Integer, List<Fraction>> outcomes = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * A game as a file has it.
     *
     * @param places where each node stands
     */
    record Placed(ExtensiveForm game, List<Place> places) {
        Placed {
            places = List.copyOf(places);
        }
    }

    private EfgReader(GambitTokens tokens) {
        this.tokens = tokens;
    }

    /** The game; empty after saying what is wrong. */
    static Optional<Placed> game(SourceFile file, Diagnostics findings) {
        try {
            return Optional.of(new EfgReader(new GambitTokens(file, findings)).game());
        } catch (GambitTokens.Stopped stopped) {
            return Optional.empty();
        }
    }

    private Placed game() {
        tokens.head("EFG", "2", "a game in extensive form begins with EFG 2 R");
        String title = tokens.take(TEXT, "a title in quotes").text();
        List<String> players = tokens.texts("the players’ names");
        if (tokens.is(TEXT)) {
            tokens.next(); // a comment
        }
        int open = 1;
        while (open > 0) {
            Node node = node(players.size());
            nodes.add(node);
            open += node.turn().moves().size() - 1;
            if (nodes.size() + open > ExtensiveForm.MOST_NODES) {
                throw tokens.stop(
                        places.getLast(), "a game of more than %,d nodes".formatted(ExtensiveForm.MOST_NODES));
            }
        }
        if (!tokens.is(END)) {
            throw tokens.stop(
                    tokens.token().place(),
                    "“" + tokens.token().text() + "” stands behind the last node: every move has led to its end");
        }
        return new Placed(new ExtensiveForm(title, players, nodes), places);
    }

    private Node node(int players) {
        Token kind = tokens.take(WORD, "a node, c, p or t,");
        if (!kind.text().matches("[cpt]")) {
            throw tokens.stop(kind.place(), "“" + kind.text() + "” is no kind of node: c, p or t");
        }
        String name = tokens.take(TEXT, "the node’s name in quotes").text();
        Turn turn = switch (kind.text()) {
            case "c" -> chance(kind);
            case "p" -> decision(kind, players);
            default -> new Turn.End();
        };
        places.add(kind.place());
        return new Node(name, turn, outcome(players));
    }

    private Turn chance(Token kind) {
        int set = count("the set’s number");
        return set(kind, "c " + set, () -> {
            List<String> moves = new ArrayList<>();
            List<Fraction> odds = new ArrayList<>();
            while (tokens.is(TEXT)) {
                moves.add(tokens.next().text());
                odds.add(tokens.number("probability"));
            }
            Fraction all = odds.stream().reduce(Fraction.ZERO, Fraction::plus);
            if (odds.stream().anyMatch(one -> one.signum() < 0) || (!all.equals(Fraction.ONE) && !moves.isEmpty())) {
                throw tokens.stop(kind.place(), "the probabilities of chance add up to " + all.written() + ", not 1");
            }
            return new Turn.Chance(moves, odds);
        });
    }

    private Turn decision(Token kind, int players) {
        int player = count("the player’s number");
        if (player < 1 || player > players) {
            throw tokens.stop(kind.place(), "there is no player %d of %d".formatted(player, players));
        }
        int set = count("the set’s number");
        return set(kind, player + " " + set, () -> {
            List<String> moves = new ArrayList<>();
            while (tokens.is(TEXT)) {
                moves.add(tokens.next().text());
            }
            return new Turn.Decision(player - 1, set, moves);
        });
    }

    private interface Moves {
        Turn read();
    }

    /** The moves of a set: told at its first node, and perhaps again. */
    private Turn set(Token kind, String key, Moves moves) {
        if (tokens.is(TEXT)) {
            tokens.next(); // what the set is called
        }
        if (tokens.is('{')) {
            tokens.next();
            Turn told = moves.read();
            tokens.take('}', "the end of the moves");
            Turn known = sets.putIfAbsent(key, told);
            if (told.moves().isEmpty()) {
                throw tokens.stop(kind.place(), "a node without moves; one where the game ends is of kind t");
            }
            if (known != null && !known.equals(told)) {
                throw tokens.stop(kind.place(), "the moves of this set are others than at its first node");
            }
        }
        Turn turn = sets.get(key);
        if (turn == null) {
            throw tokens.stop(kind.place(), "the first node of a set that does not name its moves");
        }
        return turn;
    }

    private int count(String what) {
        Token number = tokens.take(WORD, what);
        if (!number.text().matches("\\d{1,6}")) {
            throw tokens.stop(number.place(), "“" + number.text() + "” is no number");
        }
        return Integer.parseInt(number.text());
    }

    private List<Fraction> outcome(int players) {
        int number = count("the outcome’s number");
        if (number == 0) {
            return Collections.nCopies(players, Fraction.ZERO);
        }
        if (tokens.is(TEXT)) {
            tokens.next(); // what the outcome is called
        }
        if (tokens.is('{')) {
            Token open = tokens.next();
            List<Fraction> told = tokens.payoffs(players);
            tokens.take('}', "the end of the payoffs");
            List<Fraction> known = outcomes.putIfAbsent(number, told);
            if (known != null && !known.equals(told)) {
                throw tokens.stop(open.place(), "outcome %d has paid otherwise before".formatted(number));
            }
        }
        return Optional.ofNullable(outcomes.get(number))
                .orElseThrow(() -> tokens.stop(
                        tokens.token().place(), "what outcome %d pays is not said before this".formatted(number)));
    }
}
