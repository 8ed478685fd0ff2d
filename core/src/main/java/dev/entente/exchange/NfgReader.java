// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Direction;
import dev.entente.Fraction;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.exchange.Sketch.Choice;
import dev.entente.exchange.Sketch.Party;
import dev.entente.exchange.Sketch.Wants;
import dev.entente.exchange.StrategicForm.Player;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads games in strategic form as Gambit writes them ({@code .nfg}): with payoffs profile by profile, or with outcomes that
 * profiles point at. A player is a decision maker whose strategies are options of which just one is taken; of payoffs their
 * order counts.
 */
final class NfgReader {

    private final GambitTokens tokens;

    private NfgReader(GambitTokens tokens) {
        this.tokens = tokens;
    }

    /** The case file, with a warning for all that can't come over. */
    static Reading<Document> read(SourceFile file) {
        Diagnostics findings = new Diagnostics();
        Optional<Document> read = game(file, findings).map(game -> {
            findings.warning(
                    file.place(0, 0),
                    "how much one payoff is better than another does not come over, only that it is",
                    "States are ranked.");
            findings.warning(
                    file.place(0, 0),
                    "the file doesn’t say where things stand today",
                    "Give “status-quo”, if it matters.");
            return sketch(game).document(file.name());
        });
        return findings.reading(read::orElseThrow);
    }

    /** The game; empty after saying what is wrong. */
    static Optional<StrategicForm> game(SourceFile file, Diagnostics findings) {
        try {
            return Optional.of(new NfgReader(new GambitTokens(file, findings)).game());
        } catch (GambitTokens.Stopped stopped) {
            return Optional.empty();
        }
    }

    private StrategicForm game() {
        tokens.head("NFG", "1", "a game in strategic form begins with NFG 1 R");
        String title = tokens.take(GambitTokens.TEXT, "a title in quotes").text();
        List<String> names = tokens.texts("the players’ names");
        List<List<String>> strategies = strategies(names.size());
        if (tokens.is(GambitTokens.TEXT)) {
            tokens.next(); // a comment
        }
        long profiles = strategies.stream()
                .mapToLong(List::size)
                .reduce(1, (one, other) -> Math.min(one * other, Long.MAX_VALUE >> 20));
        if (profiles > StrategicForm.MOST_PROFILES) {
            throw tokens.stop(
                    tokens.token().place(), "a game of more than %,d profiles".formatted(StrategicForm.MOST_PROFILES));
        }
        List<Player> players = IntStream.range(0, names.size())
                .mapToObj(i -> new Player(names.get(i), strategies.get(i)))
                .toList();
        List<List<Fraction>> rows =
                tokens.is('{') ? outcomes((int) profiles, names.size()) : payoffs((int) profiles, names.size());
        if (!tokens.is(GambitTokens.END)) {
            throw tokens.stop(
                    tokens.token().place(),
                    "“" + tokens.token().text() + "” stands behind the last of %,d profiles".formatted(profiles));
        }
        List<List<Fraction>> byPlayer = IntStream.range(0, players.size())
                .mapToObj(i -> rows.stream().map(row -> row.get(i)).toList())
                .toList();
        return new StrategicForm(title, players, byPlayer);
    }

    /** Their names in braces for each player, or how many each has. */
    private List<List<String>> strategies(int players) {
        GambitTokens.Token open = tokens.take('{', "the strategies in braces");
        List<List<String>> strategies = new ArrayList<>();
        while (tokens.is('{')) {
            strategies.add(tokens.texts("the strategies of player " + (strategies.size() + 1)));
        }
        while (tokens.is(GambitTokens.WORD)) {
            GambitTokens.Token number = tokens.next();
            int count = number.text().matches("[1-9]\\d{0,4}") ? Integer.parseInt(number.text()) : 0;
            if (count == 0) {
                throw tokens.stop(number.place(), "“" + number.text() + "” is no number of strategies");
            }
            strategies.add(IntStream.rangeClosed(1, count)
                    .mapToObj(k -> "strategy " + k)
                    .toList());
        }
        tokens.take('}', "the end of the strategies");
        if (strategies.size() != players) {
            throw tokens.stop(
                    open.place(), "strategies for %d players, and there are %d".formatted(strategies.size(), players));
        }
        return strategies;
    }

    private List<List<Fraction>> payoffs(int profiles, int players) {
        List<List<Fraction>> rows = new ArrayList<>();
        for (int k = 0; k < profiles; k++) {
            rows.add(tokens.payoffs(players));
        }
        return rows;
    }

    private List<List<Fraction>> outcomes(int profiles, int players) {
        tokens.next();
        List<List<Fraction>> outcomes = new ArrayList<>();
        outcomes.add(IntStream.range(0, players).mapToObj(_ -> Fraction.ZERO).toList()); // none: nobody is paid
        while (tokens.is('{')) {
            tokens.next();
            tokens.take(GambitTokens.TEXT, "the outcome’s name in quotes");
            outcomes.add(tokens.payoffs(players));
            tokens.take('}', "the end of the outcome");
        }
        tokens.take('}', "the end of the outcomes");
        List<List<Fraction>> rows = new ArrayList<>();
        for (int k = 0; k < profiles; k++) {
            GambitTokens.Token number =
                    tokens.take(GambitTokens.WORD, "the outcome of profile %,d of %,d".formatted(k + 1, profiles));
            int outcome = number.text().matches("\\d{1,6}") ? Integer.parseInt(number.text()) : outcomes.size();
            if (outcome >= outcomes.size()) {
                throw tokens.stop(number.place(), "there is no outcome " + number.text());
            }
            rows.add(outcomes.get(outcome));
        }
        return rows;
    }

    private static Sketch sketch(StrategicForm game) {
        Names names = new Names();
        Names options = new Names();
        List<List<Choice>> choices = game.players().stream()
                .map(player -> player.strategies().stream()
                        .map(label -> new Choice(
                                options.of(label, "option"), label.isBlank() ? "strategy" : label, Direction.BOTH))
                        .toList())
                .toList();
        List<Party> parties = IntStream.range(0, game.players().size())
                .mapToObj(i -> new Party(
                        names.of(game.players().get(i).name(), "player"),
                        game.players().get(i).name().isBlank()
                                ? "player " + (i + 1)
                                : game.players().get(i).name(),
                        choices.get(i),
                        ranking(game, i)))
                .toList();
        List<Node> rules = choices.stream()
                .map(own -> Sketch.exactlyOne(own.stream().map(Choice::id)))
                .toList();
        return new Sketch(game.title().isBlank() ? "A game in strategic form" : game.title(), parties, rules);
    }

    private static Wants ranking(StrategicForm game, int player) {
        TreeMap<Fraction, List<String>> groups = new TreeMap<>(Comparator.reverseOrder());
        for (int profile = 0; profile < game.profiles(); profile++) {
            groups.computeIfAbsent(game.payoffs().get(player).get(profile), _ -> new ArrayList<>())
                    .add(pattern(game, profile));
        }
        return new Wants.Ranked(List.copyOf(groups.values()));
    }

    private static String pattern(StrategicForm game, int profile) {
        return IntStream.range(0, game.players().size())
                .boxed()
                .flatMap(i -> IntStream.range(
                                0, game.players().get(i).strategies().size())
                        .mapToObj(k -> k == game.strategy(profile, i) ? "Y" : "N"))
                .collect(Collectors.joining());
    }
}
